import type { Screen } from '../../lib/screen';
import { EditPersonScreen, NewPersonScreen } from './EnrolScreen';
import { PeopleScreen } from './PeopleScreen';
import { PersonScreen } from './PersonScreen';
import './people.css';
import './person.css';
import './enrol.css';

export const peopleScreens: readonly Screen[] = [
  { path: '/people', screen: PeopleScreen },
  { path: '/people/new/:role?', screen: NewPersonScreen },
  { path: '/people/:personId', screen: PersonScreen },
  { path: '/people/:personId/edit/:role?', screen: EditPersonScreen },
];
