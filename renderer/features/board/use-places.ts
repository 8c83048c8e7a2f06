import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import type { PlaceRow } from './board-view';

/** Places that are shown, beside the present one, before all are asked for. */
export const FEW_PLACES = 6;

export type Places = {
  /** Null until they are this mentee's own, never another's. */
  readonly places: readonly PlaceRow[] | null;
  /** How many there are in all. */
  readonly count: number;
  readonly error: UseQueryResult<unknown, AppError>['error'];
};

/**
 * The mentors for one mentee with their exact prices, as main works them out.
 *
 * @param most the present mentor and this many others; null for everybody
 */
export function usePlaces(
  menteeId: PersonId | null,
  { most, enabled = true }: { readonly most: number | null; readonly enabled?: boolean },
): Places {
  const cohortId = useCohortId();
  const { data, isPlaceholderData, error } = useCall(
    'board.places',
    { cohortId, menteeId: menteeId ?? ('' as PersonId), most },
    { enabled: enabled && menteeId !== null },
  );
  const isOwn = enabled && menteeId !== null && !isPlaceholderData;
  return {
    places: isOwn ? (data?.places ?? null) : null,
    count: isOwn ? (data?.count ?? 0) : 0,
    error: isOwn ? error : null,
  };
}
