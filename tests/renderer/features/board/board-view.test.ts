import { describe, expect, it } from 'vitest';
import type { Stop } from '../../../../renderer/features/board/board-store';
import {
  editOf,
  isUnkept,
  nowFirst,
  type PlaceRow,
  reasonKey,
  stopAfterKey,
  tabStop,
  trayInOrder,
} from '../../../../renderer/features/board/board-view';
import type { RunSummary } from '../../../../shared/contract/matching';
import type { PersonId } from '../../../../shared/ids';

const id = (name: string) => name as PersonId;
const mentee = (name: string): Stop => ({ as: 'mentee', id: id(name) });
const mentor = (name: string): Stop => ({ as: 'mentor', id: id(name) });

const ROWS: readonly (readonly Stop[])[] = [
  [mentee('t1'), mentee('t2')],
  [mentor('a'), mentee('a1'), mentee('a2')],
  [mentor('b'), mentee('b1')],
];

describe('the arrow keys', () => {
  it('keep the column where the row is long enough', () => {
    expect(stopAfterKey('ArrowDown', ROWS, mentee('a2'))).toEqual(mentee('b1'));
    expect(stopAfterKey('ArrowUp', ROWS, mentee('a1'))).toEqual(mentee('t2'));
    expect(stopAfterKey('End', ROWS, mentor('a'))).toEqual(mentee('a2'));
  });

  it('stop at the edges', () => {
    expect(stopAfterKey('ArrowRight', ROWS, mentee('b1'))).toBeNull();
    expect(stopAfterKey('ArrowLeft', ROWS, mentor('a'))).toBeNull();
    expect(stopAfterKey('ArrowDown', ROWS, mentor('b'))).toBeNull();
    expect(stopAfterKey('x', ROWS, mentor('b'))).toBeNull();
  });

  it('tell a mentor from a mentee of the same person', () => {
    const both = [[mentor('x')], [mentor('y'), mentee('x')]];
    expect(stopAfterKey('ArrowUp', both, mentee('x'))).toEqual(mentor('x'));
  });
});

it('Tab reaches what is selected, else the first row under the tray', () => {
  expect(tabStop(ROWS, mentee('b1'))).toEqual(mentee('b1'));
  expect(tabStop(ROWS, mentee('gone'))).toEqual(mentor('a'));
  expect(tabStop([[]], null)).toBeNull();
});

it('the tray has those in front who could be placed', () => {
  const at = (name: string, reason: 'opted-out' | 'full' | 'held') => ({
    name,
    unmatched: { personId: id(name), reason, rules: [] },
  });
  const tray = [at('out', 'opted-out'), at('full', 'full'), at('held', 'held')];
  expect(trayInOrder(tray).map(({ name }) => name)).toEqual(['full', 'held', 'out']);
});

it('the own place is shown first, the others as they come', () => {
  const place = (name: string): PlaceRow => ({
    mentorId: id(name),
    mentor: name,
    score: 1,
    forbidden: [],
    price: null,
  });
  const places = ['a', 'b', 'c', 'd'].map(place);
  const namesOf = (shown: readonly PlaceRow[]) => shown.map(({ mentor: name }) => name);
  expect(namesOf(nowFirst(places, id('c')))).toEqual(['c', 'a', 'b', 'd']);
  expect(namesOf(nowFirst(places, null))).toEqual(['a', 'b', 'c', 'd']);
});

it('a question becomes a step once all is chosen, and keeps its reason meanwhile', () => {
  const open = { kind: 'move', menteeId: id('m'), to: null } as const;
  const chosen = { ...open, to: id('x') };
  expect(editOf(open)).toBeNull();
  expect(editOf(chosen)).toEqual({ kind: 'pin', menteeId: id('m'), mentorId: id('x') });
  expect(reasonKey(open)).toBe(reasonKey(chosen));
});

it('[M07] a pin the plan does not keep is told, and no other decision', () => {
  const card = (name: string) => ({
    ...{ personId: id(name), name, score: 1, state: 'proposed' as const },
    ...{ pinned: true, matchId: null },
  });
  const mentors = [
    { personId: id('x'), name: 'x', level: null, department: null, places: 2, held: false },
  ].map((row) => ({ ...row, cards: [card('m')] }));
  const run = {} as RunSummary;
  const decided = (kind: 'pin' | 'forbid' | 'hold', name: string) => ({
    ...{ id: '' as never, cohortId: '' as never, kind, menteeId: id(name), mentorId: id('x') },
    ...{ reason: null, decidedAt: '' as never },
  });
  const board = { run, outdated: false, mentors };
  expect(isUnkept(board, decided('pin', 'm'))).toBe(false);
  expect(isUnkept(board, decided('pin', 'n'))).toBe(true);
  expect(isUnkept({ ...board, mentors: [] }, decided('pin', 'm'))).toBe(true);
  expect(isUnkept(board, decided('forbid', 'n'))).toBe(false);
  expect(isUnkept(board, decided('hold', 'n'))).toBe(false);
  expect(isUnkept({ ...board, outdated: true }, decided('pin', 'n'))).toBe(false);
  expect(isUnkept({ ...board, run: null }, decided('pin', 'n'))).toBe(false);
});
