import type { GroupProblem, Two } from '../matching/groups/problem';
import { VALUE_LIMIT } from '../matching/groups/problem';
import { type SizeRange, sizesFor } from '../matching/groups/sizes';
import { fieldsOf, isWhole, listOf, refuse, shown } from './answer-file';

/** What the file asks. */
export type GroupQuestion = { readonly problem: GroupProblem; readonly seconds: number };

const FIELDS = ['values', 'sizes', 'apart', 'seconds'] as const;

/** Circles, where sizes are left to us. */
const CIRCLES: SizeRange = { least: 4, most: 8 };
const DEFAULT_SECONDS = 5;
const MOST_SECONDS = 3600;

function valuesOf(found: unknown): { n: number; values: Int32Array } {
  const rows = listOf(found, 'values');
  const n = rows.length;
  if (n === 0) refuse('"values" is empty; it takes a row and a column for each person.');
  const values = new Int32Array(n * n);
  rows.forEach((row, p) => {
    const cells = listOf(row, `values[${p}]`);
    if (cells.length !== n) {
      refuse(`"values[${p}]" has ${cells.length} entries, but "values" has ${n} rows.`);
    }
    cells.forEach((value, q) => {
      if (p === q && value === null) return;
      if (!isWhole(value) || Math.abs(value) > VALUE_LIMIT) {
        refuse(
          `"values[${p}][${q}]" is ${shown(value)}; it has to be a whole number within ±${VALUE_LIMIT}.`,
        );
      }
      values[p * n + q] = value;
      if (q < p && values[q * n + p] !== value) {
        refuse(
          `"values" is not symmetric: [${q}][${p}] is ${values[q * n + p]} and [${p}][${q}] is ${value}.`,
        );
      }
    });
  });
  return { n, values };
}

function sizesOf(found: unknown, n: number): readonly number[] {
  if (found === 'least' || found === 'most') {
    const sizes = sizesFor(n, CIRCLES, found);
    if (sizes.ok) return sizes.value;
    const { error } = sizes;
    return refuse(
      error.code === 'too-few-for-a-group'
        ? `${n} people are too few for a group of ${error.least} to ${CIRCLES.most}.`
        : `${n} people do not divide into groups of ${CIRCLES.least} to ${CIRCLES.most}.`,
    );
  }
  if (!Array.isArray(found)) {
    refuse(`"sizes" has to be a list of whole numbers, "least" or "most", not ${shown(found)}.`);
  }
  if (found.length === 0) refuse('"sizes" is empty; it takes the size of each group.');
  return found.map((size, group) =>
    isWhole(size) && size > 0
      ? size
      : refuse(`"sizes[${group}]" is ${shown(size)}; a size is a whole number from 1.`),
  );
}

function apartOf(found: unknown, n: number): Two[] {
  return listOf(found, 'apart').map((pair, index): Two => {
    const name = `"apart[${index}]"`;
    const [p, q, ...more] = Array.isArray(pair) ? pair : [];
    if (!isWhole(p) || !isWhole(q) || more.length > 0) {
      refuse(`${name} is ${shown(pair)}; it has to be two people, [person, person].`);
    }
    const unknown = [p, q].find((person) => person < 0 || person >= n);
    if (unknown !== undefined) {
      refuse(`${name} names person ${unknown}, but people are numbered from 0 to ${n - 1}.`);
    }
    if (p === q) refuse(`${name} sets person ${p} apart from themselves.`);
    return [p, q];
  });
}

function secondsOf(found: unknown): number {
  return typeof found === 'number' && found >= 0 && found <= MOST_SECONDS
    ? found
    : refuse(`"seconds" is ${shown(found)}; it has to be a number from 0 to ${MOST_SECONDS}.`);
}

/** @throws WrongInput with the first thing that is wrong. O(n^2 + apart) */
export function groupQuestionOf(given: unknown): GroupQuestion {
  const {
    values: rows,
    sizes: wanted,
    apart: pairs = [],
    seconds: time = DEFAULT_SECONDS,
  } = fieldsOf(given, '"sizes" and "values"', FIELDS);
  const { n, values } = valuesOf(rows);
  const sizes = sizesOf(wanted, n);
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (sum !== n) refuse(`"sizes" add up to ${sum}, but "values" holds ${n} people.`);
  const apart = apartOf(pairs, n);
  const seconds = secondsOf(time);
  return {
    problem: { n, values, sizes, apart, together: [], fixedIn: [], maySpare: false },
    seconds,
  };
}
