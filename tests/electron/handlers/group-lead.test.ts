import { expect, it } from 'vitest';
import { saveGroupMember } from '../../../electron/db/groups';
import { migrations } from '../../../electron/db/migrate';
import { personExtract } from '../../../electron/db/person-extract';
import { collect } from '../../../electron/export/collect';
import { packExport } from '../../../electron/export/pack-export';
import type { PersonId } from '../../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../../shared/safeguard';
import { addDays, type CalendarDate, Instant } from '../../../shared/time';
import { openWithArchive } from '../../support/archive';
import { openCircles } from '../../support/circles';
import { TODAY } from '../../support/office';
import { openPrinter } from '../../support/printer';

/** Two circles of four that run, with two more who could lead one. */
async function running() {
  const circles = await openCircles({
    members: 8,
    groups: { least: 4, most: 4, facilitated: true },
    facilitators: 4,
  });
  const { done, run, cohortId } = circles;
  await run();
  await done('groups.publish', { cohortId });
  const rows = () => done('groups.list', { cohortId });
  const [first, second] = await rows();
  if (!first || !second) throw new Error('no group was published');
  const groupId = first.group.id;
  const row = async () => {
    const found = (await rows()).find(({ group }) => group.id === groupId);
    if (!found) throw new Error('the group is gone');
    return found;
  };
  const [leader, member] = first.people;
  if (!leader || !member) throw new Error('the group is empty');
  const successors = () => done('groups.successors', { groupId });
  const lead = (personId: PersonId, from = TODAY) =>
    circles.call('groups.lead', { groupId, personId, from });
  const due = async () =>
    (await done('today.list', { cohortId })).items.filter(
      ({ kind }) => kind === 'group-no-facilitator' || kind === 'group-person-left',
    );
  const withdraw = async (personId: PersonId) => {
    const { enrollments } = await done('people.get', { personId, cohortId });
    const enrollmentId = enrollments[0]?.id ?? '';
    await done('people.withdraw', { enrollmentId, withdrawn: true });
  };
  const everyone = { groupId, row, leader, member, other: second, successors, lead, due, withdraw };
  return { ...circles, ...everyone };
}

/** The one of those who could lead that fits best. */
async function best({ successors }: Pick<Awaited<ReturnType<typeof running>>, 'successors'>) {
  const [next] = await successors();
  if (!next) throw new Error('nobody is free');
  return next;
}

it('says of a circle that nobody leads it once the facilitator left, until another is named', async () => {
  const circles = await running();
  const { done, groupId, row, leader, lead, due } = circles;
  expect((await row()).lead).toBe('somebody');
  expect(await due()).toEqual([]);
  await done('groups.leave', { groupId, personId: leader.personId, leftOn: TODAY });
  const unled = await row();
  expect(unled.lead).toBe('nobody');
  expect(await due()).toMatchObject([{ names: [unled.group.name], groupId, urgency: 'late' }]);
  const next = await best(circles);
  expect(await lead(next.personId)).toMatchObject({ ok: true });
  const led = await row();
  expect(led.lead).toBe('somebody');
  expect(await due()).toEqual([]);
  expect(led.people[0]).toMatchObject({ name: next.name, role: 'facilitator', leftOn: null });
  expect(await done('history.undo', {})).toMatchObject({ kind: 'lead', subject: next.name });
  expect(await row()).toEqual(unled);
  expect(await done('history.redo', {})).toMatchObject({ kind: 'lead' });
  expect(await row()).toEqual(led);
});

it('has whoever takes over from somebody who withdrew end their part, and be signed for anew', async () => {
  const circles = await running();
  const { db, done, cohortId, groupId, row, leader, other, lead, due, withdraw, travelTo } =
    circles;
  await done('groups.sign', { groupIds: [groupId], signedOn: TODAY });
  await withdraw(leader.personId);
  expect((await row()).lead).toBe('nobody');
  expect((await due()).map(({ kind }) => kind)).toEqual(['group-no-facilitator']);
  const printed = async () => {
    const printer = openPrinter(db);
    await printer.done('groups.print', { cohortId, groupIds: [groupId] });
    return printer.last();
  };
  const before = await printed();
  // Its two letters may also be in the name of the run.
  expect(before).not.toMatch(new RegExp(`\\b${leader.name}\\b`));
  expect(before).not.toContain('we take turns');
  expect(before).toContain('Who leads the circle');
  const next = await best(circles);
  travelTo(addDays(TODAY, 40));
  await lead(next.personId, addDays(TODAY, 40));
  expect(await row()).toMatchObject({ lead: 'somebody', group: { signedOn: null } });
  await done('groups.sign', { groupIds: [other.group.id], signedOn: TODAY });
  // Nobody is late with what was made ready today.
  expect((await done('today.list', { cohortId })).items).toContainEqual(
    expect.objectContaining({ kind: 'groups-unsigned', urgency: 'now', days: 0 }),
  );
  expect((await row()).people).toContainEqual(
    expect.objectContaining({ personId: leader.personId, leftOn: addDays(TODAY, 40) }),
  );
  expect(await printed()).toContain(`${next.name} leads the circle`);
});

