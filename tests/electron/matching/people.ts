import type { MatchingProblem, MatchMentor, MatchPerson } from '../../../electron/matching/profile';
import { type Answers, NO_ANSWERS } from '../../../shared/answers';
import { Criterion, DEFAULT_MATCHING, type MatchingSettings } from '../../../shared/criterion';
import { PersonId } from '../../../shared/ids';
import { CalendarDate } from '../../../shared/time';

/** The `n`th id of a role: they sort as they are numbered. */
const id = (role: number, n: number) =>
  PersonId.parse(`00000000-0000-4000-8${role}00-${String(n).padStart(12, '0')}`);
export const menteeId = (n: number) => id(1, n);
export const mentorId = (n: number) => id(2, n);

const NOBODY: Omit<MatchPerson, 'id'> = {
  department: null,
  site: null,
  timeZone: null,
  level: null,
  managerId: null,
  entryDate: null,
  answers: NO_ANSWERS,
  matchable: null,
  held: false,
  wishes: [],
  vetoes: [],
  waiting: 0,
  demographics: {},
};

export const mentee = (n: number, known: Partial<MatchPerson> = {}): MatchPerson => ({
  ...NOBODY,
  id: menteeId(n),
  ...known,
});
export const mentor = (n: number, known: Partial<MatchMentor> = {}): MatchMentor => ({
  ...NOBODY,
  places: 1,
  activeMatches: 0,
  id: mentorId(n),
  ...known,
});
export const answers = (given: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...given });

/** One of the usual criteria, by its id, with some things different. */
export function usual(name: string, changes: Partial<Criterion> = {}): Criterion {
  const found = DEFAULT_MATCHING.criteria.find((criterion) => criterion.id === name);
  return Criterion.parse({ ...found, ...changes });
}

/** A winter Monday. */
export const WINTER = CalendarDate.parse('2026-01-12');

type Given = Partial<Omit<MatchingProblem, 'settings'>> & {
  readonly settings?: Partial<MatchingSettings>;
};

export const problemOf = ({ settings, ...given }: Given = {}): MatchingProblem => ({
  mentees: [mentee(1)],
  mentors: [mentor(1)],
  managers: new Map(),
  pins: [],
  forbids: [],
  tried: [],
  eventNotes: new Map(),
  skills: [],
  weekOf: WINTER,
  ...given,
  settings: { ...DEFAULT_MATCHING, ...settings },
});
