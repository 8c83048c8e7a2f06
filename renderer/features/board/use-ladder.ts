import { useCallback } from 'react';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';

/** Puts a level in the program's own words; the same function until the program changes. */
export function useLadder(): (level: number | null) => string | null {
  const cohortId = useCohortId();
  const ladder = useCall('cohorts.get', { cohortId }).data?.program.ladder;
  return useCallback(
    (level) => ladder?.find((rung) => rung.level === level)?.label ?? null,
    [ladder],
  );
}
