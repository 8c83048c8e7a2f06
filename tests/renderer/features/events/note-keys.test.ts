import { describe, expect, it } from 'vitest';
import { nextCell, noteForKey } from '../../../../renderer/features/events/note-keys';

it.each([
  ['1', { kind: 'note', note: 1 }],
  ['5', { kind: 'note', note: 5 }],
  ['0', { kind: 'note', note: null }],
  ['Delete', { kind: 'note', note: null }],
  ['x', { kind: 'absent' }],
  ['X', { kind: 'absent' }],
  ['6', null],
  ['Tab', null],
  ['12', null],
])('%s means %o', (key, meaning) => {
  expect(noteForKey(key)).toEqual(meaning);
});

describe('moving along the slips', () => {
  // Three people; the second has a break in round 2.
  const cells = [
    { row: 0, column: 1 },
    { row: 0, column: 2 },
    { row: 1, column: 1 },
    { row: 1, column: 3 },
    { row: 2, column: 2 },
  ];

  it.each([
    [0, 'next', 1],
    [1, 'next', 2],
    [4, 'next', null],
    [2, 'ArrowLeft', 1],
    [0, 'ArrowLeft', null],
    [1, 'ArrowDown', 2],
    [3, 'ArrowDown', 4],
    [4, 'ArrowDown', null],
    [3, 'ArrowUp', 1],
    [0, 'ArrowUp', null],
    [9, 'next', null],
  ])('from %i by %s to %s', (from, key, to) => {
    expect(nextCell(cells, from, key)).toBe(to);
  });
});
