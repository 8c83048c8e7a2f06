import { expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { planned } from '../../support/event-office';

it('stops making a rota when asked to, and leaves everything as it was', async () => {
  const { call, done, view, eventId, mentees, mentors } = await planned();
  const before = await view();
  const [menteeId, mentorId] = [mentees[0], mentors[0]] as [PersonId, PersonId];
  const step = { eventId, menteeId, mentorId, kind: 'forbid', reason: null } as const;
  for (const [channel, ask] of [
    ['events.plan', () => call('events.plan', { eventId })],
    ['events.decide', () => call('events.decide', step)],
  ] as const) {
    const reply = ask();
    expect(await done('jobs.stop', { channel })).toEqual({ stopped: true });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'stopped' } });
  }
  expect(await view()).toEqual(before);
});
