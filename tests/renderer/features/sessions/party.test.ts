import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { findParty, namedParties } from '../../../../renderer/features/sessions/find-party';
import { partiesOfMatches } from '../../../../renderer/features/sessions/party';
import { loadWords } from '../../../../renderer/lib/words';
import { day, idOf, rowOf, sessionOf } from './rows';

beforeAll(loadWords);

const RELEASED = {
  state: 'closed',
  closedOn: day('2026-04-02'),
  closeReason: 'released',
} as const;

it('logs nothing for a match that was taken back before it was tried', () => {
  const t = i18next.getFixedT('en', 'sessions');
  const parties = partiesOfMatches(t, [
    rowOf(11, ['Tuan', 'Omar']),
    rowOf(12, ['Tuan', 'Rosa'], RELEASED),
    rowOf(13, ['Mei', 'Rosa'], RELEASED, [sessionOf(13, '2026-04-02')]),
  ]);
  expect(parties.map(({ id }) => id)).toEqual([idOf(11), idOf(13)]);
  expect(findParty('tuan', namedParties(parties))).toMatchObject({ id: idOf(11) });
});
