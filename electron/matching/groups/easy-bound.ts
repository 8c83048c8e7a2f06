import type { GroupSetup } from './setup';

/**
 * A bound that costs nothing: nobody can add more than they would with the best partners allowed,
 * and each pair counts for both. O(n^2 log n)
 */
export function easyBound({ problem, atoms, atomOf, clash }: GroupSetup): number {
  const { n, values, sizes, maySpare } = problem;
  const partners = [...new Set(sizes)].map((size) => size - 1);
  let sum = 0;
  for (let p = 0; p < n; p++) {
    const best: number[] = [];
    for (let q = 0; q < n; q++) {
      const apart = clash[(atomOf[p] as number) * atoms.length + (atomOf[q] as number)] === 1;
      if (q !== p && !apart) best.push(values[p * n + q] as number);
    }
    best.sort((a, b) => b - a);
    const most = partners.map((count) => best.slice(0, count).reduce((a, b) => a + b, 0));
    sum += Math.max(...most, ...(maySpare ? [0] : []));
  }
  return Math.floor(sum / 2);
}