it('asks for nobody to lead a circle after the cohort has ended', async () => {
  const { done, groupId, row, leader, due, travelTo } = await running();
  await done('groups.leave', { groupId, personId: leader.personId, leftOn: TODAY });
  travelTo('2026-09-01');
  expect((await due()).map(({ kind }) => kind)).toEqual(['group-no-facilitator']);
  travelTo('2026-09-02');
  expect(await row()).toMatchObject({ lead: 'nobody', attendance: { isOver: true } });
  expect(await due()).toEqual([]);
});

it('has nobody leave a circle before they came to it', async () => {
  const circles = await running();
  const { groupId, row, lead, travelTo } = circles;
  const [next, last] = await circles.successors();
  if (!next || !last) throw new Error('too few are free');
  travelTo(addDays(TODAY, 20));
  await lead(next.personId, addDays(TODAY, 20));
  await lead(last.personId, addDays(TODAY, 10));
  const { group, people } = await row();
  expect(group.id).toBe(groupId);
  const days = [addDays(TODAY, 20), addDays(TODAY, 10)];
  expect(people).toContainEqual(
    expect.objectContaining({ personId: next.personId, joinedOn: days[0], leftOn: days[0] }),
  );
  expect(people[0]).toMatchObject({ personId: last.personId, joinedOn: days[1], leftOn: null });
});

