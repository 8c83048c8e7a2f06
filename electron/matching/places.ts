import type { PersonId } from '../../shared/ids';
import type { Place, Plan } from '../../shared/plan';
import type { Prepared } from './prepared';

/** Every mentor for one mentee, best first, each with its exact price against `plan`. */
export function places(_prepared: Prepared, _plan: Plan, _menteeId: PersonId): Place[] {
  throw new Error('not built yet');
}
