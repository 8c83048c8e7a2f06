import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';

const day = (text: string) => CalendarDate.parse(text);

/** A triad and a pair of peers, published on the day of the kickoff, 1 March 2026. */
async function withPeers() {
  const office = await openCircles({
    format: 'peer',
    groups: { least: 2, most: 3, facilitated: false },
    members: 5,
    facilitators: 0,
  });
  await office.run();
  const { cohortId, done } = office;
  await done('groups.publish', { cohortId });
  const rows = () => done('groups.list', { cohortId });
  const triad = (await rows()).find(({ people }) => people.length === 3);
  if (!triad) throw new Error('there is no triad');
  const groupId = triad.group.id;
  const ids = triad.people.map(({ personId }) => personId);
  const [first, second, third] = ids;
  if (!first || !second || !third) throw new Error('the triad is not three');
  const session: Input<'group-sessions.log'> = {
    groupId,
    heldOn: day('2026-03-04'),
    minutes: 60,
    way: 'in-person',
    note: 'goals for May',
    presentIds: [first, second],
  };
  const row = async () => (await rows()).find(({ group }) => group.id === groupId);
  return { ...office, groupId, ids, first, second, third, session, row };
}

describe('sessions of groups', () => {
  it('[S05] logs who was there, and counts it for the group and for each', async () => {
    const { done, travelTo, cohortId, session, row, third } = await withPeers();
    travelTo('2026-03-11');
    const logged = await done('group-sessions.log', session);
    expect(await done('group-sessions.list', { cohortId })).toEqual([
      { ...session, id: logged.id, presentIds: session.presentIds.toSorted() },
    ]);
    const { attendance, people } = (await row()) ?? {};
    expect(attendance).toMatchObject({ sessions: 1, minutes: 60, silentDays: 7 });
    expect(people?.map(({ personId, wasAt, couldBeAt }) => [personId, wasAt, couldBeAt])).toEqual(
      people?.map(({ personId }) => [personId, personId === third ? 0 : 1, 1]),
    );
  });

  it('expects nobody less who was there, where a group ended before its last session was logged', async () => {
    const { done, travelTo, cohortId, session, row, groupId, third } = await withPeers();
    travelTo('2026-03-11');
    await done('group-sessions.log', session);
    await done('groups.close', {
      groupIds: [groupId],
      closedOn: day('2026-03-02'),
      reason: 'no-time',
    });
    const people = (await row())?.people ?? [];
    for (const { personId, wasAt, couldBeAt } of people) {
      expect([wasAt, couldBeAt]).toEqual(personId === third ? [0, 0] : [1, 1]);
    }
    const { presence } = await done('group-report.data', { cohortId });
    expect(presence).toEqual({ present: 2, expected: 2 });
  });

  it('keeps everybody in a group to its end when the day it ended is put right', async () => {
    const { done, travelTo, cohortId, groupId } = await withPeers();
    travelTo('2026-03-11');
    for (const text of ['2026-03-10', '2026-03-04']) {
      await done('groups.close', { groupIds: [groupId], closedOn: day(text), reason: 'completed' });
    }
    const { dosage } = await done('group-report.data', { cohortId });
    expect(dosage.map(({ people }) => people).sort()).toEqual([2, 3]);
  });

  it('refuses a day to come, fewer than two, a stranger, and who had left before', async () => {
    const { call, done, travelTo, session, groupId, first, second, third, id, ids } =
      await withPeers();
    const future = { ...session, heldOn: day('2026-04-02') };
    travelTo('2026-04-01');
    const refused = async (input: Input<'group-sessions.log'>) => {
      const reply = await call('group-sessions.log', input);
      return reply.ok ? null : reply.error;
    };
    expect(await refused(future)).toMatchObject({ code: 'session-in-future' });
    for (const presentIds of [[first], [first, first]]) {
      expect(await refused({ ...session, presentIds })).toMatchObject({
        code: 'invalid-input',
        issues: [{ path: ['presentIds'] }],
      });
    }
    const stranger = ['P01', 'P02', 'P03', 'P04', 'P05']
      .map(id)
      .find((each) => !ids.includes(each));
    if (!stranger) throw new Error('everybody is in the triad');
    expect(await refused({ ...session, presentIds: [first, stranger] })).toMatchObject({
      code: 'not-in-group',
    });
    await done('groups.leave', { groupId, personId: third, leftOn: day('2026-03-10') });
    const withThird = { ...session, presentIds: [first, second, third] };
    expect(await refused({ ...withThird, heldOn: day('2026-03-11') })).toMatchObject({
      code: 'left-before',
      leftOn: '2026-03-10',
    });
    expect(await refused({ ...withThird, heldOn: day('2026-03-10') })).toBeNull();
  });

  it('[S07] lists a silent group on Today, and one that never met', async () => {
    const { done, travelTo, cohortId, session } = await withPeers();
    travelTo('2026-03-05');
    await done('group-sessions.log', session);
    const dueOn = async (date: string) => {
      travelTo(date);
      const { items } = await done('today.list', { cohortId });
      return items.flatMap(({ kind, names, days }) =>
        kind === 'group-never-met' || kind === 'group-silent' ? [[kind, names.length, days]] : [],
      );
    };
    expect(await dueOn('2026-03-22')).toEqual([]);
    expect(await dueOn('2026-03-23')).toEqual([['group-never-met', 1, 22]]);
    expect(await dueOn('2026-03-26')).toEqual([
      ['group-silent', 1, 22],
      ['group-never-met', 1, 25],
    ]);
    const { figures } = await done('today.list', { cohortId });
    expect(figures).toMatchObject({ activeMatches: 2, metInLast30Days: 1, conversations: 1 });
    expect(figures.metByWeek.at(-1)).toBe(1);
  });

  it('corrects and removes a session, and takes both back', async () => {
    const { done, travelTo, cohortId, session, third } = await withPeers();
    travelTo('2026-03-11');
    const { id: sessionId } = await done('group-sessions.log', session);
    const list = () => done('group-sessions.list', { cohortId });
    const before = await list();
    const presentIds = [...session.presentIds, third].toSorted();
    await done('group-sessions.update', { sessionId, session: { ...session, presentIds } });
    expect(await list()).toMatchObject([{ presentIds }]);
    await done('group-sessions.remove', { sessionId });
    expect(await list()).toEqual([]);
    expect(await done('history.undo', {})).toMatchObject({ kind: 'remove-session' });
    expect(await list()).toMatchObject([{ presentIds }]);
    await done('history.undo', {});
    expect(await list()).toEqual(before);
    await done('history.undo', {});
    expect(await list()).toEqual([]);
    for (let step = 0; step < 3; step += 1) await done('history.redo', {});
    expect(await list()).toEqual([]);
  });

  it('keeps a session that somebody erased was at, without a note and without them', async () => {
    const { done, travelTo, db, session, first, row } = await withPeers();
    travelTo('2026-03-11');
    await done('group-sessions.log', session);
    await done('rights.erase', { personIds: [first], why: 'asked' });
    expect((await row())?.attendance).toMatchObject({ sessions: 1, minutes: 60 });
    expect((await row())?.people.map(({ wasAt }) => wasAt).toSorted()).toEqual([0, 1, 1]);
    expect(JSON.stringify(db.prepare('SELECT * FROM group_sessions').all())).not.toContain('May');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });
});
