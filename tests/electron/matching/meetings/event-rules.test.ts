import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EventRules,
  planMeetings,
} from '../../../../electron/matching/meetings/plan-meetings';
import type { SlotQuestion } from '../../../../electron/matching/meetings/slots';
import { Objective } from '../../../../shared/criterion';
import { type Case, cases, preparedCase } from '../cases';
import { mentee, menteeId, mentor, mentorId, problemOf } from '../people';
import { bestByTrying, figuresOf } from './halls';

const RULES: EventRules = { rounds: 3, perMentee: 3, perMentor: 3, objective: 'best-total' };
const pair = (n: number, m: number) => ({ menteeId: menteeId(n), mentorId: mentorId(m) });

/** Numbered people who may all meet, with what each pair scores. */
const hall = (scores: Case['scores'], settings: { readonly threshold?: number } = {}): Case => ({
  problem: problemOf({
    mentees: scores.map((_, i) => mentee(i)),
    mentors: (scores[0] ?? []).map((_, j) => mentor(j)),
    settings,
  }),
  scores,
});

const meet = (given: Case, rules: Partial<EventRules> = {}, pins = given.problem.pins) =>
  planMeetings(preparedCase(given), { ...RULES, ...rules }, pins);

const pairsOf = ({ meetings }: ReturnType<typeof meet>) =>
  meetings.map(({ menteeId: i, mentorId: j }) => [i, j]);

