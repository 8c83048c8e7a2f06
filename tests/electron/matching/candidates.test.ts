import { describe, expect, it } from 'vitest';
import { assignByLists } from '../../../electron/matching/assign';
import {
  type Assignment,
  type Gains,
  gainsFor,
  unseated,
} from '../../../electron/matching/assignment';
import { Candidates } from '../../../electron/matching/candidates';
import { check } from '../../../electron/matching/check';
import type { Instance } from '../../../electron/matching/instance';
import type { Objective } from '../../../shared/criterion';
import { chanceFrom } from './cohort';

const BEST = 1000;
type Score = (row: number, column: number) => number;

function instanceWith(n: number, m: number, places: number, scoreOf: Score): Instance {
  const scores = new Int16Array(n * m);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) scores[i * m + j] = scoreOf(i, j);
  return {
    ...{ n, m, people: n, best: BEST, scores },
    ...{ rows: Int32Array.from({ length: n }, (_, i) => i), columns: new Int32Array(m) },
    ...{ reserve: new Float64Array(m), places: new Int32Array(m).fill(places) },
  };
}

/** Ways in which rows may like columns, so that lists are long, short, alike or full of ties. */
const LIKINGS: readonly [string, (chance: (limit: number) => number) => Score][] = [
  ['each likes others', (chance) => () => chance(BEST + 1)],
  ['all like the same', (chance) => (_, j) => Math.min(BEST, 900 - 3 * (j % 250) + chance(7))],
  ['hardly any differ', (chance) => () => 500 + chance(3)],
  ['most are forbidden', (chance) => () => (chance(6) === 0 ? chance(BEST + 1) : -1)],
  ['a few are better than all others', (chance) => (_, j) => (j % 40 === 0 ? 900 : chance(300))],
  ['everything is equal', () => () => 700],
];

/** No score below it brings anything. */
const LEVEL = 200;

function expectBestListed(lists: Candidates, assignment: Assignment, row: number): void {
  const { instance, gains, price } = assignment;
  const { m, scores } = instance;
  const profitOf = (column: number) => {
    const score = scores[row * m + column] as number;
    return score < LEVEL ? 0 : score * gains.scale + gains.bonus - (price[column] ?? 0);
  };
  const from = row * lists.width;
  const length = lists.length[row] as number;
  const bound = lists.bound[row] as number;
  const listed = [...lists.columns.subarray(from, from + length)];
  const all = Array.from({ length: m }, (_, column) => column);
  expect(lists.width).toBe(Math.min(m, 24));
  expect(length).toBeLessThanOrEqual(lists.width);
  expect(new Set(listed).size).toBe(length);
  for (const [at, column] of listed.entries()) {
    expect(profitOf(column)).toBeGreaterThanOrEqual(bound);
    expect(lists.gains[from + at]).toBe(profitOf(column) + (price[column] ?? 0));
  }
  for (const column of all) {
    if (!listed.includes(column)) expect(profitOf(column)).toBeLessThanOrEqual(bound);
  }
  // A list is worth its making: a third full, unless nothing else is better than the bench.
  const worthy = all.filter((column) => profitOf(column) > 0).length;
  expect(length).toBeGreaterThanOrEqual(Math.min(worthy, 8));
}

describe('the columns that are listed for a row', () => {
  for (const [name, liking] of LIKINGS) {
    it(`are its best ones where ${name}`, () => {
      const chance = chanceFrom(17);
      for (const m of [1, 10, 24, 25, 100, 255, 256, 300, 700]) {
        const instance = instanceWith(6, m, 1, liking(chance));
        const assignment = unseated(instance, gainsFor('most-people', instance, LEVEL));
        for (let j = 0; j < m; j++) assignment.price[j] = chance(4) === 0 ? chance(200) : 0;
        const lists = new Candidates(assignment);
        for (let row = 0; row < instance.n; row++) {
          lists.refresh(row);
          expectBestListed(lists, assignment, row);
        }
      }
    });
  }
});

describe('seating by lists that leave most columns out', () => {
  const objectives: readonly Objective[] = ['best-total', 'most-people'];

  function proves(objective: Objective, instance: Instance, gains: Gains): boolean {
    const { assignment } = assignByLists(instance, gains);
    const { seats, worth, price } = assignment;
    const proof = { gains, worth, price, covers: null };
    return check(objective, instance, seats.columnOf, proof).verified;
  }

  for (const [name, liking] of LIKINGS) {
    it(`is proven best where ${name}`, () => {
      const chance = chanceFrom(23);
      for (const [n, m, places] of [
        [90, 60, 1],
        [60, 90, 1],
        [80, 40, 2],
        [150, 30, 4],
        [40, 300, 1],
      ] as const) {
        const instance = instanceWith(n, m, places, liking(chance));
        for (const objective of objectives) {
          expect(proves(objective, instance, gainsFor(objective, instance, 0))).toBe(true);
        }
      }
    });
  }
});
