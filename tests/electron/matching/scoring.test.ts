import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { prepare } from '../../../electron/matching/prepare';
import { DAY_PARTS, DAYS, GoalKind, MeetingWay, Style } from '../../../shared/answers';
import { CriterionKind } from '../../../shared/criterion';
import { ScorePart } from '../../../shared/plan';
import { answers, mentee, menteeId, mentor, mentorId, problemOf } from './people';

const someOf = <T>(items: readonly T[]) => fc.subarray([...items]);
const slots = DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const));
const people = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 7 })),
  site: fc.option(fc.constantFrom('Lagos', 'Warsaw')),
  department: fc.option(fc.constantFrom('Sales', 'Law')),
  timeZone: fc.option(fc.constantFrom('Africa/Lagos', 'Asia/Kolkata', 'Europe/Warsaw')),
  answers: fc
    .record({
      skills: someOf(['SQL', 'sql', 'Law', 'AI', 'Retail']),
      goals: someOf(GoalKind.options),
      languages: someOf(['English', 'Polski', 'Yorùbá']),
      meeting: someOf(MeetingWay.options),
      slots: fc.subarray(slots),
      style: fc.option(fc.constantFrom(...Style.options)),
      outsideDepartment: fc.option(fc.constantFrom('yes', 'no', 'either')),
    })
    .map(answers),
});
const criteria = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...CriterionKind.options),
    weight: fc.integer({ min: 0, max: 100 }),
    floor: fc.constant(null),
  }),
  { selector: ({ kind }) => kind },
);

describe('the score', () => {
  it('[M01] is the sum of its named parts, to the point', () => {
    fc.assert(
      fc.property(people, people, criteria, (one, other, list) => {
        const prepared = prepare(
          problemOf({
            mentees: [mentee(1, one)],
            mentors: [mentor(2), mentor(1, other)],
            settings: { criteria: list },
          }),
        );
        const { score, parts } = explain(prepared, menteeId(1), mentorId(1));
        expect(score).toBe(prepared.scores[0]);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(parts.map(({ criterion }) => criterion)).toEqual(
          list.filter(({ weight }) => weight > 0).map(({ kind }) => kind),
        );
        for (const part of parts) {
          expect(ScorePart.parse(part)).toEqual(part);
          expect(part.points).toBeLessThanOrEqual(part.mostPoints);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is rounded once: two thirds of 1000 and one third of 500', () => {
    const prepared = prepare(
      problemOf({
        mentees: [mentee(1, { level: 1, answers: answers({ languages: ['English'] }) })],
        mentors: [mentor(1, { answers: answers({ languages: ['English'] }) })],
        settings: {
          criteria: [
            { kind: 'language', weight: 2, floor: null },
            { kind: 'stretch', weight: 1, floor: null },
            { kind: 'site', weight: 0, floor: null },
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

describe('a must-have', () => {
  const withFloor = (languages: string[]) =>
    explain(
      prepare(
        problemOf({
          mentees: [mentee(1, { answers: answers({ languages: ['English'] }) })],
          mentors: [mentor(1, { answers: answers({ languages }) })],
          settings: { criteria: [{ kind: 'language', weight: 0, floor: 1000 }] },
        }),
      ),
      menteeId(1),
      mentorId(1),
    ).forbidden;

  it('[M04] forbids a pair below its floor, even without a weight', () => {
    expect(withFloor(['Polski'])).toEqual([{ rule: 'must-have', via: [], criterion: 'language' }]);
    expect(withFloor(['english'])).toEqual([]);
  });

  it('forbids nothing where nobody knows', () => {
    expect(withFloor([])).toEqual([]);
  });
});
