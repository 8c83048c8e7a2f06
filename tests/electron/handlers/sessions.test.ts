import { describe, expect, it } from 'vitest';
import { openOffice } from '../../support/office';

/** A cohort with one published match, on the day of the kickoff. */
async function withMatch() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  await office.enroll(cohortId, 'mentor', 'Rosa Ortiz');
  await office.enroll(cohortId, 'mentee', 'Tuan Lê');
  await office.done('matching.run', { cohortId });
  await office.done('board.publish', { cohortId });
  const [row] = await office.done('matches.list', { cohortId });
  if (!row) throw new Error('no match was published');
  return { ...office, cohortId, matchId: row.match.id };
}

const session = { heldOn: '2026-03-01', minutes: 45, way: 'video', note: null } as const;

describe('sessions', () => {
  it('[S05] logs a session and counts it in hours and silence', async () => {
    const { done, travelTo, cohortId, matchId } = await withMatch();
    travelTo('2026-03-11');
    await done('sessions.log', { ...session, matchId, heldOn: '2026-03-04' as never });
    const [row] = await done('matches.list', { cohortId });
    expect(row?.attendance).toMatchObject({ sessions: 1, minutes: 45, silentDays: 7 });
  });

  it('[S06] counts messages apart: they are no conversation and end no silence', async () => {
    const { done, travelTo, cohortId, matchId } = await withMatch();
    travelTo('2026-04-01');
    await done('sessions.log', { ...session, matchId, way: 'messages' });
    const [row] = await done('matches.list', { cohortId });
    expect(row?.attendance).toMatchObject({ sessions: 0, checkIns: 1, needsAttention: true });
  });

  it('refuses a day that is still to come', async () => {
    const { call, matchId } = await withMatch();
    expect(
      await call('sessions.log', { ...session, matchId, heldOn: '2026-03-02' as never }),
    ).toEqual({ ok: false, error: { code: 'session-in-future', heldOn: '2026-03-02' } });
  });

  it.each([
    ['no minutes', { minutes: 0 }],
    ['a day that does not exist', { heldOn: '2026-02-30' }],
    ['a way nobody knows', { way: 'carrier pigeon' }],
  ])('refuses %s by its field', async (_, wrong) => {
    const { route, matchId } = await withMatch();
    expect(await route('sessions.log', { ...session, matchId, ...wrong })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: Object.keys(wrong) }] },
    });
  });

  it('[S07] lists a match that has not met for longer than cadence and grace, on Today too', async () => {
    const { done, travelTo, cohortId } = await withMatch();
    travelTo('2026-03-22');
    expect((await done('today.list', { cohortId })).items).not.toContainEqual(
      expect.objectContaining({ kind: 'never-met' }),
    );
    travelTo('2026-03-23');
    expect((await done('today.list', { cohortId })).items).toContainEqual(
      expect.objectContaining({ kind: 'never-met', days: 22, names: ['Tuan Lê', 'Rosa Ortiz'] }),
    );
  });

  it('takes a removed session back by undo', async () => {
    const { done, matchId } = await withMatch();
    const { id } = await done('sessions.log', { ...session, matchId } as never);
    await done('sessions.remove', { sessionId: id });
    expect((await done('matches.get', { matchId })).sessions).toEqual([]);
    expect(await done('history.undo', {})).toMatchObject({ kind: 'remove-session' });
    expect((await done('matches.get', { matchId })).sessions).toHaveLength(1);
  });
});
