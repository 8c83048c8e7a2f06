import { describe, expect, it } from 'vitest';
import { areApart, gatherCircle, rulesBetween } from '../../../../electron/matching/circles/people';
import {
  everyoneIn,
  fitOf,
  fitOfMember,
  groupOf,
  leaderAt,
  memberAt,
  totalOf,
  worthOf,
} from '../../../../electron/matching/circles/worth';
import { prepare } from '../../../../electron/matching/prepare';
import { mentee, menteeId, mentor, mentorId, problemOf, usual } from '../people';
import { group, smallCircle } from './boards';

/** Only the rung counts: whoever is two above is worth most. */
const climbing = usual('stretch', { kind: 'stretch', of: 'level', least: -3, ideal: 2, most: 4 });
const settings = { criteria: [climbing] };
const LEVELS = [1, 3, 2, 5];
const members = LEVELS.map((level, at) => mentee(at + 1, { level }));
const leaders = [mentor(2, { level: 4 }), mentor(1, { level: 6 })];

/** What two are worth as a pair, the first the mentee. */
const asPair = (junior: number | null, senior: number | null) =>
  prepare(
    problemOf({
      mentees: [mentee(1, { level: junior })],
      mentors: [mentor(1, { level: senior })],
      settings,
    }),
  ).scores[0] as number;

describe('what people are worth to each other', () => {
  const gathered = () =>
    gatherCircle(problemOf({ mentees: members.toReversed(), mentors: leaders, settings }));
  const levelAt = (slot: number) => [...LEVELS, 6, 4][slot] ?? null;

  it('lists members, then those who lead, each in id order', () => {
    const circle = gathered();
    expect(circle.slots).toEqual([
      ...[1, 2, 3, 4].map((at) => ({ id: menteeId(at), role: 'mentee' })),
      ...[1, 2].map((at) => ({ id: mentorId(at), role: 'mentor' })),
    ]);
    expect(circle.slotOf(menteeId(3), 'mentee')).toBe(2);
    expect(circle.slotOf(mentorId(2), 'mentor')).toBe(5);
    expect(circle.slotOf(mentorId(2), 'mentee')).toBeUndefined();
  });

  it('takes two members for the mean of both ways, and a member with a leader for a pair', () => {
    const { slots, values } = gathered();
    const n = slots.length;
    expect(asPair(1, 3)).not.toBe(asPair(3, 1));
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < a; b++) {
        const [up, down] = [asPair(levelAt(b), levelAt(a)), asPair(levelAt(a), levelAt(b))];
        const isPair = a >= 4 && b < 4;
        expect(values[a * n + b]).toBe(isPair ? up : Math.round((up + down) / 2));
        expect(values[b * n + a]).toBe(values[a * n + b]);
      }
      expect(values[a * n + a]).toBe(0);
    }
  });

  it('is worth nothing to be with oneself, where somebody takes part and leads', () => {
    const both = gatherCircle(
      problemOf({
        mentees: [mentee(1, { level: 2 }), mentee(2, { level: 2 })],
        mentors: [mentor(1, { id: menteeId(1), level: 2 })],
        settings,
      }),
    );
    const value = (a: number, b: number) => both.values[a * 3 + b];
    expect(both.slots.map(({ id }) => id)).toEqual([menteeId(1), menteeId(2), menteeId(1)]);
    expect(value(0, 2)).toBe(0);
    expect(value(0, 1)).toBe(asPair(2, 2));
    expect(value(1, 2)).toBe(asPair(2, 2));
  });
});

