import type { PersonId } from '../../shared/ids';
import type { Move } from '../../shared/plan';

/** Mentees who take each other's places: from `from`, each goes to a mentor and the next one on from there. */
export type Chain = {
  /** The mentor the first one leaves; null where the first one had no place. */
  readonly from: PersonId | null;
  readonly steps: readonly { readonly menteeId: PersonId; readonly to: PersonId | null }[];
};

/**
 * Moves in the engine's order, cut into chains: a move belongs to the one before it where it leaves
 * the mentor that one came to. O(moves)
 */
export function chainsOf(moves: readonly Move[]): readonly Chain[] {
  const chains: { from: PersonId | null; steps: { menteeId: PersonId; to: PersonId | null }[] }[] =
    [];
  for (const { menteeId, from, to } of moves) {
    const last = chains.at(-1);
    const at = last?.steps.at(-1)?.to ?? null;
    if (last && at !== null && at === from) last.steps.push({ menteeId, to });
    else chains.push({ from, steps: [{ menteeId, to }] });
  }
  return chains;
}

/** The first few steps of some chains, cut where there are more. */
export function firstSteps(chains: readonly Chain[], most: number): readonly Chain[] {
  let left = most;
  return chains.flatMap(({ from, steps }) => {
    if (left <= 0) return [];
    const shown = steps.slice(0, left);
    left -= shown.length;
    return [{ from, steps: shown }];
  });
}
