import type { Answers } from '../../../shared/answers';
import type { Role } from '../../../shared/enrollment';
import type { Instant } from '../../../shared/time';
import type { PersonFacts, WrittenName } from './types';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A row while its cells are read one after the other. */
export type Draft = {
  readonly person: Mutable<PersonFacts>;
  firstName: string | null;
  lastName: string | null;
  managerWritten: string | null;
  role: Role | null;
  readonly answers: Partial<Mutable<Answers>>;
  optIn: { answer: 'yes' | 'no'; wording: string | null } | null;
  wishes: readonly WrittenName[];
  vetoes: readonly WrittenName[];
  answeredAt: Instant | null;
  /** By the name of the question; null is "prefer not to say". */
  demographics: ReadonlyMap<string, string | null>;
};

const NOBODY: readonly WrittenName[] = [];
const UNASKED: ReadonlyMap<string, string | null> = new Map();

export const emptyDraft = (): Draft => ({
  person: {
    name: null,
    staffNumber: null,
    email: null,
    department: null,
    site: null,
    timeZone: null,
    level: null,
    entryDate: null,
    leavingDate: null,
  },
  firstName: null,
  lastName: null,
  managerWritten: null,
  role: null,
  answers: {},
  optIn: null,
  wishes: NOBODY,
  vetoes: NOBODY,
  answeredAt: null,
  demographics: UNASKED,
});
