import type { PersonId } from '../../shared/ids';
import type { Move, Pairing, Plan } from '../../shared/plan';
import type { Ruled } from './prepared';

export const mentorOfEach = (pairs: readonly Pairing[]): ReadonlyMap<PersonId, PersonId> =>
  new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));

/**
 * Moves told as chains: each mentee who moves is followed by the one they displace, who takes
 * the next one's place and so on. The moves of those in `first` come first; the others keep their
 * order. O(moves), times those who leave the same mentor
 */
export function chained(moves: readonly Move[], first: readonly PersonId[]): Move[] {
  const leaving = Map.groupBy(moves, ({ from }) => from);
  const edited = first.flatMap((who) => moves.find(({ menteeId }) => menteeId === who) ?? []);
  const told = new Set<Move>();
  for (const start of [...edited, ...moves]) {
    for (let move: Move | undefined = start; move && !told.has(move); ) {
      told.add(move);
      const { to }: Move = move;
      move = to === null ? undefined : leaving.get(to)?.find((next) => !told.has(next));
    }
  }
  return [...told];
}

/** Somebody goes to a mentor, by their places in the lists; -1 is nobody. */
export type Going = readonly [i: number, j: number];

/**
 * Who is somewhere else, in mentee order.
 *
 * @param before the mentor's index for each mentee; -1 is nobody
 * @param after as `before`
 */
export function goingsBetween(before: Int32Array, after: Int32Array): Going[] {
  const goings: Going[] = [];
  for (let i = 0; i < after.length; i++) {
    if (after[i] !== before[i]) goings.push([i, after[i] as number]);
  }
  return goings;
}

/** The same by name. */
export const movesBy = (
  { mentees, mentors }: Pick<Ruled, 'mentees' | 'mentors'>,
  before: Int32Array,
  goings: readonly Going[],
): Move[] =>
  goings.flatMap(([i, j]): Move[] => {
    const menteeId = mentees[i]?.id;
    if (menteeId === undefined) return [];
    const from = mentors[before[i] as number]?.id ?? null;
    return [{ menteeId, from, to: mentors[j]?.id ?? null }];
  });

/** What differs between two plans, in chains. O(people + moves^2) */
export function movesOf(before: Plan, after: Plan): Move[] {
  const old = mentorOfEach(before.pairs);
  const now = mentorOfEach(after.pairs);
  const mentees = new Set([...old.keys(), ...now.keys()].toSorted());
  const moves = [...mentees].flatMap((menteeId): Move[] => {
    const from = old.get(menteeId) ?? null;
    const to = now.get(menteeId) ?? null;
    return from === to ? [] : [{ menteeId, from, to }];
  });
  return chained(moves, []);
}

/** New value less the old one; the `worst` of an empty plan counts as 0. */
export const differenceOf = (before: Plan['value'], after: Plan['value']) => ({
  placed: after.placed - before.placed,
  worst: (after.worst ?? 0) - (before.worst ?? 0),
  total: after.total - before.total,
});
