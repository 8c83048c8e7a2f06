import { describe, expect, it } from 'vitest';
import { afterStep, clashesWith, type Situation } from '../../../../electron/matching/circles/step';
import { totalOf } from '../../../../electron/matching/circles/worth';
import type { GroupEdit } from '../../../../shared/group';
import { menteeId, mentorId } from '../people';
import { boardOf, group } from './boards';
import { lead, move, refused, sits, swap, taken, waits } from './steps';

const vetoOf = (n: number, other: number) => ({
  personId: menteeId(n),
  otherId: menteeId(other),
  forbidden: [{ rule: 'veto-by-mentee', via: [], criterion: null }],
});
const vetoFrom = (n: number, other: number) => ({
  personId: menteeId(n),
  otherId: menteeId(other),
  forbidden: [{ rule: 'veto-by-mentor', via: [], criterion: null }],
});

describe('moving a member', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5)]);

  it('takes them from one group to the other, members in id order, and knows no bound after', () => {
    expect(taken(board, move(3, 1))).toEqual({
      groups: [group(1, 1, 2), group(2, 3, 4, 5)],
      unplaced: [waits(6), sits(3)],
      total: totalOf(board.circle, [group(1, 1, 2), group(2, 3, 4, 5)]),
      bound: null,
    });
  });

  it('takes them from the tray', () => {
    const { groups, unplaced, bound } = taken(board, move(6, 0));
    expect(bound).toBeNull();
    expect(groups).toEqual([group(1, 1, 2, 3, 6), group(2, 4, 5)]);
    expect(unplaced).toEqual([sits(3)]);
  });

  it('keeps the sizes between least and most', () => {
    expect(refused(board, move(4, 0))).toEqual({ code: 'group-too-small', group: 1, least: 2 });
    const full = boardOf([group(1, 1, 2, 3, 4), group(2, 5, 6)]);
    expect(refused(full, move(5, 0))).toEqual({ code: 'group-full', group: 0, most: 4 });
    expect(refused(boardOf([group(1, 1, 2, 3, 4)]), move(5, 0))).toMatchObject({
      code: 'group-full',
    });
  });

  it('lets a group too small already lose a member more', () => {
    expect(afterStep(boardOf([group(1, 1), group(2, 4, 5)]), move(1, 1)).ok).toBe(true);
  });

  it('refuses a group that is not there, their own, and somebody nobody knows', () => {
    expect(refused(board, move(1, 2))).toEqual({ code: 'unknown-group' });
    expect(refused(board, move(1, 0))).toEqual({ code: 'same-group' });
    expect(refused(boardOf([group(1, 9, 2), group(2, 4, 5)]), move(9, 1))).toEqual({
      code: 'unknown-person',
      personId: menteeId(9),
    });
    expect(refused(board, move(9, 0))).toEqual({ code: 'unknown-person', personId: menteeId(9) });
    expect(refused(board, lead(9, 0))).toEqual({ code: 'unknown-person', personId: mentorId(9) });
  });

  it('[M04] refuses company that a rule or the coordinator keeps them from, and names it', () => {
    const strict = boardOf([group(1, 1, 2, 3), group(2, 4, 5)], {
      vetoes: [
        [menteeId(1), menteeId(4)],
        [menteeId(5), menteeId(1)],
      ],
      apart: [
        [menteeId(4), menteeId(1)],
        [menteeId(2), menteeId(5)],
      ],
    });
    const byYou = { rule: 'forbidden-by-you', via: [], criterion: null };
    expect(refused(strict, move(1, 1))).toEqual({
      code: 'clash',
      clashes: [{ ...vetoOf(1, 4), forbidden: [...vetoOf(1, 4).forbidden, byYou] }, vetoFrom(1, 5)],
    });
    expect(refused(strict, move(2, 1))).toEqual({
      code: 'clash',
      clashes: [{ personId: menteeId(2), otherId: menteeId(5), forbidden: [byYou] }],
    });
    expect(refused(strict, move(3, 1))).toBeNull();
  });

  it('[M04] refuses a group whose leader they may not meet', () => {
    const strict = boardOf([group(1, 1, 2, 3), group(2, 4, 5)], {
      vetoes: [[mentorId(2), menteeId(1)]],
    });
    expect(refused(strict, move(1, 1))).toMatchObject({
      code: 'clash',
      clashes: [{ personId: menteeId(1), otherId: mentorId(2) }],
    });
  });

  it('never says that somebody clashes with themselves', () => {
    const decided = boardOf([group(1, 1, 2)], { apart: [[menteeId(1), menteeId(3)]] });
    expect(clashesWith(decided, menteeId(1), group(1, 1, 2))).toEqual([]);
  });
});

it('moves nobody who is held back, be it as a member or to lead', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5)]);
  const held = new Set([menteeId(6), mentorId(3)]);
  const waiting = { ...board, decisions: { ...board.decisions, held } };
  expect(refused(waiting, move(6, 1))).toEqual({ code: 'held', personId: menteeId(6) });
  expect(refused(waiting, lead(3, 1))).toEqual({ code: 'held', personId: mentorId(3) });
});

