import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardReading } from '../../../../renderer/features/board/card-reading';
import { makeQueryClient } from '../../../../renderer/lib/queries';
import type { Board, BoardMentor } from '../../../../shared/contract/matching';
import { CohortId, PersonId } from '../../../../shared/ids';

const cohortId = CohortId.parse('00000000-0000-4000-8000-000000000001');
const rosa = PersonId.parse('00000000-0000-4000-8000-000000000002');
const tuan = PersonId.parse('00000000-0000-4000-8000-000000000003');

const board = (state: 'proposed' | 'active'): Board => {
  const card = { personId: tuan, name: 'Tuan', score: 700, state, pinned: false, matchId: null };
  const mentor: BoardMentor = {
    ...{ personId: rosa, name: 'Rosa', level: null, department: null, places: 1, held: false },
    cards: [card],
  };
  return {
    ...{ run: null, mentors: [mentor], tray: [], decisions: [], decisionsCost: null },
    ...{ waits: [], resting: [], outdated: false },
  };
};

const asked: string[] = [];
let client = new QueryClient();
beforeEach(() => {
  client = makeQueryClient();
  asked.length = 0;
  const call = async (channel: string) => {
    asked.push(channel);
    return { ok: true, value: {} };
  };
  vi.stubGlobal('window', { bridge: { call } });
});
afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

it('reads once what the panel says, and again when something changed', async () => {
  const on = { client, board: board('proposed'), cohortId, locked: false };
  const reading = cardReading(on, tuan);
  expect(reading.isAtHand()).toBe(false);
  await reading.read();
  expect(asked.toSorted()).toEqual(['board.places', 'matching.explain', 'people.get']);
  expect(reading.isAtHand()).toBe(true);
  await reading.read();
  expect(asked).toHaveLength(3);
  await client.invalidateQueries();
  expect(reading.isAtHand()).toBe(false);
  await reading.read();
  expect(asked).toHaveLength(6);
  expect(reading.isAtHand()).toBe(true);
});

it('asks for no prices where nothing can be decided', async () => {
  await cardReading({ client, board: board('active'), cohortId, locked: false }, tuan).read();
  await cardReading({ client, board: board('proposed'), cohortId, locked: true }, tuan).read();
  expect(asked).not.toContain('board.places');
});
