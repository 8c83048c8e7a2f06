import { z } from 'zod';
import { Fairness } from '../fairness';
import { CohortId } from '../ids';
import { query } from './call';

export const fairness = {
  /** Matched, scores and waiting by group, small groups hidden here already. */
  'fairness.get': query(z.object({ cohortId: CohortId }), Fairness),
} as const;
