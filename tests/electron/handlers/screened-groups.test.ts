import { describe, expect, it } from 'vitest';
import type { PersonId, ProgramId } from '../../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../../shared/safeguard';
import { addDays } from '../../../shared/time';
import { openCircles } from '../../support/circles';
import { withEvent } from '../../support/event-office';
import { type openOffice, TODAY } from '../../support/office';
import { openPrinter } from '../../support/printer';

const CHECK = 'Background check';

type Office = Pick<ReturnType<typeof openOffice>, 'done'>;

/** Has a program demand the check, and the people cleared, the first of them only until a day. */
async function demand(
  { done }: Office,
  programId: ProgramId,
  people: readonly PersonId[],
  until = addDays(TODAY, 10),
) {
  const safeguards = { ...DEFAULT_SAFEGUARDS, checks: [CHECK] };
  await done('safeguards.save', { programId, safeguards });
  for (const [index, personId] of people.entries()) {
    await done('screenings.save', {
      personId,
      screening: {
        checkName: CHECK,
        status: 'cleared',
        issuer: null,
        issuedOn: addDays(TODAY, -30),
        expiresOn: index === 0 ? until : null,
      },
    });
  }
}

/** An evening in twenty days, planned, where the first mentor's check expires ten days before. */
async function evening() {
  const office = await withEvent({ heldOn: addDays(TODAY, 20) });
  const { cohortId, eventId, mentors, mentees, done, travelTo } = office;
  const { program } = await done('cohorts.get', { cohortId });
  await demand(office, program.id, mentors);
  const first = mentors[0];
  const guest = mentees[0];
  if (!first || !guest) throw new Error('nobody is there');
  const expire = () => travelTo(addDays(TODAY, 11));
  const seats = async () =>
    (await done('events.get', { eventId })).meetings.filter(({ mentorId }) => mentorId === first)
      .length;
  return { ...office, programId: program.id, first, guest, expire, seats };
}

describe('a rota', () => {
  it('[T01] seats nobody at a mentor whose check has expired, not even a pair kept together', async () => {
    const { done, call, eventId, first, guest, expire, seats } = await evening();
    const pair = { menteeId: guest, mentorId: first };
    await done('events.decide', { eventId, ...pair, kind: 'pin', reason: null });
    expect(await seats()).toBeGreaterThan(0);
    expire();
    await done('events.plan', { eventId });
    expect(await seats()).toBe(0);
    await done('events.decide', { eventId, ...pair, kind: null, reason: null });
    expect(
      await call('events.decide', { eventId, ...pair, kind: 'pin', reason: null }),
    ).toMatchObject({
      error: { code: 'not-screened' },
    });
  });

  it('goes on keeping others together once somebody’s check has expired', async () => {
    const { done, call, eventId, first, guest, mentors, mentees, expire } = await evening();
    await done('events.decide', {
      eventId,
      menteeId: guest,
      mentorId: first,
      kind: 'pin',
      reason: null,
    });
    expire();
    const [, mentorId] = mentors;
    const [, menteeId] = mentees;
    if (!mentorId || !menteeId) throw new Error('nobody else is there');
    expect(
      await call('events.decide', { eventId, menteeId, mentorId, kind: 'pin', reason: null }),
    ).toMatchObject({ ok: true });
  });

  it('is not settled with a mentor whose check has expired since it was made', async () => {
    const { done, call, eventId, first, expire } = await evening();
    await done('events.plan', { eventId });
    expire();
    const refusal = await call('events.publish', { eventId, published: true });
    expect(refusal).toMatchObject({ error: { code: 'rota-broken' } });
    expect(JSON.stringify(refusal)).toContain(first);
    await done('events.plan', { eventId });
    expect(await call('events.publish', { eventId, published: true })).toMatchObject({ ok: true });
  });

  it('puts a mentor on hold whose check expires once it is settled: on Today, and on no paper', async () => {
    const { db, done, eventId, cohortId, first, expire, travelTo } = await evening();
    await done('events.plan', { eventId });
    await done('events.publish', { eventId, published: true });
    const held = async () => (await done('events.get', { eventId })).onHold;
    expect(await held()).toEqual([]);
    expire();
    expect(await held()).toEqual([{ personId: first, checks: [CHECK] }]);
    const { items } = await done('today.list', { cohortId });
    expect(items[0]).toMatchObject({ kind: 'on-hold', names: ['Ada'], personId: first });
    const printer = openPrinter(db);
    const printed = async (day: string) => {
      printer.travelTo(day);
      await printer.done('events.print', { eventId, paper: 'cards', hideNames: false });
      return printer.last();
    };
    expect(await printed(TODAY)).toContain('Ada');
    const paper = await printed(addDays(TODAY, 11));
    expect(paper).not.toContain('Ada');
    expect(paper).toContain('Bo');
    travelTo(addDays(TODAY, 21));
    expect(await held()).toEqual([]);
  });

  it('comes back by undo when more is demanded than when it was made, and is on hold', async () => {
    const office = await withEvent();
    const { cohortId, eventId, mentors, done, call } = office;
    const { program } = await done('cohorts.get', { cohortId });
    await done('events.plan', { eventId });
    await demand(office, program.id, mentors.slice(0, 1));
    await done('events.plan', { eventId });
    expect(await call('history.undo', {})).toMatchObject({ ok: true });
    const { onHold, outdated } = await done('events.get', { eventId });
    expect(onHold.map(({ personId }) => personId).toSorted()).toEqual(mentors.slice(1).toSorted());
    expect(outdated).toBe(true);
    expect(await call('events.publish', { eventId, published: true })).toMatchObject({
      error: { code: 'rota-broken' },
    });
  });
});

