/**
 * Calls groups by the first numbers whose names are free. Each number is put into words once: a look at
 * one card asks for the names of all groups.
 *
 * @param wordsFor the name a number gives, such as "Circle 3"
 * @returns the name of the group with an index, from 0. O(groups and names taken) for all of them together
 */
export function freeNames(
  wordsFor: (number: number) => string,
  taken: ReadonlySet<string>,
): (index: number) => string {
  const free: string[] = [];
  let number = 0;
  return (index) => {
    while (free.length <= index) {
      number += 1;
      const name = wordsFor(number);
      if (!taken.has(name)) free.push(name);
    }
    return free[index] ?? '';
  };
}
