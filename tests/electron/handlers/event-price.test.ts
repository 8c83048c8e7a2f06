import { expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { planned } from '../../support/event-office';

type Pair = { readonly menteeId: PersonId; readonly mentorId: PersonId };
const keyOf = ({ menteeId, mentorId }: Pair) => `${menteeId} ${mentorId}`;
const keysOf = (pairs: readonly Pair[]) => pairs.map(keyOf).toSorted();
const without = (pairs: readonly Pair[], others: readonly Pair[]) =>
  keysOf(pairs.filter((pair) => !keysOf(others).includes(keyOf(pair))));

it('[M04] shows what a step costs before it is taken, and then it costs just that', async () => {
  const { call, done, view, eventId, mentees, mentors } = await planned({ rounds: 3 });
  for (const kind of ['forbid', null, 'pin', null] as const) {
    for (const [at, opposite] of [
      [1, 1],
      [4, 2],
    ] as const) {
      const menteeId = mentees[at] as PersonId;
      const mentorId = mentors[opposite] as PersonId;
      const edit = { eventId, menteeId, mentorId, kind };
      const before = await view();
      const price = await done('events.preview', edit);
      expect(await view()).toEqual(before);
      await done('events.decide', { ...edit, reason: null });
      const after = await view();
      const total = (meetings: typeof after.meetings) =>
        meetings.reduce((all, { score }) => all + score, 0);
      const roundBefore = new Map(before.meetings.map((each) => [keyOf(each), each.round]));
      expect(price).toMatchObject({
        total: total(after.meetings) - total(before.meetings),
        meetings: after.meetings.length - before.meetings.length,
        shifted: after.meetings.filter((each) => {
          const round = roundBefore.get(keyOf(each));
          return round !== undefined && round !== each.round;
        }).length,
      });
      expect(keysOf(price.ends)).toEqual(without(before.meetings, after.meetings));
      expect(keysOf(price.begins)).toEqual(without(after.meetings, before.meetings));
    }
  }
  await done('events.people', { eventId, people: [] });
  const [menteeId, mentorId] = [mentees[0], mentors[0]] as [PersonId, PersonId];
  expect(await call('events.preview', { eventId, menteeId, mentorId, kind: 'pin' })).toMatchObject({
    ok: false,
    error: { code: 'not-found', entity: 'person' },
  });
});