describe('a circle', () => {
  it('is on hold while who leads it lacks a check, and gets no agreement', async () => {
    const office = await openCircles({ members: 4, facilitators: 1 });
    const { done, call, cohortId, programId, id, travelTo } = office;
    await demand(office, programId, [id('F1')]);
    await office.run();
    await done('groups.publish', { cohortId });
    const hold = async () => (await done('groups.list', { cohortId }))[0]?.hold;
    expect(await hold()).toBeUndefined();
    travelTo(addDays(TODAY, 11));
    expect(await hold()).toEqual({ checks: [CHECK], since: addDays(TODAY, 11) });
    expect((await done('today.list', { cohortId })).items[0]).toMatchObject({
      kind: 'on-hold',
      names: ['F1'],
    });
    expect(await call('groups.print', { cohortId, groupIds: null })).toMatchObject({
      error: { code: 'nothing-to-print' },
    });
    await demand(office, programId, [id('F1')], addDays(TODAY, 99));
    expect(await hold()).toBeUndefined();
  });
});

describe('names of checks', () => {
  it('are compared as the file compares them, so that nothing is refused without a reason', async () => {
    const office = await withEvent();
    const { cohortId, mentors, done, call } = office;
    const { program } = await done('cohorts.get', { cohortId });
    await demand(office, program.id, mentors);
    const spell = (checks: string[]) =>
      done('safeguards.save', {
        programId: program.id,
        safeguards: { ...DEFAULT_SAFEGUARDS, checks },
      });
    const publish = async () => {
      await done('matching.run', { cohortId });
      return await call('board.publish', { cohortId });
    };
    await spell(['Überprüfung']);
    await done('screenings.save', {
      personId: mentors[0] as PersonId,
      screening: {
        checkName: 'überprüfung',
        status: 'cleared',
        issuer: null,
        issuedOn: TODAY,
        expiresOn: null,
      },
    });
    expect(await publish()).toMatchObject({ error: { code: 'nothing-to-publish' } });
    await spell(['BACKGROUND CHECK']);
    expect(await publish()).toMatchObject({ ok: true });
  });
});
