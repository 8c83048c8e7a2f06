import { describe, expect, it } from 'vitest';
import type { EventId, PersonId } from '../../../shared/ids';
import { EVENING, planned, withEvent } from '../../support/event-office';
import { COHORT, openOffice } from '../../support/office';

describe('events', () => {
  it('[M08] plans a rota for everybody who can be matched, with a proof', async () => {
    const { done, view, eventId } = await withEvent();
    expect(await done('events.plan', { eventId })).toEqual({ meetings: 16, verified: true });
    const { guests, meetings, event, outdated } = await view();
    expect(guests).toHaveLength(10);
    expect(outdated).toBe(false);
    expect(event.plan).toMatchObject({ certificate: { verified: true }, idle: [] });
    expect(event.plan?.short.every(({ reason }) => reason === 'mentors-full')).toBe(true);
    for (let round = 1; round <= 4; round++) {
      const now = meetings.filter((meeting) => meeting.round === round);
      expect(now).toHaveLength(4);
      expect(new Set(now.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId])).size).toBe(8);
    }
  });

  it('gives somebody with both roles one side, and nobody two places at a time', async () => {
    const { done, enroll, cohortId } = await withEvent();
    const both = await enroll(cohortId, 'mentor', 'Kim');
    const kim = await done('people.get', { personId: both, cohortId });
    const { id: _, ...rest } = kim.person;
    await done('people.save', {
      personId: both,
      cohortId,
      person: rest,
      enrollment: { ...kim.enrollments[0], role: 'mentee' } as never,
    });
    const { eventId } = await done('events.create', { cohortId, event: EVENING });
    const { guests, choosable } = await done('events.get', { eventId });
    expect(guests.filter(({ personId }) => personId === both)).toMatchObject([{ role: 'mentor' }]);
    expect(choosable.find(({ personId }) => personId === both)?.roles.toSorted()).toEqual([
      'mentee',
      'mentor',
    ]);
  });

  it('[M04] never seats a forbidden pair, and says by which rule a pin cannot be', async () => {
    const { call, done, view, eventId, mentees, mentors } = await planned();
    const [menteeId, mentorId] = [mentees[0], mentors[0]] as [PersonId, PersonId];
    await done('events.decide', { eventId, menteeId, mentorId, kind: 'forbid', reason: null });
    const hasBoth = (meeting: { menteeId: PersonId; mentorId: PersonId }) =>
      meeting.menteeId === menteeId && meeting.mentorId === mentorId;
    expect((await view()).meetings.some(hasBoth)).toBe(false);
    await done('events.decide', { eventId, menteeId, mentorId, kind: 'pin', reason: null });
    expect((await view()).meetings.some(hasBoth)).toBe(true);
    await done('events.decide', { eventId, menteeId, mentorId, kind: null, reason: null });
    expect((await view()).decisions).toEqual([]);
    expect(
      await call('events.decide', {
        eventId,
        menteeId: mentorId,
        mentorId: menteeId,
        kind: 'pin',
        reason: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found', entity: 'person' } });
  });

  it('[M07] keeps why and when a step was taken, and makes no other rota of it', async () => {
    const { done, view, eventId, mentees, mentors } = await planned();
    const [menteeId, mentorId] = [mentees[0], mentors[0]] as [PersonId, PersonId];
    const edit = { eventId, menteeId, mentorId, kind: 'forbid' as const };
    await done('events.decide', { ...edit, reason: 'they share a desk' });
    const { decisions, outdated, event } = await view();
    const decidedAt = event.plan?.madeAt;
    const taken = { menteeId, mentorId, kind: 'forbid', reason: 'they share a desk', decidedAt };
    expect(decisions).toEqual([taken]);
    expect(outdated).toBe(false);
    await done('events.decide', { ...edit, reason: null });
    const again = await view();
    expect(again.decisions).toMatchObject([{ reason: null }]);
    expect(again.event.plan?.fingerprint).toBe(event.plan?.fingerprint);
  });

  it('names the rule against two who were to meet, and keeps the rota', async () => {
    const { call, enroll, done, cohortId, mentors } = await withEvent();
    const junior = await enroll(cohortId, 'mentee', 'Lu', {
      person: { managerId: mentors[0] as PersonId },
    });
    const { eventId } = await done('events.create', { cohortId, event: EVENING });
    await done('events.plan', { eventId });
    const before = (await done('events.get', { eventId })).meetings;
    const edit = { eventId, menteeId: junior, mentorId: mentors[0] as PersonId, reason: null };
    for (const channel of ['events.preview', 'events.decide'] as const) {
      expect(await call(channel, { ...edit, kind: 'pin' })).toMatchObject({
        ok: false,
        error: { code: 'pair-forbidden', pair: { mentee: 'Lu', rules: ['reporting-line'] } },
      });
    }
    expect((await done('events.get', { eventId })).meetings).toEqual(before);
  });

  it('refuses a pin there is no room for', async () => {
    const { call, done, eventId, mentees, mentors } = await withEvent({ perMentee: 1, rounds: 1 });
    const mentorId = mentors[0] as PersonId;
    const pin = (at: number) => ({
      eventId,
      menteeId: mentees[at] as PersonId,
      mentorId,
      kind: 'pin' as const,
    });
    const keep = (at: number) => ({ ...pin(at), reason: null });
    await done('events.decide', keep(0));
    expect(await call('events.preview', pin(1))).toMatchObject({
      ok: false,
      error: { code: 'event-no-room', mentor: 'Ada' },
    });
    const reply = [await call('events.decide', keep(1)), await call('events.decide', keep(2))];
    expect(reply.some(({ ok }) => ok)).toBe(false);
    expect(reply[0]).toMatchObject({ error: { code: 'event-no-room', mentor: 'Ada' } });
  });

  it('says that the rota is out of date when people or rules change, and plans anew', async () => {
    const { call, done, view, eventId, mentees, mentors } = await planned();
    const { guests } = await view();
    const people = guests.map(({ personId, role }) => ({ personId, role }));
    await done('events.people', {
      eventId,
      people: people.filter(({ personId }) => personId !== mentees[0]),
    });
    expect((await view()).outdated).toBe(true);
    const [menteeId, mentorId] = [mentees[1], mentors[0]] as [PersonId, PersonId];
    expect(
      await call('events.preview', { eventId, menteeId, mentorId, kind: 'pin' }),
    ).toMatchObject({ ok: false, error: { code: 'plan-outdated' } });
    await done('events.plan', { eventId });
    expect((await view()).outdated).toBe(false);
  });

  it('makes the rota anew when its rounds change, and leaves it when only the name does', async () => {
    const { done, view, eventId } = await planned();
    await done('events.update', { eventId, event: { ...EVENING, rounds: 3, perMentee: 1 } });
    const reshaped = await view();
    expect(reshaped.outdated).toBe(false);
    expect(reshaped.meetings).toHaveLength(6);
    expect(Math.max(...reshaped.meetings.map(({ round }) => round))).toBe(3);
    const event = { ...EVENING, rounds: 3, perMentee: 1, name: 'Another name' };
    await done('events.update', { eventId, event });
    expect((await view()).meetings).toEqual(reshaped.meetings);
  });

  it('[R06] does not settle a rota that a later veto breaks', async () => {
    const { call, done, view, cohortId, eventId } = await planned();
    const [meeting] = (await view()).meetings;
    if (!meeting) throw new Error('no rota');
    const { menteeId: personId, mentorId } = meeting;
    const { person, enrollments } = await done('people.get', { personId, cohortId });
    const { id: _, ...rest } = person;
    const veto = { personId: mentorId, writtenName: 'a mentor', reason: null };
    await done('people.save', {
      personId,
      cohortId,
      person: rest,
      enrollment: { ...enrollments[0], vetoes: [veto] } as never,
    });
    expect(await call('events.publish', { eventId, published: true })).toMatchObject({
      error: { code: 'rota-broken', broken: [{ rules: ['veto-by-mentee'], mentorId }] },
    });
    await done('events.plan', { eventId });
    await done('events.publish', { eventId, published: true });
    expect(
      (await view()).meetings.some(
        (each) => each.menteeId === personId && each.mentorId === mentorId,
      ),
    ).toBe(false);
  });

  it('a settled rota stays until it is opened again', async () => {
    const { call, done, eventId } = await planned();
    await done('events.publish', { eventId, published: true });
    const settled = { ok: false, error: { code: 'event-published', name: 'Speed meeting' } };
    expect(await call('events.plan', { eventId })).toEqual(settled);
    expect(await call('events.people', { eventId, people: [] })).toEqual(settled);
    expect(await call('events.update', { eventId, event: { ...EVENING, rounds: 5 } })).toEqual(
      settled,
    );
    await done('events.update', { eventId, event: { ...EVENING, place: 'Garden' } });
    await done('events.publish', { eventId, published: false });
    await done('events.plan', { eventId });
  });

  it('takes notes from either side, and a rota with notes stays', async () => {
    const { call, done, view, eventId, cohortId } = await planned();
    const meetingId = (await view()).meetings[0]?.id as never;
    const note = { meetingId, note: 5, words: 'a good talk' };
    await done('events.note', { ...note, givenBy: 'mentee' });
    await done('events.note', { ...note, givenBy: 'mentor', note: 3, words: null });
    expect((await view()).notes).toHaveLength(2);
    expect((await view()).meetings.find(({ id }) => id === meetingId)?.held).toBe(true);
    expect(await call('events.plan', { eventId })).toMatchObject({
      error: { code: 'event-has-notes', notes: 2 },
    });
    expect((await done('events.list', { cohortId }))[0]).toMatchObject({ held: 1, notes: 2 });
    await done('events.held', { meetingId, held: false });
    expect((await view()).notes).toEqual([]);
    expect(await call('events.note', { ...note, note: 6, givenBy: 'mentor' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  it('[M08] [M13] lets the notes count in the matching once there is a criterion for them', async () => {
    const { done, view, cohortId } = await planned();
    const [meeting] = (await view()).meetings;
    if (!meeting) throw new Error('no rota');
    const { menteeId, mentorId, id: meetingId } = meeting;
    await done('events.note', { meetingId, givenBy: 'mentee', note: 5, words: null });
    await done('events.note', { meetingId, givenBy: 'mentor', note: 4, words: null });
    const { cohort } = await done('cohorts.get', { cohortId });
    const event = { id: 'event', label: null, weight: 10, floor: null, kind: 'event' } as const;
    await done('matching.settings', {
      cohortId,
      settings: { ...cohort.matching, criteria: [event] },
    });
    const met = await done('matching.explain', { cohortId, menteeId, mentorId });
    expect(met).toMatchObject({ score: 875, parts: [{ value: 875, answered: true }] });
    const others = (await view()).guests.filter(
      ({ role, personId }) => role === 'mentor' && personId !== mentorId,
    );
    for (const { personId } of others) {
      const other = await done('matching.explain', { cohortId, menteeId, mentorId: personId });
      expect(other).toMatchObject({ score: 500, parts: [{ answered: false }] });
    }
    await done('matching.run', { cohortId });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(false);
    await done('events.note', { meetingId, givenBy: 'mentor', note: 1, words: null });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(true);
    expect((await view()).outdated).toBe(false);
  });

  it('takes every step back, one by one, and does it again', async () => {
    const { done, view, eventId, mentees, mentors } = await withEvent();
    const steps: unknown[] = [await view()];
    const plan = async () => done('events.plan', { eventId });
    const decide = async () =>
      done('events.decide', {
        eventId,
        menteeId: mentees[1] as PersonId,
        mentorId: mentors[2] as PersonId,
        kind: 'forbid',
        reason: 'they share a desk',
      });
    const publish = async () => done('events.publish', { eventId, published: true });
    const note = async () =>
      done('events.note', {
        meetingId: (await view()).meetings[3]?.id as never,
        givenBy: 'mentor',
        note: 2,
        words: null,
      });
    for (const step of [plan, decide, publish, note]) {
      await step();
      steps.push(await view());
    }
    for (const before of steps.slice(0, -1).toReversed()) {
      await done('history.undo', {});
      expect(await view()).toEqual(before);
    }
    for (const after of steps.slice(1)) {
      await done('history.redo', {});
      expect(await view()).toEqual(after);
    }
    await done('events.remove', { eventId });
    await done('history.undo', {});
    expect(await view()).toEqual(steps.at(-1));
  });

  it('says what is missing where there is nobody to meet', async () => {
    const { call, done, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const { eventId } = await done('events.create', { cohortId, event: EVENING });
    expect(await call('events.plan', { eventId })).toEqual({
      ok: false,
      error: { code: 'event-lacks-people', mentees: 0, mentors: 0 },
    });
    expect(await call('events.publish', { eventId, published: true })).toMatchObject({
      error: { code: 'nothing-to-publish' },
    });
    expect(await call('events.get', { eventId: COHORT as never as EventId })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});