describe('moving somebody who may take part and lead', () => {
  it('moves them as a member where they are one, though they wait to lead as well', () => {
    const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5)]);
    const both: Situation = {
      ...board,
      plan: {
        ...board.plan,
        unplaced: [
          { personId: menteeId(1), role: 'mentor', reason: 'spare-facilitator' },
          ...board.plan.unplaced,
        ],
      },
    };
    expect(taken(both, move(1, 1)).unplaced).toEqual(both.plan.unplaced);
  });

  it('exchanges them as a member only: who leads and waits to take part is in no place to exchange', () => {
    const leads = (n: number, ...members: readonly number[]) => ({
      ...group(null, ...members),
      facilitatorId: menteeId(n),
    });
    const waiting = boardOf([leads(1, 2, 3), group(2, 4, 5)]);
    expect(refused(waiting, swap(1, 4))).toEqual({ code: 'unknown-person', personId: menteeId(1) });
    expect(refused(waiting, swap(4, 1))).toEqual({ code: 'unknown-person', personId: menteeId(1) });
    const { groups } = taken(boardOf([leads(1, 2, 3), group(2, 4, 5), group(3, 1, 6)]), swap(1, 4));
    expect(groups).toEqual([leads(1, 2, 3), group(2, 1, 5), group(3, 4, 6)]);
  });
});

describe('moving who leads', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)]);

  it('lets two leaders change their groups, as good as before at best', () => {
    expect(taken(board, lead(1, 1))).toEqual({
      groups: [group(2, 1, 2, 3), group(1, 4, 5, 6)],
      unplaced: [sits(3)],
      total: totalOf(board.circle, [group(2, 1, 2, 3), group(1, 4, 5, 6)]),
      bound: board.plan.bound,
    });
  });

  it('lets one from the tray take over, and the former one wait', () => {
    const { groups, unplaced, total, bound } = taken(board, lead(3, 0));
    expect(groups).toEqual([group(3, 1, 2, 3), group(2, 4, 5, 6)]);
    expect(unplaced).toEqual([sits(1)]);
    // What was proved was proved for those who led then: more may be reached, and here is.
    expect(total).toBeGreaterThan(board.plan.total);
    expect(bound).toBeNull();
  });

  it('has nobody lead where nobody leads', () => {
    const equals = boardOf([group(null, 1, 2), group(null, 3, 4)], {
      shape: { least: 2, most: 3, facilitated: false },
    });
    expect(refused(equals, lead(1, 0))).toEqual({
      code: 'unknown-person',
      personId: mentorId(1),
    });
  });

  it('gives a group without a leader one, and leaves the other without', () => {
    const open = boardOf([group(1, 1, 2, 3), group(null, 4, 5, 6)]);
    const { groups, unplaced } = taken(open, lead(1, 1));
    expect(groups).toEqual([group(null, 1, 2, 3), group(1, 4, 5, 6)]);
    expect(unplaced).toEqual([sits(2), sits(3)]);
    expect(taken(open, lead(3, 1)).unplaced).toEqual([sits(2)]);
  });

  it('[M04] minds the rules of both who move, and not those between the two', () => {
    const strict = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], {
      vetoes: [
        [mentorId(1), menteeId(4)],
        [mentorId(2), menteeId(1)],
        [mentorId(1), mentorId(2)],
      ],
    });
    expect(refused(strict, lead(1, 1))).toMatchObject({
      code: 'clash',
      clashes: [
        { personId: mentorId(1), otherId: menteeId(4) },
        { personId: mentorId(2), otherId: menteeId(1) },
      ],
    });
    const only = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], {
      vetoes: [[mentorId(1), mentorId(2)]],
    });
    expect(refused(only, lead(1, 1))).toBeNull();
  });

  it('keeps somebody waiting as a member, where they take over a group as its leader', () => {
    const board2 = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)]);
    const both = {
      ...board2,
      plan: {
        ...board2.plan,
        unplaced: [
          { personId: mentorId(3), role: 'mentee' as const, reason: 'left-over' as const },
          { personId: mentorId(3), role: 'mentor' as const, reason: 'spare-facilitator' as const },
        ],
      },
    };
    expect(taken(both, lead(3, 0)).unplaced).toEqual([
      { personId: mentorId(3), role: 'mentee', reason: 'left-over' },
      sits(1),
    ]);
  });
});

describe('changing places', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5)]);

  it('exchanges two members and nobody else, as good as before at best', () => {
    expect(taken(board, swap(1, 5))).toEqual({
      groups: [group(1, 2, 3, 5), group(2, 1, 4)],
      unplaced: board.plan.unplaced,
      total: totalOf(board.circle, [group(1, 2, 3, 5), group(2, 1, 4)]),
      bound: board.plan.bound,
    });
  });

  it('exchanges two who lead', () => {
    const step: GroupEdit = { kind: 'swap', personId: mentorId(1), otherId: mentorId(2) };
    expect(taken(board, step).groups).toEqual([group(2, 1, 2, 3), group(1, 4, 5)]);
  });

  it('refuses two of one group, one in no group, and a member with a leader', () => {
    expect(refused(board, swap(1, 2))).toEqual({ code: 'same-group' });
    expect(refused(board, swap(6, 1))).toEqual({ code: 'unknown-person', personId: menteeId(6) });
    expect(refused(board, swap(1, 6))).toEqual({ code: 'unknown-person', personId: menteeId(6) });
    expect(refused(board, { kind: 'swap', personId: menteeId(1), otherId: mentorId(2) })).toEqual({
      code: 'other-role',
    });
  });

  it('[M04] minds the company each of them comes into, and not the one who goes', () => {
    const strict = boardOf([group(1, 1, 2, 3), group(2, 4, 5)], {
      vetoes: [
        [menteeId(1), menteeId(4)],
        [menteeId(2), menteeId(5)],
        [menteeId(5), menteeId(2)],
      ],
    });
    expect(refused(strict, swap(1, 5))).toMatchObject({
      code: 'clash',
      clashes: [
        { personId: menteeId(1), otherId: menteeId(4) },
        { personId: menteeId(5), otherId: menteeId(2) },
      ],
    });
    expect(refused(strict, swap(2, 5))).toBeNull();
  });
});
