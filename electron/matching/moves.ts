import type { PersonId } from '../../shared/ids';
import type { Move, Pairing, Plan } from '../../shared/plan';

type MentorOf = ReadonlyMap<PersonId, PersonId>;

export const mentorOfEach = (pairs: readonly Pairing[]): MentorOf =>
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
 * What differs between two plans, told as chains: each mentee who moves is followed by the one
 * they displace. Those in `first` come first, then in mentee order. O(people + moves^2)
 */
export function movesBetween(
  before: MentorOf,
  after: MentorOf,
  first: readonly PersonId[] = [],
): Move[] {
  const mentees = [...new Set([...first, ...[...before.keys(), ...after.keys()].toSorted()])];
  const moves = mentees.flatMap((menteeId): Move[] => {
    const from = before.get(menteeId) ?? null;
    const to = after.get(menteeId) ?? null;
    return from === to ? [] : [{ menteeId, from, to }];
  });
  const left = new Map(moves.map((move) => [move.menteeId, move]));
  return moves.flatMap((move) => (left.has(move.menteeId) ? chainFrom(move, left) : []));
}

/** The moves from one plan to another; see `movesBetween`. */
export const movesOf = (before: Plan, after: Plan, first: readonly PersonId[] = []): Move[] =>
  movesBetween(mentorOfEach(before.pairs), mentorOfEach(after.pairs), first);

/** New value less the old one; the `worst` of an empty plan counts as 0. */
export const differenceOf = (before: Plan['value'], after: Plan['value']) => ({
  placed: after.placed - before.placed,
  worst: (after.worst ?? 0) - (before.worst ?? 0),
  total: after.total - before.total,
});
