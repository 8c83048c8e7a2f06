import { IMPOSSIBLE, type Instance } from '../../../electron/matching/instance';
import { Objective } from '../../../shared/criterion';

/** A problem by chance: capacities, vetoes, a threshold, and more or fewer ties. */
export type ChanceProblem = { readonly objective: Objective; readonly instance: Instance };

const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index);

/** Up to 60 x 60. One in three has many ties, one in ten thousand nothing at all. */
export function chanceProblem(chance: (limit: number) => number): ChanceProblem {
  const n = chance(61);
  const m = chance(61);
  const step = [1, 10, 250][chance(3)] ?? 1;
  const threshold = chance(3) === 0 ? chance(900) : 0;
  const vetoes = [0, 10, 60, 97][chance(4)] ?? 0;
  const score = () => {
    const points = chance(1001);
    const possible = points >= threshold && chance(100) >= vetoes;
    return possible ? points - (points % step) : IMPOSSIBLE;
  };
  return {
    objective: Objective.options[chance(3)] ?? 'fair',
    instance: {
      ...{ n, m, people: n, rows: upTo(n), columns: upTo(m), best: 1000 },
      places: Int32Array.from({ length: m }, () => [1, 1, 1, 2, 4][chance(5)] ?? 1),
      reserve: new Float64Array(m),
      scores: Int16Array.from({ length: n * m }, score),
    },
  };
}
