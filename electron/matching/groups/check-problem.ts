import { type GroupProblem, type GroupRefusal, PEOPLE_LIMIT, VALUE_LIMIT } from './problem';

/** The first pair whose value is not the same both ways or too large; null where all is well. */
function badValue({ n, values }: GroupProblem): GroupRefusal | null {
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      const value = values[p * n + q] as number;
      if (value !== values[q * n + p]) return { code: 'not-symmetric', pair: [q, p] };
      if (Math.abs(value) > VALUE_LIMIT) return { code: 'value-too-large', pair: [q, p] };
    }
  }
  return null;
}

function badSizes({ n, sizes, maySpare }: GroupProblem): GroupRefusal | null {
  if (sizes.length === 0) return { code: 'no-groups' };
  const group = sizes.findIndex((size) => !Number.isSafeInteger(size) || size < 1);
  if (group >= 0) return { code: 'bad-size', group, size: sizes[group] as number };
  const sum = sizes.reduce((a, b) => a + b, 0);
  return sum > n || (sum < n && !maySpare) ? { code: 'sizes-differ', sum, n } : null;
}

const isIndex = (index: number, end: number): boolean =>
  Number.isSafeInteger(index) && index >= 0 && index < end;

function badRules({ n, sizes, apart, together, fixedIn }: GroupProblem): GroupRefusal | null {
  for (const [where, pairs] of [
    ['apart', apart],
    ['together', together],
  ] as const) {
    for (const pair of pairs) {
      const person = pair.find((index) => !isIndex(index, n));
      if (person !== undefined) return { code: 'unknown-person', where, person };
      if (pair[0] === pair[1]) return { code: 'same-person', where, person: pair[0] };
    }
  }
  const settled = new Map<number, number>();
  for (const [person, group] of fixedIn) {
    if (!isIndex(person, n)) return { code: 'unknown-person', where: 'fixedIn', person };
    if (!isIndex(group, sizes.length)) return { code: 'unknown-group', group };
    if ((settled.get(person) ?? group) !== group) return { code: 'fixed-twice', person };
    settled.set(person, group);
  }
  return null;
}

/** What is wrong with the question as such; null where it makes sense. O(n^2 + rules) */
export function problemFault(problem: GroupProblem): GroupRefusal | null {
  const { n, values } = problem;
  if (n === 0) return { code: 'no-people' };
  if (n > PEOPLE_LIMIT) return { code: 'too-many-people', n, most: PEOPLE_LIMIT };
  if (values.length !== n * n) return { code: 'not-square', cells: values.length, n };
  return badValue(problem) ?? badSizes(problem) ?? badRules(problem);
}
