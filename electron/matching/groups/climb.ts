import type { Arrangement } from './arrangement';
import type { GroupSetup } from './setup';

/** With more people than this, rings of three are not looked at: there are n^3 of them. */
const MOST_IN_RINGS = 60;

/** Makes every swap that betters, until none does; says whether there was one. */
function climbBySwaps(people: readonly number[], arrangement: Arrangement): boolean {
  const { groupOf } = arrangement;
  let anyBetter = false;
  for (let better = true; better; ) {
    better = false;
    for (const p of people) {
      for (const q of people) {
        if (q >= p) break;
        if (groupOf[p] === groupOf[q] || arrangement.swapGain(p, q) <= 0) continue;
        arrangement.swap(p, q);
        better = true;
        anyBetter = true;
      }
    }
  }
  return anyBetter;
}

/** Finds three people of three groups who better all by moving up in a ring, and moves them. */
function turnRing(people: readonly number[], arrangement: Arrangement): boolean {
  const { groupOf } = arrangement;
  for (const p of people) {
    for (const q of people) {
      if (groupOf[p] === groupOf[q]) continue;
      const first = arrangement.replaces(p, q);
      for (const r of people) {
        if (groupOf[r] === groupOf[p] || groupOf[r] === groupOf[q]) continue;
        if (first + arrangement.replaces(q, r) + arrangement.replaces(r, p) <= 0) continue;
        arrangement.swap(p, q);
        arrangement.swap(q, r);
        return true;
      }
    }
  }
  return false;
}

/** Betters an arrangement until no swap of two people alone and no ring of three does. */
export function climb({ atoms }: GroupSetup, arrangement: Arrangement): void {
  const people = atoms.flatMap((atom) =>
    atom.fixed < 0 && atom.people.length === 1 ? atom.people : [],
  );
  do climbBySwaps(people, arrangement);
  while (people.length <= MOST_IN_RINGS && turnRing(people, arrangement));
}
