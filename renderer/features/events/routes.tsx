import type { Screen } from '../../lib/screen';
import { EventScreen } from './EventScreen';
import { EventsScreen } from './EventsScreen';
import { NewEventScreen } from './NewEventScreen';

export const eventsScreens: readonly Screen[] = [
  { path: '/events', screen: EventsScreen },
  { path: '/events/new', screen: NewEventScreen },
  { path: '/events/:eventId', screen: EventScreen },
];
