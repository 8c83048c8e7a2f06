import type { GroupProblem } from '../../../../electron/matching/groups/problem';

/**
 * The greatest total over every arrangement that obeys the rules, by trying them all; null where
 * there is none. For very few people.
 */
export function bruteForce(problem: GroupProblem): number | null {
  const { n, values, sizes, apart, together, fixedIn, maySpare } = problem;
  const room = [...sizes, maySpare ? n - sizes.reduce((a, b) => a + b, 0) : 0];
  const groupOf: number[] = [];
  let best: number | null = null;
  const isSpare = (group: number | undefined) => group === sizes.length;
  const obeys = () =>
    apart.every(([p, q]) => groupOf[p] !== groupOf[q] || isSpare(groupOf[p])) &&
    together.every(([p, q]) => groupOf[p] === groupOf[q]) &&
    fixedIn.every(([p, group]) => groupOf[p] === group);
  const place = (person: number, total: number): void => {
    if (person === n) {
      if (obeys() && (best === null || total > best)) best = total;
      return;
    }
    for (let group = 0; group < room.length; group++) {
      if (room[group] === 0) continue;
      let gain = 0;
      if (!isSpare(group)) {
        groupOf.forEach((other, q) => {
          if (other === group) gain += values[person * n + q] as number;
        });
      }
      room[group] = (room[group] as number) - 1;
      groupOf.push(group);
      place(person + 1, total + gain);
      groupOf.pop();
      room[group] = (room[group] as number) + 1;
    }
  };
  place(0, 0);
  return best;
}
