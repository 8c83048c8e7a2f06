import type { PersonId } from '../../shared/ids';
import type { Move, Pairing, Plan } from '../../shared/plan';
import type { Ruled } from './prepared';

export const mentorOfEach = (pairs: readonly Pairing[]): ReadonlyMap<PersonId, PersonId> =>
  new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));

/**
 * The moves of one chain: somebody goes, and takes the place of the next, who goes on.
 * Takes each move it tells out of `left`.
 */
function chainFrom(start: Move, left: Map<PersonId, Move>): Move[] {
  const chain: Move[] = [];
  for (let move: Move | undefined = start; move; ) {
    chain.push(move);
    left.delete(move.menteeId);
    const { to }: Move = move;
    move = to === null ? undefined : [...left.values()].find(({ from }) => from === to);
  }
  return chain;
}

/**
 * Moves told as chains: each mentee who moves is followed by the one they displace. The moves of
 * those in `first` come first; the others keep their order. O(moves^2)
 */
export function chained(moves: readonly Move[], first: readonly PersonId[]): Move[] {
  const left = new Map(moves.map((move) => [move.menteeId, move]));
  const edited = first.flatMap((menteeId) => left.get(menteeId) ?? []);
  return [...edited, ...moves].flatMap((move) =>
    left.has(move.menteeId) ? chainFrom(move, left) : [],
  );
}

/**
 * Who is somewhere else, in mentee order.
 *
 * @param before the mentor's index for each mentee; -1 is nobody
 * @param after as `before`
 */
export function moved(
  { mentees, mentors }: Pick<Ruled, 'mentees' | 'mentors'>,
  before: Int32Array,
  after: Int32Array,
): Move[] {
  const moves: Move[] = [];
  for (let i = 0; i < after.length; i++) {
    const mentee = mentees[i];
    if (after[i] === before[i] || !mentee) continue;
    const from = mentors[before[i] as number]?.id ?? null;
    moves.push({ menteeId: mentee.id, from, to: mentors[after[i] as number]?.id ?? null });
  }
  return moves;
}

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
