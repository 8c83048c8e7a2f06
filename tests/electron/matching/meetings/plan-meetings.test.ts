import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventRules,
  planMeetings,
} from '../../../../electron/matching/meetings/plan-meetings';
import { prepare } from '../../../../electron/matching/prepare';
import { Objective } from '../../../../shared/criterion';
import { cases, preparedCase } from '../cases';
import { cohort } from '../cohort';
import { mentee, menteeId, mentor, mentorId, problemOf } from '../people';

const rulesOf = fc.record({
  rounds: fc.integer({ min: 1, max: 5 }),
  perMentee: fc.integer({ min: 1, max: 4 }),
  perMentor: fc.integer({ min: 1, max: 5 }),
  objective: fc.constantFrom(...Objective.options),
});
const FAIR: EventRules = { rounds: 3, perMentee: 3, perMentor: 3, objective: 'fair' };

describe('planMeetings', { timeout: 60_000 }, () => {
  it('[M08] [M04] makes a rota that breaks no rule and no limit, with its proof', () => {
    fc.assert(
      fc.property(cases({ mentees: 9, mentors: 6 }), rulesOf, (given, rules) => {
        const prepared = preparedCase(given);
        const { meetings, certificate } = planMeetings(prepared, rules, given.problem.pins);
        expect(certificate).toMatchObject({ verified: true, violations: 0 });
        const taken = new Set<string>();
        for (const { round, ...pair } of meetings) {
          expect(round).toBeGreaterThanOrEqual(1);
          expect(round).toBeLessThanOrEqual(rules.rounds);
          const i = prepared.menteeIndex.get(pair.menteeId) ?? -1;
          const j = prepared.mentorIndex.get(pair.mentorId) ?? -1;
          expect(prepared.rules[i * prepared.mentors.length + j]).toBe(0);
          for (const key of [
            `${pair.menteeId} ${round}`,
            `${pair.mentorId} ${round}`,
            Object.values(pair).join(),
          ]) {
            expect(taken.has(key)).toBe(false);
            taken.add(key);
          }
        }
        for (const [key, most] of [
          ['menteeId', rules.perMentee],
          ['mentorId', rules.perMentor],
        ] as const) {
          for (const theirs of Map.groupBy(meetings, (meeting) => meeting[key]).values()) {
            expect(theirs.length).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[M08] gives the same rota in whatever order people are listed', () => {
    fc.assert(
      fc.property(cases({ mentees: 9, mentors: 6 }), rulesOf, fc.nat(), (given, rules, turn) => {
        const { problem, scores } = given;
        const order = problem.mentees.map((_, i) => (i + turn) % problem.mentees.length);
        const turned = {
          ...problem,
          mentees: order.flatMap((i) => problem.mentees[i] ?? []),
          mentors: problem.mentors.toReversed(),
        };
        const plan = (shown: typeof problem) =>
          planMeetings(preparedCase({ problem: shown, scores }), rules, problem.pins);
        expect(plan(turned)).toEqual(plan(problem));
      }),
      { numRuns: 200 },
    );
  });

  it('[M12] gives everybody one slot before anybody gets two', () => {
    const problem = problemOf({
      mentees: [mentee(0), mentee(1), mentee(2)],
      mentors: [mentor(0), mentor(1)],
    });
    const scores = [
      [1000, 1000],
      [1000, 1000],
      [10, 10],
    ];
    const { meetings, short } = planMeetings(
      preparedCase({ problem, scores }),
      { ...FAIR, perMentee: 2, perMentor: 2, rounds: 2 },
      [],
    );
    expect(meetings).toHaveLength(4);
    expect(meetings.filter(({ menteeId: id }) => id === menteeId(2))).toHaveLength(1);
    expect(short).toHaveLength(2);
    expect(short.every(({ reason }) => reason === 'mentors-full')).toBe(true);
  });

  it('keeps a pin whatever it scores, and never one that a rule forbids', () => {
    const problem = problemOf({
      mentees: [mentee(0), mentee(1, { vetoes: [mentorId(0)] })],
      mentors: [mentor(0), mentor(1)],
    });
    const pins = [
      { menteeId: menteeId(0), mentorId: mentorId(1) },
      { menteeId: menteeId(1), mentorId: mentorId(0) },
    ];
    const scores = [
      [900, 0],
      [900, 900],
    ];
    const { meetings, short } = planMeetings(
      preparedCase({ problem, scores }),
      { ...FAIR, perMentee: 1, perMentor: 1 },
      pins,
    );
    expect(meetings.map(({ menteeId: a, mentorId: b }) => [a, b])).toEqual([
      [menteeId(0), mentorId(1)],
    ]);
    expect(short).toEqual([{ personId: menteeId(1), meetings: 0, reason: 'mentors-full' }]);
  });

  it('leaves no mentor alone while everybody can have company, and says who is', () => {
    const problem = problemOf({
      mentees: [mentee(0), mentee(1)],
      mentors: [mentor(0), mentor(1), mentor(2)],
    });
    const scores = [
      [900, 800, 1],
      [900, 800, 2],
    ];
    const prepared = preparedCase({ problem, scores });
    expect(planMeetings(prepared, { ...FAIR, perMentee: 2 }, []).idle).toEqual([]);
    const most = { ...FAIR, perMentee: 2, objective: 'most-people' } as const;
    expect(planMeetings(prepared, most, []).idle).toEqual([mentorId(2)]);
  });

  it('[M08] [M12] never seats somebody on both sides, who would be in two places at once', () => {
    const both = mentee(0);
    const prepared = (held: boolean) =>
      prepare(
        problemOf({
          mentees: [both, mentee(1)],
          mentors: [mentor(0), { ...mentor(1), id: both.id, held }],
        }),
      );
    expect(() => planMeetings(prepared(false), FAIR, [])).toThrow(/sits on both sides/);
    const { meetings } = planMeetings(prepared(true), FAIR, []);
    expect(meetings.every(({ mentorId: id }) => id === mentorId(0))).toBe(true);
  });

  it('plans an evening for 120 mentees and 50 mentors', () => {
    const prepared = prepare(cohort(120, 50, {}, 7));
    const rules = { rounds: 10, perMentee: 4, perMentor: 10, objective: 'fair' } as const;
    const { meetings, certificate } = planMeetings(prepared, rules, []);
    expect(certificate.verified).toBe(true);
    expect(meetings).toHaveLength(480);
    const sizes = Map.groupBy(meetings, ({ round }) => round);
    expect(new Set([...sizes.values()].map(({ length }) => length))).toEqual(new Set([48]));
  });
});
