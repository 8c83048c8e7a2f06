import fc from 'fast-check';
import { expect, it } from 'vitest';
import { managersOf, ReportingLines } from '../../../electron/matching/reporting-line';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

const everybody = [0, 1, 2, 3].flatMap((n) => [menteeId(n), mentorId(n), menteeId(n + 7)]);
const bosses = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...everybody), fc.constantFrom(...everybody)), {
    selector: ([id]) => id,
    maxLength: 12,
  })
  .map((lines) => new Map(lines));

it('[M04] finds everybody above or below anybody, through any number of managers', () => {
  fc.assert(
    fc.property(bosses, fc.boolean(), (managers, turned) => {
      const few = turned ? [0, 1].map((n) => mentor(n)) : [0, 1].map((n) => mentee(n));
      const others = [0, 1, 2, 3].flatMap((n) => [mentee(n), mentor(n), mentee(n + 7)]);
      const found = new Set<string>();
      const lines = ReportingLines.among(managers);
      lines.eachRelated(few, others, (one, other) => found.add(`${one} ${other}`));
      const related = few.flatMap(({ id }, one) =>
        others.flatMap(({ id: theirs }, other) =>
          isAbove(managers, id, theirs) || isAbove(managers, theirs, id) ? [`${one} ${other}`] : [],
        ),
      );
      expect([...found].toSorted()).toEqual(related.toSorted());
    }),
    { numRuns: 400 },
  );
});

/** Whether one is above another, by going up step by step; nobody is above themselves. */
function isAbove(managers: ReadonlyMap<string, string>, junior: string, senior: string): boolean {
  let at = managers.get(junior);
  for (let step = 0; at !== undefined && junior !== senior && step < 20; step++) {
    if (at === senior) return true;
    at = managers.get(at);
  }
  return false;
}

it('tells a line from the bottom up, no further than to the other', () => {
  const lines = ReportingLines.among(
    new Map([
      [menteeId(1), menteeId(8)],
      [menteeId(8), mentorId(1)],
      [mentorId(1), menteeId(9)],
    ]),
  );
  const line = [menteeId(1), menteeId(8), mentorId(1)];
  expect(lines.between(menteeId(1), mentorId(1))).toEqual(line);
  expect(lines.between(mentorId(1), menteeId(1))).toEqual(line);
  expect(lines.between(menteeId(1), mentorId(2))).toEqual([]);
  expect(lines.between(menteeId(1), menteeId(1))).toEqual([]);
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

it('leads through whoever has another manager now, as if it had always been so', () => {
  const person = fc.constantFrom(...everybody);
  const edits = fc.array(fc.tuple(person, fc.option(person)), { maxLength: 6 });
  fc.assert(
    fc.property(bosses, edits, (managers, changes) => {
      const now = new Map(managers);
      let lines = ReportingLines.among(managers);
      const earlier = lines;
      for (const [id, managerId] of changes) {
        lines = lines.withManager(id, managerId);
        if (managerId === null) now.delete(id);
        else now.set(id, managerId);
      }
      const told = (all: ReportingLines) => {
        const people = everybody.map((id) => ({ ...mentee(0), id }));
        const found = new Set<string>();
        all.eachRelated(people, people, (one, other) => found.add(`${one} ${other}`));
        return [
          [...found].toSorted(),
          everybody.map((id) => everybody.map((other) => all.between(id, other))),
        ];
      };
      expect(told(lines)).toEqual(told(ReportingLines.among(now)));
      expect(told(earlier)).toEqual(told(ReportingLines.among(managers)));
    }),
  );
});

it('stays the very same where the manager is the same', () => {
  const lines = ReportingLines.among(new Map([[menteeId(1), menteeId(8)]]));
  expect(lines.withManager(menteeId(1), menteeId(8))).toBe(lines);
  expect(lines.withManager(menteeId(2), null)).toBe(lines);
  expect(lines.withManager(menteeId(1), null)).not.toBe(lines);
});