describe('planning an event', () => {
  it('[M12] chooses the best of all meetings that rules, limits and the threshold allow', () => {
    const rules = fc.record({
      rounds: fc.integer({ min: 1, max: 3 }),
      perMentee: fc.integer({ min: 1, max: 3 }),
      perMentor: fc.integer({ min: 1, max: 3 }),
      objective: fc.constantFrom(...Objective.options),
    });
    fc.assert(
      fc.property(cases({ mentees: 3, mentors: 3 }), rules, (given, event) => {
        const prepared = preparedCase(given);
        const { problem, mentees, mentors, menteeIndex, mentorIndex } = prepared;
        const [n, m] = [mentees.length, mentors.length];
        const question: SlotQuestion = {
          n,
          m,
          scores: prepared.scores.map((score, cell) => {
            const [one, other] = [mentees[Math.floor(cell / m)], mentors[cell % m]];
            const isAway = [one, other].some((each) => each?.held || each?.matchable !== null);
            const isBelow = score < problem.settings.threshold;
            return isAway || isBelow || prepared.rules[cell] !== 0 ? -1 : score;
          }),
          open: new Int32Array(n).fill(Math.min(event.perMentee, event.rounds)),
          had: new Int32Array(n),
          places: new Int32Array(m).fill(Math.min(event.perMentor, event.rounds)),
          met: new Int32Array(m),
        };
        const { meetings } = planMeetings(prepared, event, []);
        const cells = meetings.map(
          (each) =>
            (menteeIndex.get(each.menteeId) ?? 0) * m + (mentorIndex.get(each.mentorId) ?? 0),
        );
        expect(figuresOf(event.objective, question, cells)).toEqual(
          bestByTrying(event.objective, question),
        );
        const sizes = Array.from(
          { length: event.rounds },
          (_, round) => meetings.filter((each) => each.round === round + 1).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('lists meetings by mentee and round, each with its score', () => {
    const given = hall([
      [100, 200],
      [300, 400],
    ]);
    const { meetings } = meet(given);
    expect(meetings).toHaveLength(4);
    expect(meetings.map((each) => `${each.menteeId} ${each.round}`).toSorted()).toEqual(
      meetings.map((each) => `${each.menteeId} ${each.round}`),
    );
    for (const each of meetings) {
      const [i, j] = [0, 1].map((at) => (at === 0 ? each.menteeId : each.mentorId).endsWith('1'));
      expect(each.score).toBe(given.scores[Number(i)]?.[Number(j)]);
    }
  });

  it('spreads the breaks of whoever has few meetings', () => {
    const { meetings } = meet(hall([[500, 500]]), { rounds: 4 });
    const [first = 0, second = 0] = meetings.map(({ round }) => round);
    expect(Math.max(first - 1, second - first - 1, 4 - second)).toBe(1);
  });

  it('takes pairs at the threshold, and none below it', () => {
    expect(pairsOf(meet(hall([[299, 300]], { threshold: 300 })))).toEqual([
      [menteeId(0), mentorId(1)],
    ]);
  });
});

describe('pairs that are to meet', () => {
  it('stand first whatever they score, and count towards what everybody may have', () => {
    const plan = meet(
      hall([
        [900, 0],
        [800, 700],
      ]),
      { perMentee: 1, perMentor: 1 },
      [pair(0, 1)],
    );
    expect(pairsOf(plan)).toEqual([
      [menteeId(0), mentorId(1)],
      [menteeId(1), mentorId(0)],
    ]);
  });

  it('give way, the later in id order first, where somebody has no room for them', () => {
    const flat = hall([[1, 1, 1]], { threshold: 500 });
    const one = meet(flat, { perMentee: 2 }, [pair(0, 2), pair(0, 1), pair(0, 0), pair(0, 1)]);
    expect(pairsOf(one).toSorted()).toEqual([
      [menteeId(0), mentorId(0)],
      [menteeId(0), mentorId(1)],
    ]);
    const many = hall([[1], [1], [1]], { threshold: 500 });
    const pins = [pair(2, 0), pair(1, 0), pair(0, 0)];
    expect(pairsOf(meet(many, { perMentor: 2 }, pins))).toEqual([
      [menteeId(0), mentorId(0)],
      [menteeId(1), mentorId(0)],
    ]);
    expect(pairsOf(meet(many, { rounds: 1, perMentor: 2 }, pins))).toHaveLength(1);
  });

  it('leave room for as many more as there may be', () => {
    const plan = meet(hall([[10, 20, 30, 40]]), { perMentee: 2 }, [pair(0, 0)]);
    expect(pairsOf(plan).toSorted()).toEqual([
      [menteeId(0), mentorId(0)],
      [menteeId(0), mentorId(3)],
    ]);
  });

  it('are passed over where somebody is not there', () => {
    const plan = meet(hall([[10]]), {}, [pair(7, 0), pair(0, 7), pair(7, 7)]);
    expect(pairsOf(plan)).toEqual([[menteeId(0), mentorId(0)]]);
  });
});

describe('whoever has fewer meetings than they might', () => {
  it('may meet too few at all, or finds the rest full', () => {
    const given = hall(
      [
        [600, 600, 600],
        [600, 0, 300],
        [600, 600, 600],
      ],
      { threshold: 300 },
    );
    const { short } = meet(given, { perMentor: 2, objective: 'fair' });
    expect(short).toContainEqual({ personId: menteeId(1), meetings: 2, reason: 'too-few-allowed' });
    expect(short.filter(({ reason }) => reason === 'mentors-full')).not.toEqual([]);
  });

  it('may meet just as many as they might, with a score of nothing at all', () => {
    const given = hall([
      [0, 0],
      [0, 0],
    ]);
    const { short } = meet(given, { perMentee: 2, perMentor: 1, rounds: 2 });
    expect(short.map(({ reason }) => reason)).toEqual(short.map(() => 'mentors-full'));
    expect(short).not.toEqual([]);
  });

  it('is not named where they do not take part, nor a mentor without anybody', () => {
    const given = hall(
      [
        [500, 500],
        [500, 500],
      ],
      { threshold: 600 },
    );
    const away: Case = {
      ...given,
      problem: {
        ...given.problem,
        mentees: [mentee(0, { held: true }), mentee(1)],
        mentors: [mentor(0, { matchable: 'left' }), mentor(1)],
      },
    };
    const { short, idle, meetings } = meet(away);
    expect(meetings).toEqual([]);
    expect(short.map(({ personId }) => personId)).toEqual([menteeId(1)]);
    expect(idle).toEqual([mentorId(1)]);
  });
});