it('takes the day somebody came to a circle along, to their extract and out and in again', async () => {
  const circles = await running();
  const { db, done, cohortId, row, lead, travelTo } = circles;
  const { personId } = await best(circles);
  const from = addDays(TODAY, 20);
  travelTo(from);
  await lead(personId, from);
  const { person } = await done('people.get', { personId, cohortId });
  expect(personExtract(db, person, from).groups).toMatchObject([{ joinedOn: from, leftOn: null }]);
  const bytes = await packExport(collect(db, from), {
    schemaVersion: migrations.length,
    madeAt: Instant.parse(`${from}T12:00:00.000Z`),
    readMe: '',
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const back = openWithArchive({ bytes });
  back.travelTo(from);
  expect(await back.bringIn()).toMatchObject({ ok: true });
  expect(await back.done('groups.list', { cohortId })).toContainEqual(await row());
});

it('finds a circle without anybody to lead it where the facilitator was erased', async () => {
  const { done, row, leader, due } = await running();
  await done('rights.erase', { personIds: [leader.personId], why: 'asked' });
  expect((await row()).lead).toBe('nobody');
  expect(await due()).toMatchObject([{ kind: 'group-no-facilitator' }]);
});

it('counts for a successor only the sessions held since, and those they were at', async () => {
  const circles = await running();
  const { done, groupId, row, leader, member, lead, travelTo } = circles;
  const members = (await row()).people.filter(({ role }) => role === 'member');
  const presentIds = members.map(({ personId }) => personId);
  const hold = (days: number, others: readonly PersonId[] = []) =>
    done('group-sessions.log', {
      groupId,
      heldOn: addDays(TODAY, days),
      minutes: 60,
      way: 'video',
      note: null,
      presentIds: [...presentIds, ...others],
    });
  travelTo(addDays(TODAY, 30));
  await hold(5, [leader.personId]);
  await done('groups.leave', { groupId, personId: leader.personId, leftOn: addDays(TODAY, 6) });
  // Nobody led it then.
  await hold(12);
  const next = await best(circles);
  await lead(next.personId, addDays(TODAY, 20));
  await hold(22);
  const { people } = await row();
  const figures = (id: PersonId) => people.find(({ personId }) => personId === id);
  expect(figures(leader.personId)).toMatchObject({ wasAt: 1, couldBeAt: 1 });
  expect(figures(next.personId)).toMatchObject({ wasAt: 0, couldBeAt: 1 });
  expect(figures(member.personId)).toMatchObject({ wasAt: 3, couldBeAt: 3 });
  // They may have been there before they were named.
  await hold(15, [next.personId]);
  expect((await row()).people[0]).toMatchObject({ wasAt: 1, couldBeAt: 2 });
});

it('[M04] lets nobody lead whom a member must not meet, and says why', async () => {
  const circles = await running();
  const { done, cohortId, groupId, member, leader, lead, row, successors } = circles;
  const { name, personId } = await best(circles);
  const said = await done('people.get', { personId: member.personId, cohortId });
  const vetoes = [{ personId, writtenName: name, reason: null }];
  await done('people.save', {
    personId: member.personId,
    cohortId,
    person: said.person,
    enrollment: { ...said.enrollments[0], vetoes } as never,
  });
  await done('groups.leave', { groupId, personId: leader.personId, leftOn: TODAY });
  const before = await row();
  expect((await successors()).at(-1)).toMatchObject({ name });
  expect(await lead(personId)).toMatchObject({ error: { code: 'group-clash' } });
  expect(await row()).toEqual(before);
});

it('offers neither who leads elsewhere, nor who is held or not screened', async () => {
  const circles = await running();
  const { done, programId, leader, other, successors, lead } = circles;
  const names = async () => (await successors()).map(({ name }) => name).toSorted();
  const free = await names();
  expect(free).toHaveLength(2);
  expect(free).not.toContain(leader.name);
  const [elsewhere] = other.people;
  expect(elsewhere?.role).toBe('facilitator');
  expect(await lead(elsewhere?.personId as PersonId)).toMatchObject({
    error: { code: 'not-found', entity: 'person' },
  });
  const safeguards = { ...DEFAULT_SAFEGUARDS, checks: ['Background check'] };
  await done('safeguards.save', { programId, safeguards });
  expect(await names()).toEqual([]);
});

it('names nobody for a day to come, nor for a circle that ended, nor where people take turns', async () => {
  const circles = await running();
  const { done, groupId, lead, successors } = circles;
  const { personId } = await best(circles);
  expect(await lead(personId, addDays(TODAY, 1))).toMatchObject({
    error: { code: 'day-in-future' },
  });
  await done('groups.close', { groupIds: [groupId], closedOn: TODAY, reason: 'completed' });
  expect(await successors()).toEqual([]);
  expect(await lead(personId)).toMatchObject({ error: { code: 'not-found', entity: 'group' } });
  const peers = await openCircles({
    format: 'peer',
    groups: { least: 2, most: 2, facilitated: false },
    members: 4,
  });
  await peers.run();
  await peers.done('groups.publish', { cohortId: peers.cohortId });
  const [pair] = await peers.done('groups.list', { cohortId: peers.cohortId });
  expect(pair?.lead).toBe('in-turns');
  const asked = { groupId: pair?.group.id ?? groupId };
  expect(await peers.done('groups.successors', asked)).toEqual([]);
});

it('the file itself lets nobody take over, or come back, without the checks of that day', async () => {
  const { db, cohortId, groupId, leader, lead, done, successors, travelTo } = await running();
  const next = await best({ successors });
  const { program } = await done('cohorts.get', { cohortId });
  const checks = ['Police check'];
  const safeguards = { ...DEFAULT_SAFEGUARDS, checks };
  await done('safeguards.save', { programId: program.id, safeguards });
  const passed = (personId: PersonId, expiresOn = addDays(TODAY, 9)) =>
    done('screenings.save', {
      personId,
      screening: {
        ...{ checkName: 'Police check', status: 'cleared', issuer: null },
        ...{ issuedOn: TODAY, expiresOn },
      },
    });
  await passed(leader.personId);
  // As if a route had passed the engine's rule by.
  const write = (personId: PersonId, on: CalendarDate) =>
    saveGroupMember(db, cohortId, {
      ...{ groupId, personId, role: 'facilitator', joinedOn: on, leftOn: null },
    });
  expect(() => write(next.personId, TODAY)).toThrow('not-screened');
  await passed(next.personId);
  expect(await lead(next.personId)).toMatchObject({ ok: true });
  const later = addDays(TODAY, 30);
  travelTo(later);
  expect(() => write(leader.personId, later)).toThrow('not-screened');
  await passed(leader.personId, later);
  expect(() => write(leader.personId, later)).not.toThrow();
});
