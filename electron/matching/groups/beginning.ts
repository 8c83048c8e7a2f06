import type { Chance } from './chance';
import type { GroupSetup } from './setup';

/** An even shuffle in place. */
function shuffle(items: number[], chance: Chance): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    const item = items[last] as number;
    items[last] = items[other] as number;
    items[other] = item;
  }
}

/** People who are their own masters, thrown together anew; the others stay where they are. */
export function shaken({ atoms }: GroupSetup, start: Int32Array, chance: Chance): Int32Array {
  const free = atoms.flatMap(({ people, fixed }) =>
    people.length === 1 && fixed < 0 ? people : [],
  );
  const groups = free.map((p) => start[p] as number);
  shuffle(groups, chance);
  const groupOf = start.slice();
  free.forEach((p, at) => {
    groupOf[p] = groups[at] as number;
  });
  return groupOf;
}

/**
 * Everybody somewhere, the settled and then the large atoms first, whoever clashes. Null where so
 * the groups do not come out full. O(atoms x groups)
 */
export function crowded({ problem, atoms }: GroupSetup): Int32Array | null {
  const room = [...problem.sizes];
  const groupOf = new Int32Array(problem.n).fill(problem.sizes.length);
  const order = [
    ...atoms.filter(({ fixed }) => fixed >= 0),
    ...atoms.filter(({ fixed }) => fixed < 0).toSorted((a, b) => b.people.length - a.people.length),
  ];
  for (const { people, fixed } of order) {
    const group = fixed >= 0 ? fixed : room.findIndex((left) => left >= people.length);
    if (group < 0) continue;
    room[group] = (room[group] as number) - people.length;
    for (const p of people) groupOf[p] = group;
  }
  return room.every((left) => left === 0) ? groupOf : null;
}
