import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids';
import { openCircles } from '../../support/circles';
import { openOffice, TODAY } from '../../support/office';

type Office = Pick<ReturnType<typeof openOffice>, 'done'>;

/** What the preview tells, which is then done: the two must say the same. */
async function previewed({ done }: Office, personIds: PersonId[]) {
  const preview = await done('rights.erasePreview', { personIds });
  const { rewritten, ...erased } = await done('rights.erase', { personIds, why: 'asked' });
  expect(rewritten).toBe(true);
  expect(erased).toEqual(preview);
  return preview;
}

/** An evening of short meetings with its plan; two mentees, two mentors. */
async function withEvening(published: boolean) {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const ids = [];
  for (const [role, name] of [
    ['mentee', 'Ada Ash'],
    ['mentee', 'Bo Beech'],
    ['mentor', 'Cy Cedar'],
    ['mentor', 'Di Dogwood'],
  ] as const) {
    ids.push(await office.enroll(cohortId, role, name));
  }
  const { eventId } = await office.done('events.create', {
    cohortId,
    event: {
      kind: 'speed-meeting',
      name: 'Evening',
      heldOn: TODAY,
      startsAt: '17:00',
      rounds: 2,
      roundMinutes: 8,
      changeMinutes: 2,
      perMentee: 2,
      perMentor: null,
      place: null,
      objective: 'fair',
    },
  });
  await office.done('events.plan', { eventId });
  await office.done('events.publish', { eventId, published });
  const meetingsNow = async () => (await office.done('events.get', { eventId })).meetings.length;
  return { office, ids: ids as [PersonId, PersonId, PersonId, PersonId], meetingsNow };
}

describe('the preview of an erasure', () => {
  it('[M10] counts the circles that members and facilitators would leave', async () => {
    const circles = await openCircles();
    const { done, run, cohortId, id } = circles;
    await run();
    expect(await done('rights.erasePreview', { personIds: [id('P01')] })).toMatchObject({
      openGroups: 0,
      groups: 0,
    });
    await done('groups.publish', { cohortId });
    const people = async () =>
      (await done('groups.list', { cohortId })).flatMap((row) => row.people);
    const open = async () => (await people()).filter(({ leftOn }) => leftOn === null).length;
    const before = await open();
    expect(await previewed(circles, [id('P01')])).toMatchObject({ openGroups: 1, groups: 1 });
    expect(await open()).toBe(before - 1);
    const three = [id('P02'), id('P03'), id('F1')];
    expect(await previewed(circles, three)).toMatchObject({ openGroups: 3, groups: 3 });
    expect(await open()).toBe(before - 4);
  });

  it('counts a group of peers once for each who leaves it, and none that has ended or was left', async () => {
    const circles = await openCircles({
      format: 'peer',
      groups: { least: 2, most: 2, facilitated: false },
      members: 6,
      facilitators: 0,
    });
    const { done, run, cohortId } = circles;
    await run();
    await done('groups.publish', { cohortId });
    const [ended, left, both] = await done('groups.list', { cohortId });
    const membersOf = (row: typeof ended) => row?.people.map(({ personId }) => personId) ?? [];
    if (!ended || !left) throw new Error('there are no groups');
    const closing = { groupIds: [ended.group.id], closedOn: TODAY, reason: 'completed' as const };
    await done('groups.close', closing);
    expect(await previewed(circles, membersOf(ended))).toMatchObject({ openGroups: 0, groups: 2 });
    const [gone, stays] = membersOf(left);
    if (!gone || !stays) throw new Error('a group of peers has two');
    await done('groups.leave', { groupId: left.group.id, personId: gone, leftOn: TODAY });
    expect(await previewed(circles, [gone])).toMatchObject({ openGroups: 0, groups: 1 });
    expect(await previewed(circles, [stays])).toMatchObject({ openGroups: 1, groups: 1 });
    expect(await previewed(circles, membersOf(both))).toMatchObject({ openGroups: 2, groups: 2 });
  });

  it('counts places in an event that is still being planned, and keeps its meetings for nobody', async () => {
    const { office, ids, meetingsNow } = await withEvening(false);
    const before = await meetingsNow();
    expect(await previewed(office, [ids[0]])).toMatchObject({ openEvents: 1, meetings: 0 });
    expect(await meetingsNow()).toBeLessThan(before);
  });

  it('counts the meetings of a published event, which stay without a name', async () => {
    const { office, ids, meetingsNow } = await withEvening(true);
    const before = await meetingsNow();
    expect(await previewed(office, [ids[0]])).toMatchObject({ openEvents: 0, meetings: 2 });
    expect(await meetingsNow()).toBe(before);
  });

  it('counts once what two share who are erased together', async () => {
    const { office, ids } = await withEvening(true);
    const { done } = office;
    // Of two mentees and two mentors everybody met everybody.
    expect(await done('rights.erasePreview', { personIds: ids })).toMatchObject({ meetings: 4 });
    expect(await previewed(office, [ids[0], ids[2]])).toMatchObject({ meetings: 3 });
    expect(await previewed(office, [ids[1], ids[3]])).toMatchObject({ meetings: 3 });
  });

  it('counts a match and its sessions once where both are erased together', async () => {
    const office = openOffice();
    const { done } = office;
    const { cohortId } = await office.startCohort();
    const ada = await office.enroll(cohortId, 'mentee', 'Ada Ash');
    const bo = await office.enroll(cohortId, 'mentor', 'Bo Beech');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    const [row] = await done('matches.list', { cohortId });
    if (!row) throw new Error('nobody was matched');
    const session = { matchId: row.match.id, heldOn: TODAY, minutes: 30 } as const;
    await done('sessions.log', { ...session, way: 'video', note: 'Met.' });
    expect(await previewed(office, [ada, bo])).toMatchObject({
      people: 2,
      matches: 1,
      openMatches: 1,
      sessions: 1,
      notes: 1,
    });
  });

  it('counts a session of a group once for all who were there', async () => {
    const circles = await openCircles();
    const { done, run, cohortId } = circles;
    await run();
    await done('groups.publish', { cohortId });
    const [row] = await done('groups.list', { cohortId });
    if (!row) throw new Error('there is no group');
    const presentIds = row.people.map(({ personId }) => personId);
    const session = { groupId: row.group.id, heldOn: TODAY, minutes: 50, way: 'video' } as const;
    await done('group-sessions.log', { ...session, note: null, presentIds });
    await done('group-sessions.log', {
      ...session,
      note: null,
      presentIds: presentIds.slice(0, 2),
    });
    expect(await previewed(circles, presentIds.slice(0, 3))).toMatchObject({ sessions: 2 });
    expect(await previewed(circles, presentIds.slice(3, 4))).toMatchObject({ sessions: 1 });
  });
});
