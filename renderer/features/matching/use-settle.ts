import { useQueryClient } from '@tanstack/react-query';
import type { MatchingSettings } from '../../../shared/criterion';
import type { CohortId } from '../../../shared/ids';
import { reading } from '../../lib/queries';
import { useMatching } from './matching-store';
import type { Overview } from './matching-view';

/** Lets what was saved take the draft's place. What counted before would flash until it is read again. */
export function useSettle(): (cohortId: CohortId, settings: MatchingSettings) => void {
  const client = useQueryClient();
  const drop = useMatching((state) => state.drop);
  return (cohortId, settings) => {
    const { queryKey } = reading('matching.overview', { cohortId });
    client.setQueryData<Overview>(queryKey, (overview) => overview && { ...overview, settings });
    drop(cohortId);
  };
}
