import type { UseQueryResult } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import type { PlaceRow } from './board-view';

export type Places = {
  /** Null until they are this mentee's own, never another's. */
  readonly places: readonly PlaceRow[] | null;
  readonly error: UseQueryResult<unknown, AppError>['error'];
};

/** Every mentor for one mentee with its exact price, as main works it out. */
export function usePlaces(menteeId: PersonId | null, enabled: boolean): Places {
  const cohortId = useCohortId();
  const { data, isPlaceholderData, error } = useCall(
    'board.places',
    { cohortId, menteeId: menteeId ?? ('' as PersonId) },
    { enabled: enabled && menteeId !== null },
  );
  const isOwn = enabled && menteeId !== null && !isPlaceholderData;
  return { places: isOwn ? (data ?? null) : null, error: isOwn ? error : null };
}
