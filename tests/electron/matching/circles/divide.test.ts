import { describe, expect, it } from 'vitest';
import {
  type CircleDecisions,
  countGroups,
  planOf,
  questionOf,
} from '../../../../electron/matching/circles/divide';
import { type Circle, gatherCircle } from '../../../../electron/matching/circles/people';
import type { GroupShape } from '../../../../shared/format';
import type { PersonId } from '../../../../shared/ids';
import { mentee, menteeId, mentor, mentorId, problemOf } from '../people';
import { group, smallCircle } from './boards';

const shape = (least: number, most: number, facilitated = true): GroupShape => ({
  least,
  most,
  facilitated,
});
const counted = (members: number, facilitators: number, of: GroupShape) => {
  const count = countGroups(members, facilitators, of);
  return count.ok ? count.value : count.error;
};

describe('how many groups', () => {
  it('makes as many as there is somebody to lead, for more room in each', () => {
    expect(counted(20, 3, shape(4, 8))).toEqual({ groups: 3, placed: 20, spare: 'left-over' });
    expect(counted(20, 9, shape(4, 8))).toEqual({ groups: 5, placed: 20, spare: 'left-over' });
  });

  it('fills the groups of all who lead, where that leaves members over', () => {
    const spare = 'short-of-facilitators';
    expect(counted(30, 2, shape(4, 8))).toEqual({ groups: 2, placed: 16, spare });
    expect(counted(16, 2, shape(4, 8))).toEqual({ groups: 2, placed: 16, spare: 'left-over' });
  });

  it('makes circles of middling size where nobody leads, and as many pairs as can be', () => {
    expect(counted(24, 0, shape(4, 8, false))).toMatchObject({ groups: 4, placed: 24 });
    expect(counted(12, 0, shape(6, 11, false))).toMatchObject({ groups: 2, placed: 12 });
    expect(counted(18, 0, shape(2, 4, false))).toMatchObject({ groups: 6, placed: 18 });
    expect(counted(12, 0, shape(2, 3, false))).toMatchObject({ groups: 6, placed: 12 });
    expect(counted(18, 0, shape(3, 3, false))).toMatchObject({ groups: 6, placed: 18 });
  });

  it('leaves over as few as can be where people do not divide', () => {
    expect(counted(11, 0, shape(4, 5, false))).toEqual({
      groups: 2,
      placed: 10,
      spare: 'left-over',
    });
  });

  it('says why there can be none', () => {
    expect(counted(3, 5, shape(4, 8))).toBe('too-few');
    expect(counted(4, 0, shape(4, 8))).toBe('no-facilitator');
    expect(counted(4, 0, shape(4, 8, false))).toMatchObject({ groups: 1 });
  });
});

const NOTHING: CircleDecisions = { bonds: [], apart: [], held: new Set() };
const question = (circle: Circle, of: GroupShape, decisions: Partial<CircleDecisions> = {}) => {
  const put = questionOf(circle, of, { ...NOTHING, ...decisions });
  if (!put.ok) throw new Error(put.error);
  return put.value;
};
const idsOf = ({ slots }: Circle, taking: readonly number[]): (PersonId | undefined)[] =>
  taking.map((slot) => slots[slot]?.id);
const MEMBERS = [1, 2, 3, 4, 5, 6].map(menteeId);
const spareLeader = (n: number) => ({
  personId: mentorId(n),
  role: 'mentor',
  reason: 'spare-facilitator',
});

