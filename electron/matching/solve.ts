import type { Plan } from '../../shared/plan';
import type { Prepared } from './prepare';

export function solve(_prepared: Prepared): Plan {
  throw new Error('not built yet');
}
