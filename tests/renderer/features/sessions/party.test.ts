import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { findParty, namedParties } from '../../../../renderer/features/sessions/find-party';
import { partiesOfMatches, presenceAt } from '../../../../renderer/features/sessions/party';
import { loadWords } from '../../../../renderer/lib/words';
import { day, groupOf, idOf, metOf, rowOf, sessionOf } from './rows';

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

it('never counts more people at a session than could have been there', () => {
  // Somebody handed the circle over as of a day before the last session they were at.
  const { people } = groupOf({ Ana: null, Bo: '2026-04-10', Cy: '2026-04-05' });
  expect(presenceAt(metOf('2026-04-12', [1, 2]), people ?? [])).toEqual({ there: 2, of: 2 });
  expect(presenceAt(metOf('2026-04-05', [1, 2]), people ?? [])).toEqual({ there: 2, of: 3 });
});
