import type { QueryClient } from '@tanstack/react-query';
import type { Board } from '../../../shared/contract/matching';
import type { CohortId, PersonId } from '../../../shared/ids';
import { reading } from '../../lib/queries';
import { canMove, standings } from './board-view';
import { FEW_PLACES } from './use-places';

export type OnBoard = {
  readonly client: QueryClient;
  readonly board: Board;
  readonly cohortId: CohortId;
  readonly locked: boolean;
};

export type CardReading = {
  /** Whether all of it is there and still true, so that the panel can be drawn at once, and once. */
  readonly isAtHand: () => boolean;
  /** Reads what is not at hand. Never rejects. */
  readonly read: () => Promise<unknown>;
};

/** All that the panel says of a mentee: the best places, the parts of the score, the person. */
export function cardReading(
  { client, board, cohortId, locked }: OnBoard,
  menteeId: PersonId,
): CardReading {
  const standing = standings(board).get(menteeId);
  const own = { cohortId, menteeId };
  const asked = [
    ...(standing && canMove(standing) && !locked
      ? [reading('board.places', { ...own, most: FEW_PLACES })]
      : []),
    ...(standing?.kind === 'placed'
      ? [reading('matching.explain', { ...own, mentorId: standing.mentor.personId })]
      : []),
    reading('people.get', { personId: menteeId, cohortId }),
  ];
  return {
    isAtHand: () =>
      asked.every(({ queryKey }) => {
        const state = client.getQueryState(queryKey);
        return state?.data !== undefined && !state.isInvalidated;
      }),
    read: () => Promise.all(asked.map((one) => client.prefetchQuery<unknown>(one))),
  };
}