describe('[M04] who must not share a group', () => {
  it('is found whoever of the two the rule comes from', () => {
    const circle = smallCircle([[menteeId(2), menteeId(4)]]);
    expect(areApart(circle, menteeId(2), menteeId(4))).toBe(true);
    expect(areApart(circle, menteeId(4), menteeId(2))).toBe(true);
    expect(areApart(circle, menteeId(4), menteeId(3))).toBe(false);
  });

  it('is found where only one of the two misses a must-have at the other', () => {
    const above = { ...climbing, floor: 1000 };
    const circle = gatherCircle(
      problemOf({
        mentees: [mentee(1, { level: 1 }), mentee(2, { level: 3 })],
        mentors: [],
        settings: { criteria: [above] },
      }),
    );
    expect(areApart(circle, menteeId(1), menteeId(2))).toBe(true);
    expect(areApart(circle, menteeId(2), menteeId(1))).toBe(true);
    expect(rulesBetween(circle, menteeId(1), menteeId(2)).map(({ rule }) => rule)).toEqual([
      'must-have',
    ]);
  });

  it('names every rule once: vetoes of both, and each must-have that is missed', () => {
    const must = (id: string, least: number, ideal: number, most: number) => ({
      ...usual('stretch', { id, kind: 'stretch', of: 'level', least, ideal, most }),
      floor: 500,
    });
    const criteria = [must('far', 3, 4, 5), must('farther', 4, 5, 6)];
    const circle = gatherCircle(
      problemOf({
        mentees: [
          mentee(1, { level: 2, vetoes: [menteeId(2)] }),
          mentee(2, { level: 2, vetoes: [menteeId(1)] }),
        ],
        mentors: [],
        settings: { criteria },
      }),
    );
    const found = rulesBetween(circle, menteeId(1), menteeId(2));
    expect(found.map(({ rule, criterion }) => [rule, criterion?.id ?? null])).toEqual([
      ['veto-by-mentee', null],
      ['veto-by-mentor', null],
      ['must-have', 'far'],
      ['must-have', 'farther'],
    ]);
  });

  it('is nobody and oneself but for being the same person', () => {
    const circle = smallCircle();
    expect(rulesBetween(circle, menteeId(1), menteeId(1)).map(({ rule }) => rule)).toEqual([
      'same-person',
    ]);
  });
});

describe('what groups are worth', () => {
  const circle = smallCircle();
  const worth = (a: number, b: number) => 10 * a * b + 1;

  it('adds up all pairs, whoever leads included', () => {
    const led = worth(1, 2) + worth(1, 7) + worth(2, 7);
    expect(worthOf(circle, group(1, 1, 2))).toBe(led);
    expect(worthOf(circle, group(null, 3, 4))).toBe(worth(3, 4));
    expect(totalOf(circle, [group(1, 1, 2), group(null, 3, 4)])).toBe(led + worth(3, 4));
  });

  it('passes over somebody who has left', () => {
    expect(worthOf(circle, group(9, 1, 2, 8))).toBe(worth(1, 2));
  });

  it('fits as its pairs do in the mean', () => {
    expect(fitOf(circle, group(1, 1, 2))).toBe(
      Math.round((worth(1, 2) + worth(1, 7) + worth(2, 7)) / 3),
    );
    expect(fitOf(circle, group(null, 3, 4))).toBe(worth(3, 4));
    expect(fitOf(circle, group(null, 1))).toBeNull();
  });

  it('fits a member as their own pairs do in the mean, be they led or not', () => {
    expect(fitOfMember(circle, group(1, 1, 2), menteeId(2))).toBe(
      Math.round((worth(1, 2) + worth(2, 7)) / 2),
    );
    expect(fitOfMember(circle, group(null, 3, 4, 5), menteeId(3))).toBe(
      Math.round((worth(3, 4) + worth(3, 5)) / 2),
    );
    expect(fitOfMember(circle, group(null, 1), menteeId(1))).toBeNull();
    expect(fitOfMember(circle, group(null, 1, 2), menteeId(9))).toBeNull();
  });

  it('finds somebody as a member first, then as who leads', () => {
    const groups = [group(1, 1, 2), group(2, 3), { ...group(null, 4), facilitatorId: menteeId(1) }];
    expect(everyoneIn(group(1, 1, 2))).toEqual([mentorId(1), menteeId(1), menteeId(2)]);
    expect([memberAt(groups, menteeId(3)), memberAt(groups, mentorId(2))]).toEqual([1, -1]);
    expect([leaderAt(groups, mentorId(2)), leaderAt(groups, menteeId(3))]).toEqual([1, -1]);
    expect(groupOf({ groups }, menteeId(1))).toBe(0);
    expect(groupOf({ groups }, mentorId(2))).toBe(1);
    expect(groupOf({ groups }, menteeId(9))).toBe(-1);
  });
});
