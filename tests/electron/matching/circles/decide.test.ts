import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../../electron/matching/circles/worth';
import type { GroupEdit } from '../../../../shared/group';
import type { PersonId } from '../../../../shared/ids';
import { menteeId, mentorId } from '../people';
import { boardOf, group } from './boards';
import { apart, refused, sits, swap, taken, waits } from './steps';

describe('setting two people apart', () => {
  it('takes one of them out the way that costs least, into another group or in exchange', () => {
    const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)]);
    const after = taken(board, apart(1, 3));
    // Whoever is worth most goes where those worth most are.
    const ways = [
      [group(1, 1, 2), group(2, 3, 4, 5, 6)],
      [group(1, 2, 3), group(2, 1, 4, 5, 6)],
      ...[4, 5, 6].flatMap((other) =>
        [1, 3].map((gone) => [
          group(1, ...[1, 2, 3, other].filter((n) => n !== gone).toSorted()),
          group(2, ...[4, 5, 6, gone].filter((n) => n !== other).toSorted()),
        ]),
      ),
    ];
    expect(after.total).toBe(Math.max(...ways.map((way) => totalOf(board.circle, way))));
    expect(after.groups).toEqual([group(1, 1, 2), group(2, 3, 4, 5, 6)]);
  });

  it('moves the one who is not pinned, where only one is', () => {
    const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], {
      bonds: [[menteeId(3), menteeId(2)]],
    });
    const after = taken(board, apart(1, 3));
    expect(after.groups[0]?.memberIds).toContain(menteeId(3));
    expect(after.groups[1]?.memberIds).toContain(menteeId(1));
  });

  it('moves one of them all the same, where both are pinned', () => {
    const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], {
      bonds: [[menteeId(1), menteeId(3)]],
    });
    const after = taken(board, apart(1, 3));
    expect(after.groups).toEqual([group(1, 1, 2), group(2, 3, 4, 5, 6)]);
    expect(after.bound).toBeNull();
  });

  it('takes somebody out in exchange only, where groups may not change their size', () => {
    const rigid = { least: 3, most: 3, facilitated: true };
    const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], { shape: rigid });
    const after = taken(board, apart(1, 2));
    expect(after.groups.map(({ memberIds }) => memberIds.length)).toEqual([3, 3]);
    expect(after.bound).toBe(board.plan.bound);
  });

  it('gives another leader to the group, where one of the two leads it', () => {
    const board = boardOf([group(1, 1, 2), group(2, 3, 4)], { bonds: [[menteeId(1)]] });
    const after = taken(board, { kind: 'apart', personId: mentorId(1), otherId: menteeId(1) });
    expect(after.groups).toEqual([group(2, 1, 2), group(1, 3, 4)]);
  });

  it('takes a member out of the group that the other one leads, though that one is a member elsewhere', () => {
    const led = { ...group(null, 3, 4), facilitatorId: menteeId(1) };
    const board = boardOf([group(1, 1, 2), led, group(2, 5, 6)]);
    const { groups } = taken(board, apart(4, 1));
    // With the other one's own group they would still meet.
    expect(groups[2]?.memberIds).toContain(menteeId(4));
    const cramped = boardOf([group(1, 1, 2), { ...led, memberIds: [3, 4, 5].map(menteeId) }]);
    expect(refused(cramped, apart(4, 1))).toEqual({ code: 'no-way-apart' });
  });

  it('says so where there is no way', () => {
    const rigid = { least: 3, most: 3, facilitated: true };
    expect(refused(boardOf([group(1, 1, 2, 3)], { shape: rigid }), apart(1, 2))).toEqual({
      code: 'no-way-apart',
    });
  });

  it('moves nobody where they are apart already, or wait', () => {
    const board = boardOf([group(1, 1, 2), group(2, 3, 4)]);
    expect(taken(board, apart(1, 3))).toEqual(board.plan);
    expect(taken(board, apart(5, 6))).toEqual(board.plan);
    expect(taken(board, apart(5, 1))).toEqual(board.plan);
  });
});

