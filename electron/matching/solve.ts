import type { Plan } from '../../shared/plan';
import type { Prepared } from './prepared';

export function solve(_prepared: Prepared): Plan {
  throw new Error('not built yet');
}