describe('a cohort as a question', () => {
  const circle = smallCircle([
    [menteeId(2), menteeId(5)],
    [mentorId(3), menteeId(1)],
  ]);

  it('asks about members, then those who lead, with one of these in each group', () => {
    const { problem, slots, members, unplaced } = question(circle, shape(3, 4));
    expect(idsOf(circle, slots)).toEqual([...MEMBERS, mentorId(2), mentorId(3)]);
    expect(members).toBe(6);
    expect(unplaced).toEqual([spareLeader(1)]);
    expect(problem).toMatchObject({ n: 8, sizes: [4, 4], together: [], fixedIn: [] });
    expect(problem.maySpare).toBe(false);
    expect(problem.apart).toEqual([
      [1, 4],
      [0, 7],
      [6, 7],
    ]);
    const size = circle.slots.length;
    slots.forEach((a, row) => {
      slots.forEach((b, column) => {
        expect(problem.values[row * 8 + column]).toBe(circle.values[a * size + b]);
      });
    });
  });

  it('lets those lead who are worth most to the members, in id order where they are worth the same', () => {
    const n = circle.slots.length;
    const leaders = (worth: (slot: number) => number) => {
      const values = circle.values.map((_, cell) => worth(Math.floor(cell / n)));
      const { slots } = question({ ...circle, values }, shape(3, 4));
      return idsOf(circle, slots.slice(6));
    };
    expect(leaders((slot) => slot)).toEqual([mentorId(2), mentorId(3)]);
    expect(leaders((slot) => 100 - slot)).toEqual([mentorId(1), mentorId(2)]);
    expect(leaders((slot) => (slot === 7 ? 0 : slot))).toEqual([mentorId(1), mentorId(3)]);
    expect(leaders(() => 5)).toEqual([mentorId(1), mentorId(2)]);
  });

  it('lets somebody lead who is tied to a member, whatever they are worth', () => {
    const { problem, slots, unplaced } = question(circle, shape(3, 4), {
      bonds: [[mentorId(1), menteeId(3), menteeId(4)]],
    });
    expect(idsOf(circle, slots.slice(6))).toEqual([mentorId(1), mentorId(3)]);
    expect(unplaced).toEqual([spareLeader(2)]);
    expect(problem.together).toEqual([
      [6, 2],
      [6, 3],
    ]);
  });

  it('keeps those together who are left of a bond, whoever of it does not take part', () => {
    const tied = (...bond: readonly PersonId[]) =>
      question(circle, shape(2, 4), { bonds: [bond], held: new Set([menteeId(1)]) }).problem;
    const [one, two] = [
      tied(menteeId(1), menteeId(3), menteeId(4)),
      tied(menteeId(3), menteeId(4)),
    ];
    expect(one.together).toEqual([[1, 2]]);
    expect(one).toEqual(two);
  });

  it('keeps apart whom the coordinator sets apart, as far as they take part', () => {
    const { problem } = question(circle, shape(3, 4), {
      apart: [
        [menteeId(3), menteeId(1)],
        [menteeId(2), mentorId(1)],
        [mentorId(1), menteeId(2)],
        [menteeId(4), mentorId(3)],
        [menteeId(4), menteeId(4)],
      ],
      bonds: [[], [menteeId(6)]],
    });
    expect(problem.apart.slice(3)).toEqual([
      [2, 0],
      [3, 7],
    ]);
    expect(problem.together).toEqual([]);
  });

  it('keeps somebody out of the group that is led by whom they are set apart from', () => {
    const both = gatherCircle(
      problemOf({
        mentees: [1, 2, 3, 4, 5, 6].map((at) => mentee(at)),
        mentors: [mentor(1), mentor(2, { id: menteeId(6) })],
      }),
    );
    const { problem, slots } = question(both, shape(3, 4), {
      apart: [[menteeId(1), menteeId(6)]],
    });
    const [first, leads] = [0, 6];
    expect(idsOf(both, [slots[leads] as number])).toEqual([menteeId(6)]);
    expect(problem.apart).toContainEqual([first, leads]);
    expect(problem.apart).toContainEqual([first, 5]);
  });

  it('settles who leads which group, where members may be left over', () => {
    const { problem, spare } = question(circle, shape(2, 2), { held: new Set([mentorId(3)]) });
    expect(problem).toMatchObject({ n: 8, sizes: [3, 3], maySpare: true });
    expect(problem.fixedIn).toEqual([
      [6, 0],
      [7, 1],
    ]);
    expect(problem.apart).toEqual([[1, 4]]);
    expect(spare).toBe('short-of-facilitators');
  });

  it('leaves out whoever is set aside, and everybody signed up to lead where nobody leads', () => {
    const { problem, slots, members, unplaced } = question(circle, shape(2, 3, false), {
      held: new Set([menteeId(1), mentorId(2)]),
    });
    expect(idsOf(circle, slots)).toEqual(MEMBERS.slice(1));
    expect(members).toBe(5);
    expect(problem).toMatchObject({ n: 5, sizes: [3, 2], maySpare: false });
    expect(unplaced).toEqual([
      { personId: menteeId(1), role: 'mentee', reason: 'held' },
      { personId: mentorId(1), role: 'mentor', reason: 'no-facilitators-here' },
      { personId: mentorId(2), role: 'mentor', reason: 'held' },
      { personId: mentorId(3), role: 'mentor', reason: 'no-facilitators-here' },
    ]);
  });

  it('says why there can be no group', () => {
    expect(questionOf(circle, shape(7, 8), NOTHING)).toEqual({ ok: false, error: 'too-few' });
    const held = new Set([mentorId(1), mentorId(2), mentorId(3)]);
    expect(questionOf(circle, shape(3, 4), { ...NOTHING, held })).toEqual({
      ok: false,
      error: 'no-facilitator',
    });
  });

  it('reads the answer as groups of people, each with whoever leads it', () => {
    const put = question(circle, shape(2, 2), { held: new Set([mentorId(3)]) });
    const answer = {
      groups: [
        [0, 2, 6],
        [3, 5],
      ],
      spare: [1, 4],
      total: 70,
      bound: 80,
      gap: 1,
    };
    expect(planOf(circle, put, answer)).toEqual({
      groups: [group(1, 1, 3), group(null, 4, 6)],
      unplaced: [
        { personId: mentorId(3), role: 'mentor', reason: 'held' },
        { personId: menteeId(2), role: 'mentee', reason: 'short-of-facilitators' },
        { personId: menteeId(5), role: 'mentee', reason: 'short-of-facilitators' },
      ],
      total: 70,
      bound: 80,
    });
  });
});
