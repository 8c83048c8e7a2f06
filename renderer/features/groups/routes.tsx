import type { Screen } from '../../lib/screen';
import { GroupListScreen } from './GroupListScreen';
import { GroupsScreen } from './GroupsScreen';

/** In a group's place, `end` asks how all that run ended. */
export const groupsScreens: readonly Screen[] = [
  { path: '/board', screen: GroupsScreen },
  { path: '/matches/:groupId?', screen: GroupListScreen },
];
