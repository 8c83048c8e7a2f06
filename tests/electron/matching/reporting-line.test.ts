import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineBetween, linesOf, managersOf } from '../../../electron/matching/reporting-line';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

const everybody = [0, 1, 2, 3].flatMap((n) => [menteeId(n), mentorId(n), menteeId(n + 7)]);
const bosses = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...everybody), fc.constantFrom(...everybody)), {
    selector: ([id]) => id,
    maxLength: 12,
  })
  .map((lines) => new Map(lines));

it('[M04] finds everybody above everybody, through any number of managers, once', () => {
  fc.assert(
    fc.property(bosses, (managers) => {
      const juniors = [0, 1, 2, 3].map((n) => mentee(n));
      const seniors = [0, 1, 2, 3].map((n) => mentor(n));
      const found: string[] = [];
      linesOf(managers)(juniors, seniors, (i, j) => found.push(`${i} ${j}`));
      const above = juniors.flatMap(({ id }, i) =>
        seniors.flatMap(({ id: senior }, j) => {
          const line = lineBetween(managers, id, senior);
          return line.length > 0 && (line[0] === id || isRing(managers, id, senior))
            ? [`${i} ${j}`]
            : [];
        }),
      );
      expect(found.toSorted()).toEqual(above);
    }),
    { numRuns: 400 },
  );
});

/** Whether one is above the other as well, by going up step by step. */
function isRing(managers: ReadonlyMap<string, string>, junior: string, senior: string): boolean {
  let at = managers.get(junior);
  for (let step = 0; at !== undefined && step < 20; step++) {
    if (at === senior) return true;
    at = managers.get(at);
  }
  return false;
}

it('tells a line from the bottom up, no further than to the other', () => {
  const managers = new Map([
    [menteeId(1), menteeId(8)],
    [menteeId(8), mentorId(1)],
    [mentorId(1), menteeId(9)],
  ]);
  const line = [menteeId(1), menteeId(8), mentorId(1)];
  expect(lineBetween(managers, menteeId(1), mentorId(1))).toEqual(line);
  expect(lineBetween(managers, mentorId(1), menteeId(1))).toEqual(line);
  expect(lineBetween(managers, menteeId(1), mentorId(2))).toEqual([]);
  expect(lineBetween(managers, menteeId(1), menteeId(1))).toEqual([]);
});

it('believes the organisation before the people, and the people where it knows nothing', () => {
  const managers = managersOf(
    problemOf({
      mentees: [mentee(1, { managerId: menteeId(8) }), mentee(2)],
      mentors: [mentor(1, { managerId: menteeId(9) })],
      managers: new Map([[mentorId(1), menteeId(7)]]),
    }),
  );
  expect([...managers]).toEqual([
    [mentorId(1), menteeId(7)],
    [menteeId(1), menteeId(8)],
  ]);
});
