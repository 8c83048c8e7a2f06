import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { divideAll } from '../../../electron/matching/measure';
import { prepare } from '../../../electron/matching/prepare';
import { yardsticks } from '../../../electron/matching/scoring';
import { ScorePart } from '../../../shared/plan';
import { criteria, people, SKILL_LIST } from './criteria';
import { answers, mentee, menteeId, mentor, mentorId, problemOf, usual } from './people';

describe('the score', () => {
  it('[M01] is the sum of its named parts, to the point', () => {
    fc.assert(
      fc.property(people, people, criteria, (one, other, list) => {
        const prepared = prepare(
          problemOf({
            mentees: [mentee(1, one)],
            mentors: [mentor(2), mentor(1, other)],
            settings: { criteria: list },
            skills: SKILL_LIST,
          }),
        );
        const { score, parts } = explain(prepared, menteeId(1), mentorId(1));
        expect(score).toBe(prepared.scores[0]);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(parts.map(({ criterion }) => criterion)).toEqual(
          list.filter(({ weight }) => weight > 0),
        );
        for (const part of parts) {
          expect(ScorePart.parse(part)).toEqual(part);
          expect(part.points).toBeLessThanOrEqual(part.mostPoints);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is rounded once: two thirds of 1000 and one third of 500', () => {
    const prepared = prepare(
      problemOf({
        mentees: [mentee(1, { level: 1, answers: answers({ languages: ['English'] }) })],
        mentors: [mentor(1, { answers: answers({ languages: ['English'] }) })],
        settings: {
          criteria: [
            usual('language', { weight: 2 }),
            usual('stretch', { weight: 1 }),
            usual('site'),
          ],
        },
      }),
    );
    const { score, parts } = explain(prepared, menteeId(1), mentorId(1));
    expect(score).toBe(833);
    expect(parts.map(({ points, mostPoints }) => [points, mostPoints])).toEqual([
      [667, 667],
      [166, 334],
    ]);
  });
});

it('gives what rounding leaves over to the part that lost most by it', () => {
  const prepared = prepare(
    problemOf({
      mentees: [mentee(1, { site: 'Lagos' })],
      mentors: [mentor(1, { site: 'Lagos' })],
      settings: {
        criteria: [
          usual('site', { id: 'all', weight: 1 }),
          usual('stretch', { id: 'half', weight: 1 }),
          usual('site', { id: 'none', kind: 'different', weight: 1 }),
        ],
      },
    }),
  );
  const { score, parts } = explain(prepared, menteeId(1), mentorId(1));
  expect(parts.map(({ value, points }) => [value, points])).toEqual([
    [1000, 333],
    [500, 167],
    [0, 0],
  ]);
  expect(score).toBe(500);
});

it('measures only what has a weight or a floor', () => {
  const list = [
    usual('site', { id: 'idle', weight: 0, floor: null }),
    usual('site', { id: 'counts', weight: 1, floor: null }),
    usual('site', { id: 'must', weight: 0, floor: 500 }),
  ];
  const measured = yardsticks(problemOf({ settings: { criteria: list } }));
  expect(measured.map(({ criterion }) => criterion.id)).toEqual(['counts', 'must']);
});

describe('a must-have', () => {
  const withFloor = (languages: string[]) =>
    explain(
      prepare(
        problemOf({
          mentees: [mentee(1, { answers: answers({ languages: ['English'] }) })],
          mentors: [mentor(1, { answers: answers({ languages }) })],
          settings: { criteria: [usual('language', { weight: 0, floor: 1000 })] },
        }),
      ),
      menteeId(1),
      mentorId(1),
    ).forbidden;

  it('[M04] forbids a pair below its floor, even without a weight', () => {
    expect(withFloor(['Polski'])).toEqual([
      { rule: 'must-have', via: [], criterion: usual('language', { weight: 0, floor: 1000 }) },
    ]);
    expect(withFloor(['english'])).toEqual([]);
  });

  it('forbids nothing where nobody knows', () => {
    expect(withFloor([])).toEqual([]);
  });
});

it('divides whole numbers exactly, halves upwards', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.nat(1000),
      fc.nat(4000),
      (whole, times, rest) => {
        const sum = Math.min(whole * 1000, whole * times + rest);
        const out = new Int16Array(3);
        const more = Math.min(rest, sum);
        divideAll(Int32Array.of(sum - more, whole * times - more), whole, out, { at: 1, more });
        const exact = (2n * BigInt(sum) + BigInt(whole)) / (2n * BigInt(whole));
        expect([...out]).toEqual([0, Number(exact), times]);
      },
    ),
    { numRuns: 800 },
  );
});
