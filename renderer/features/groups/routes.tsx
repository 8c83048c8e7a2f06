import type { Screen } from '../../lib/screen';
import { GroupListScreen } from './GroupListScreen';
import { GroupsScreen } from './GroupsScreen';

export const groupsScreens: readonly Screen[] = [
  { path: '/board', screen: GroupsScreen },
  { path: '/matches/:groupId?', screen: GroupListScreen },
];
