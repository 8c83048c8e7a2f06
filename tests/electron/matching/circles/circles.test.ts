import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CircleDecisions,
  countGroups,
  planOf,
  questionOf,
} from '../../../../electron/matching/circles/divide';
import { areApart, gatherCircle, rulesBetween } from '../../../../electron/matching/circles/people';
import { afterStep, type Situation } from '../../../../electron/matching/circles/step';
import { everyoneIn, groupOf, worthOf } from '../../../../electron/matching/circles/worth';
import { BOARD_OPTIONS, groupBest } from '../../../../electron/matching/groups/group-best';
import type { GroupShape } from '../../../../shared/format';
import type { GroupEdit, PlannedGroup } from '../../../../shared/group';
import { cohort } from '../cohort';
import { mentee, menteeId, mentor, mentorId, problemOf } from '../people';

const NOTHING: CircleDecisions = { bonds: [], apart: [], held: new Set() };
const SHAPE: GroupShape = { least: 3, most: 5, facilitated: true };

/** A made-up cohort divided into circles. */
function situation(seed: number, members: number): Situation {
  const crowd = cohort(members, 6, {}, seed);
  const circle = gatherCircle({
    ...crowd,
    // Made-up managers go round in rings, which would keep nearly all apart; vetoes do instead.
    mentees: crowd.mentees.map((person, at) => ({
      ...person,
      managerId: null,
      vetoes: at % 3 === 0 ? [menteeId((at * seed) % members)] : [],
    })),
    mentors: crowd.mentors.map((person) => ({ ...person, managerId: null })),
  });
  const question = questionOf(circle, SHAPE, NOTHING);
  if (!question.ok) throw new Error(question.error);
  const answer = groupBest(
    question.value.problem,
    { ...BOARD_OPTIONS, seed, iterations: 3000 },
    null,
  );
  // Now and then nobody can be put anywhere: both leaders of two groups veto the same member.
  fc.pre(answer.ok);
  const plan = planOf(circle, question.value, answer.value);
  return { circle, shape: SHAPE, plan, decisions: NOTHING };
}

it('counts groups so that as many members as can be find a place, in sizes that are allowed', () => {
  const sizes = fc.integer({ min: 2, max: 8 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 12 }),
      fc.tuple(sizes, sizes, fc.boolean()),
      (members, facilitators, [a, b, facilitated]) => {
        const shape = { least: Math.min(a, b), most: Math.max(a, b), facilitated };
        const counted = countGroups(members, facilitators, shape);
        if (!counted.ok) {
          expect(
            members < shape.least
              ? 'too-few'
              : facilitated && facilitators === 0 && 'no-facilitator',
          ).toBe(counted.error);
          return;
        }
        const { groups, placed } = counted.value;
        expect(placed).toBeLessThanOrEqual(members);
        expect(groups * shape.least).toBeLessThanOrEqual(placed);
        expect(placed).toBeLessThanOrEqual(groups * shape.most);
        if (facilitated) expect(groups).toBeLessThanOrEqual(facilitators);
        // Nobody more could be placed by any number of groups.
        for (let more = placed + 1; more <= members; more += 1) {
          const able = Array.from({ length: members }, (_, at) => at + 1).filter(
            (count) => count * shape.least <= more && more <= count * shape.most,
          );
          expect(able.filter((count) => !facilitated || count <= facilitators)).toEqual([]);
        }
      },
    ),
  );
});

it('places everybody once, each circle with one who leads, and no two whom a rule keeps apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 6, max: 24 }),
      (seed, members) => {
        const { circle, plan } = situation(seed, members);
        const placed = plan.groups.flatMap(({ memberIds }) => memberIds);
        const waiting = plan.unplaced.filter(({ role }) => role === 'mentee');
        expect(new Set(placed).size + waiting.length).toBe(members);
        for (const group of plan.groups) {
          expect(group.facilitatorId).not.toBeNull();
          expect(group.memberIds.length).toBeGreaterThanOrEqual(SHAPE.least);
          expect(group.memberIds.length).toBeLessThanOrEqual(SHAPE.most);
          for (const one of everyoneIn(group)) {
            for (const other of everyoneIn(group)) {
              if (one === other) continue;
              expect(areApart(circle, one, other)).toBe(false);
              expect(rulesBetween(circle, one, other)).toEqual([]);
            }
          }
        }
        expect(plan.groups.reduce((sum, group) => sum + worthOf(circle, group), 0)).toBe(
          plan.total,
        );
      },
    ),
    { numRuns: 30 },
  );
});

