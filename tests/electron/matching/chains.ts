import type { Move } from '../../../shared/plan';

/** Whether moves are told in chains: nobody twice, and each followed by one whom it displaces. */
export function areChains(moves: readonly Move[]): boolean {
  const isOnce = new Set(moves.map(({ menteeId }) => menteeId)).size === moves.length;
  return (
    isOnce &&
    moves.every(({ from, to }, at) => {
      const displaced = to !== null && moves.slice(at + 1).some((later) => later.from === to);
      return from !== to && (!displaced || moves[at + 1]?.from === to);
    })
  );
}
