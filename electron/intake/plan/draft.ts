import type { Answers } from '../../../shared/answers';
import type { Role } from '../../../shared/enrollment';
import type { Person } from '../../../shared/person';
import type { Instant } from '../../../shared/time';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a row says about the person; null where it says nothing. */
export type PersonFacts = Pick<
  Person,
  | 'staffNumber'
  | 'email'
  | 'department'
  | 'site'
  | 'timeZone'
  | 'level'
  | 'entryDate'
  | 'leavingDate'
> & { readonly name: string | null };

/** A name as somebody wrote it among their wishes or vetoes. */
export type WrittenName = { readonly writtenName: string; readonly reason: string | null };

/** What a row says, while its cells are read one after the other. */
export type Draft = {
  readonly person: Mutable<PersonFacts>;
  firstName: string | null;
  lastName: string | null;
  managerWritten: string | null;
  role: Role | null;
  /** Only what was answered is there. */
  readonly answers: Partial<Mutable<Answers>>;
  optIn: { readonly answer: 'yes' | 'no'; readonly wording: string | null } | null;
  wishes: readonly WrittenName[];
  vetoes: readonly WrittenName[];
  answeredAt: Instant | null;
  /** Answers to optional questions, by question; null is "prefer not to say". */
  demographics: ReadonlyMap<string, string | null>;
};
