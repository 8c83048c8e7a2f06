import { expect, it } from 'vitest';
import {
  chained,
  differenceOf,
  goingsBetween,
  movesBy,
  movesOf,
} from '../../../electron/matching/moves';
import type { Move, Plan } from '../../../shared/plan';
import { mentee, menteeId, mentor, mentorId } from './people';

/** Mentee `who` goes from one mentor to another; null is nobody. */
const move = (who: number, from: number | null, to: number | null): Move => ({
  menteeId: menteeId(who),
  from: from === null ? null : mentorId(from),
  to: to === null ? null : mentorId(to),
});
const planOf = (pairs: readonly (readonly [number, number])[]): Plan =>
  ({
    pairs: pairs.map(([i, j]) => ({
      menteeId: menteeId(i),
      mentorId: mentorId(j),
      score: 0,
      pinned: false,
    })),
  }) as unknown as Plan;

it('tells moves as chains: each is followed by the one they displace', () => {
  const moves = [move(1, 1, 2), move(2, 3, 4), move(3, 2, 3), move(4, 4, null), move(5, 5, 1)];
  expect(chained(moves, [])).toEqual([
    move(1, 1, 2),
    move(3, 2, 3),
    move(2, 3, 4),
    move(4, 4, null),
    move(5, 5, 1),
  ]);
  expect(chained(moves, [menteeId(5), menteeId(9), menteeId(2)])).toEqual([
    move(5, 5, 1),
    move(1, 1, 2),
    move(3, 2, 3),
    move(2, 3, 4),
    move(4, 4, null),
  ]);
});

it('tells of each once where several leave one mentor, or go round in a ring', () => {
  const several = [move(1, null, 1), move(2, 1, 2), move(3, 1, null), move(4, 2, 1)];
  expect(chained(several, [])).toEqual([
    move(1, null, 1),
    move(2, 1, 2),
    move(4, 2, 1),
    move(3, 1, null),
  ]);
});

it('finds who is elsewhere in another plan, or in other seats', () => {
  const before = planOf([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const after = planOf([
    [4, 1],
    [1, 2],
    [3, 3],
  ]);
  expect(movesOf(before, after)).toEqual([move(1, 1, 2), move(2, 2, null), move(4, null, 1)]);
  expect(movesOf(before, before)).toEqual([]);
  const people = { mentees: [0, 1, 2].map((n) => mentee(n)), mentors: [mentor(0), mentor(1)] };
  const moved = (from: Int32Array, to: Int32Array) =>
    movesBy(people, from, goingsBetween(from, to));
  expect(moved(Int32Array.of(0, -1, 1), Int32Array.of(1, 0, 1))).toEqual([
    move(0, 0, 1),
    move(1, null, 0),
  ]);
  expect(moved(Int32Array.of(0, 1, 1), Int32Array.of(-1, 1, 1))).toEqual([move(0, 0, null)]);
});

it('takes the weakest pair of an empty plan for nothing', () => {
  const value = (placed: number, worst: number | null, total: number) => ({ placed, worst, total });
  expect(differenceOf(value(1, 300, 300), value(2, 200, 700))).toEqual(value(1, -100, 400));
  expect(differenceOf(value(0, null, 0), value(1, 200, 200))).toEqual(value(1, 200, 200));
  expect(differenceOf(value(1, 200, 200), value(0, null, 0))).toEqual(value(-1, -200, -200));
});
