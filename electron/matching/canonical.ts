import type { MatchingProblem } from './profile';

/** Goes up whenever the same problem could get another plan. */
export const ENGINE_VERSION = '1';

/** The problem as one JSON text, the same in whatever order its people are listed; to be hashed. */
export function canonical(_problem: MatchingProblem): string {
  throw new Error('not built yet');
}
