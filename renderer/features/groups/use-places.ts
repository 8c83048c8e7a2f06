import type { GroupPlace } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';

/** Every other group for somebody, with the price; null until it is about this very person. */
export function useGroupPlaces(
  personId: PersonId | null,
  enabled: boolean,
): readonly GroupPlace[] | null {
  const cohortId = useCohortId();
  const { data, isPlaceholderData } = useCall(
    'groups.places',
    { cohortId, personId: personId ?? '' },
    { enabled: enabled && personId !== null },
  );
  return data === undefined || isPlaceholderData || personId === null ? null : data;
}
