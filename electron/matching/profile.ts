import type { Answers } from '../../shared/answers';
import type { MatchingSettings } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import type { NotMatchable } from '../../shared/plan';
import type { Skill } from '../../shared/skill';
import type { CalendarDate } from '../../shared/time';

/** One person in one role, as the engine sees them: person and enrollment made flat. */
export type MatchPerson = {
  readonly id: PersonId;
  readonly department: string | null;
  readonly site: string | null;
  /** An IANA name, the site's or the program's where the person has none; null is unknown. */
  readonly timeZone: string | null;
  /** Rung of the ladder, 1 the most junior. */
  readonly level: number | null;
  readonly managerId: PersonId | null;
  /** The day they joined the organisation. */
  readonly entryDate: CalendarDate | null;
  readonly answers: Answers;
  /** Why the person can't be matched at all; null where they can. */
  readonly matchable: NotMatchable | null;
  /** Set aside by the coordinator for this run. */
  readonly held: boolean;
  /** Named people who could be told apart, in order of preference. */
  readonly wishes: readonly PersonId[];
  /** As `wishes`, but never to be paired with. Confidential. */
  readonly vetoes: readonly PersonId[];
  /** Rounds of the program in which they, as a mentee, were left over or let down. */
  readonly waiting: number;
  /** Demographic answers by the name of their field. No criterion uses one unless made to. */
  readonly demographics: Readonly<Record<string, string>>;
};

/** What somebody answered to a field, whatever it is called: `constructor` is a name like any other. */
export const demographicAnswer = (
  { demographics }: Pick<MatchPerson, 'demographics'>,
  field: string,
): string | null => (Object.hasOwn(demographics, field) ? (demographics[field] ?? null) : null);

export type MatchMentor = MatchPerson & {
  /** Places still open, 0 or more: what the mentor offers less their active matches. */
  readonly places: number;
  /** Active matches they have already, which count in load balance. */
  readonly activeMatches: number;
};

/** One mentee with one mentor. */
export type Pair = { readonly menteeId: PersonId; readonly mentorId: PersonId };

/** One text for each pair; sorts by mentee, then mentor. */
export const keyOf = ({ menteeId, mentorId }: Pair): string => `${menteeId} ${mentorId}`;

export const keysOf = (pairs: readonly Pair[]): ReadonlySet<string> => new Set(pairs.map(keyOf));

/** All the engine needs to know. The order of its lists (but that of wishes and of skills) carries no meaning. */
export type MatchingProblem = {
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchMentor[];
  /** The direct manager of everybody in the organisation who has one; may hold cycles. */
  readonly managers: ReadonlyMap<PersonId, PersonId>;
  readonly settings: MatchingSettings;
  /** Pairs the coordinator wants. They stand whatever they score, unless a rule forbids them. */
  readonly pins: readonly Pair[];
  /** Pairs the coordinator does not want. */
  readonly forbids: readonly Pair[];
  /** Pairs that were made before: failed, or active now. */
  readonly tried: readonly Pair[];
  /** What the two noted of one another at a speed meeting, 0..1000, by mentee and mentor. */
  readonly eventNotes: ReadonlyMap<PersonId, ReadonlyMap<PersonId, number>>;
  /** What the wordings of skills mean. */
  readonly skills: readonly Skill[];
  /** A Monday: the week whose clock offsets count when hours are compared across time zones. */
  readonly weekOf: CalendarDate;
};