/** A group of an allowed size at most, with no two whom a rule keeps apart. */
function expectLawful({ circle }: Situation, group: PlannedGroup): void {
  expect(group.memberIds.length).toBeLessThanOrEqual(SHAPE.most);
  const people = everyoneIn(group);
  const apart = people.flatMap((p, at) =>
    people.slice(0, at).filter((q) => areApart(circle, p, q)),
  );
  expect(apart).toEqual([]);
}

it('takes any step either as it is priced, within sizes and rules, or not at all', () => {
  const edit = fc.record({
    kind: fc.constantFrom('move', 'swap', 'apart', 'hold'),
    one: fc.nat(),
    other: fc.nat(),
    group: fc.nat(5),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.array(edit, { maxLength: 6 }),
      (seed, edits) => {
        let now = situation(seed, 14);
        for (const { kind, one, other, group } of edits) {
          const idAt = (at: number) => now.circle.slots[at % now.circle.slots.length]?.id;
          const [personId, otherId] = [idAt(one), idAt(other)];
          if (!personId || !otherId || personId === otherId) continue;
          const step = { kind, personId, otherId, group } as GroupEdit;
          const taken = afterStep(now, step);
          if (!taken.ok) continue;
          const { groups, total, unplaced } = taken.value;
          expect(groups.reduce((sum, each) => sum + worthOf(now.circle, each), 0)).toBe(total);
          const all = [...groups.flatMap(everyoneIn), ...unplaced.map((each) => each.personId)];
          expect(new Set(all).size).toBe(all.length);
          expect(all.length).toBe(now.circle.slots.length);
          for (const each of groups) expectLawful(now, each);
          if (kind === 'apart' && groupOf(now.plan, personId) >= 0) {
            expect(groupOf(taken.value, personId)).not.toBe(groupOf(taken.value, otherId));
          }
          now = { ...now, plan: taken.value };
        }
      },
    ),
    { numRuns: 30 },
  );
});

it('finds the rules between two people from both sides, and says whose veto it is', () => {
  const circle = gatherCircle(
    problemOf({
      mentees: [mentee(1, { vetoes: [menteeId(2)] }), mentee(2), mentee(3)],
      mentors: [mentor(1, { vetoes: [menteeId(3)] })],
      managers: new Map([[menteeId(2), menteeId(3)]]),
    }),
  );
  const rules = (one: (typeof circle.slots)[number]['id'], other: typeof one) =>
    rulesBetween(circle, one, other).map(({ rule }) => rule);
  expect(rules(menteeId(1), menteeId(2))).toEqual(['veto-by-mentee']);
  expect(rules(menteeId(2), menteeId(1))).toEqual(['veto-by-mentor']);
  expect(rules(menteeId(3), mentorId(1))).toEqual(['veto-by-mentor']);
  expect(rules(menteeId(2), menteeId(3))).toEqual(['reporting-line']);
  expect(rules(menteeId(1), menteeId(3))).toEqual([]);
});

it('keeps the same person out of the circle they lead', () => {
  const circle = gatherCircle(
    problemOf({
      mentees: [1, 2, 3, 4, 5, 6, 7].map((n) => mentee(n)),
      mentors: [mentor(1, { id: menteeId(7) }), mentor(2)],
    }),
  );
  const question = questionOf(circle, { least: 3, most: 4, facilitated: true }, NOTHING);
  if (!question.ok) throw new Error(question.error);
  const answer = groupBest(question.value.problem, BOARD_OPTIONS, null);
  if (!answer.ok) throw new Error(answer.error.code);
  const { groups } = planOf(circle, question.value, answer.value);
  expect(
    groups.every(({ facilitatorId, memberIds }) => memberIds.every((id) => id !== facilitatorId)),
  ).toBe(true);
  expect(groups.flatMap(({ memberIds }) => memberIds)).toHaveLength(7);
});
