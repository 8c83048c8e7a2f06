import type { PersonId } from '../../shared/ids';
import type { MatchingProblem, MatchPerson, Pair } from './profile';

/** Goes up whenever the same problem could get another plan. */
export const ENGINE_VERSION = '1';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with the keys of every object in order. */
function text(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as { readonly [key: string]: Json }).toSorted(
    ([a], [b]) => Number(a > b) - Number(a < b),
  );
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${text(item)}`).join()}}`;
}

/** A list whose order carries no meaning. */
const anyOrder = (items: readonly Json[]): Json =>
  items
    .map((item) => ({ item, key: text(item) }))
    .toSorted((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ item }) => item);

/** What counts of a person. Their notes, top goal and promised minutes do not. */
function personJson(person: MatchPerson) {
  const { answers, wishes, vetoes, ...rest } = person;
  const { skills, goals, meeting, slots, languages, style, outsideDepartment } = answers;
  return {
    ...rest,
    wishes: [...wishes],
    vetoes: anyOrder([...vetoes]),
    skills: anyOrder(skills),
    goals: anyOrder(goals),
    meeting: anyOrder(meeting),
    slots: anyOrder(slots),
    languages: anyOrder(languages),
    style,
    outsideDepartment,
  };
}

const pairsJson = (pairs: readonly Pair[]): Json =>
  anyOrder(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));

/**
 * The problem and the engine's version as one JSON text, the same in whatever order people are
 * listed; to be hashed into the fingerprint of a run. It holds confidential vetoes: hash it,
 * never store it. O(size log size)
 */
export function canonical(problem: MatchingProblem): string {
  return text({
    engine: ENGINE_VERSION,
    settings: problem.settings,
    weekOf: problem.weekOf,
    mentees: anyOrder(problem.mentees.map(personJson)),
    mentors: anyOrder(
      problem.mentors.map((mentor) => ({ ...personJson(mentor), places: mentor.places })),
    ),
    managers: anyOrder([...problem.managers].map(([id, managerId]) => [id, managerId])),
    pins: pairsJson(problem.pins),
    forbids: pairsJson(problem.forbids),
    tried: pairsJson(problem.tried),
  });
}

/** What was decided by hand about a problem without decisions. */
export type DecidedOnBoard = Pick<MatchingProblem, 'pins' | 'forbids'> & {
  readonly held: readonly PersonId[];
};

/** As `canonical`, for what was decided; the same text in whatever order it was decided. */
export const canonicalDecisions = ({ pins, forbids, held }: DecidedOnBoard): string =>
  text({ pins: pairsJson(pins), forbids: pairsJson(forbids), held: anyOrder(held) });
