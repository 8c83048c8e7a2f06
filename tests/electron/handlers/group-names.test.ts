import { expect, it } from 'vitest';
import { freeNames } from '../../../electron/handlers/group-names';

const MANY = 1000;

it('passes over the numbers that are taken, in whatever order it is asked', () => {
  const nameOf = freeNames((number) => `Circle ${number}`, new Set(['Circle 1', 'Circle 3']));
  expect([2, 0, 1, 0].map(nameOf)).toEqual(['Circle 5', 'Circle 2', 'Circle 4', 'Circle 2']);
});

it('puts each number into words once, however often names are asked for', () => {
  let worded = 0;
  const nameOf = freeNames((number) => {
    worded += 1;
    return `Circle ${number}`;
  }, new Set());
  for (const _ of ['a board', 'a look', 'another look']) {
    for (let index = 0; index < MANY; index += 1) nameOf(index);
  }
  expect(worded).toBe(MANY);
});
