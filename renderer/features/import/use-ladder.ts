import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import type { Ladder } from './import-words';

const NO_LADDER: Ladder = [];

/** The program's levels, for saying a level in words. */
export const useLadder = (): Ladder =>
  useCall('cohorts.get', { cohortId: useCohortId() }).data?.program.ladder ?? NO_LADDER;