describe('setting somebody aside', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5)]);

  it('takes a member out of the groups, and knows no bound after', () => {
    expect(taken(board, { kind: 'hold', personId: menteeId(2) })).toMatchObject({
      groups: [group(1, 1, 3), group(2, 4, 5)],
      unplaced: [waits(6), sits(3), { personId: menteeId(2), role: 'mentee', reason: 'held' }],
      bound: null,
    });
  });

  it('leaves a group without its leader', () => {
    const after = taken(board, { kind: 'hold', personId: mentorId(1) });
    expect(after.groups).toEqual([group(null, 1, 2, 3), group(2, 4, 5)]);
    expect(after.unplaced).toEqual([
      waits(6),
      sits(3),
      { personId: mentorId(1), role: 'mentor', reason: 'held' },
    ]);
    expect(after.bound).toBeNull();
  });

  it('does not name somebody twice who waits already', () => {
    const after = taken(board, { kind: 'hold', personId: menteeId(6) });
    expect(after.unplaced).toEqual([
      sits(3),
      { personId: menteeId(6), role: 'mentee', reason: 'held' },
    ]);
  });

  it('refuses somebody nobody knows', () => {
    expect(refused(board, { kind: 'hold', personId: menteeId(9) })).toEqual({
      code: 'unknown-person',
      personId: menteeId(9),
    });
  });

  const hold = (n: number): GroupEdit => ({ kind: 'hold', personId: menteeId(n) });
  const release = (n: number): GroupEdit => ({ kind: 'release', personId: menteeId(n) });

  it('lets them go again to wait for a place in their own role', () => {
    const held = (id: PersonId) => ({
      ...board,
      plan: taken(board, { kind: 'hold', personId: id }),
    });
    const member = taken(held(menteeId(2)), { kind: 'release', personId: menteeId(2) });
    expect(member.unplaced).toEqual([waits(6), sits(3), waits(2)]);
    expect(member.groups).toEqual([group(1, 1, 3), group(2, 4, 5)]);
    expect(member.bound).toBeNull();
    const leader = taken(held(mentorId(1)), { kind: 'release', personId: mentorId(1) });
    expect(leader.unplaced).toEqual([waits(6), sits(3), sits(1)]);
    const equals = { ...held(mentorId(1)), shape: { ...board.shape, facilitated: false } };
    expect(taken(equals, { kind: 'release', personId: mentorId(1) }).unplaced).toContainEqual({
      ...sits(1),
      reason: 'no-facilitators-here',
    });
    const two = taken(
      { ...held(menteeId(2)), plan: taken(held(menteeId(2)), hold(6)) },
      release(2),
    );
    expect(two.unplaced).toEqual([sits(3), waits(2), { ...waits(6), reason: 'held' }]);
  });
});

describe('what is known of how good a plan could be', () => {
  const board = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)]);
  const boundAfter = (edit: GroupEdit, situation = board) => taken(situation, edit).bound;

  it('stays where a step only settles something', () => {
    expect(boundAfter({ kind: 'pin', personId: menteeId(1) })).toBe(board.plan.bound);
    expect(taken(board, { kind: 'pin', personId: menteeId(1) })).toEqual(board.plan);
  });

  it('is gone where a step opens a way', () => {
    expect(boundAfter({ kind: 'unpin', personId: menteeId(1) })).toBeNull();
    expect(boundAfter({ kind: 'allow', personId: menteeId(1), otherId: menteeId(2) })).toBeNull();
    expect(boundAfter({ kind: 'release', personId: menteeId(1) })).toBeNull();
  });

  it('is gone where somebody pinned goes elsewhere', () => {
    const pinned = boardOf([group(1, 1, 2, 3), group(2, 4, 5, 6)], { bonds: [[menteeId(1)]] });
    expect(boundAfter(swap(1, 4), pinned)).toBeNull();
    expect(boundAfter(swap(2, 4), pinned)).toBe(pinned.plan.bound);
  });

  it('is gone where somebody is set aside, though the groups keep their sizes', () => {
    expect(boundAfter({ kind: 'hold', personId: mentorId(3) })).toBeNull();
  });
});
