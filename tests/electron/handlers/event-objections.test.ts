import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/time';
import { planned, withEvent } from '../../support/event-office';
import { TODAY } from '../../support/office';
import { openPrinter } from '../../support/printer';

/** A settled rota of an evening to come, with its first meeting, and the papers as they would print. */
async function settled() {
  const office = await planned({ heldOn: addDays(TODAY, 5) });
  const { db, done, view, cohortId, eventId } = office;
  await done('events.publish', { eventId, published: true });
  const { meetings, guests } = await view();
  const [meeting] = meetings;
  if (!meeting) throw new Error('no rota');
  const { menteeId, mentorId } = meeting;
  const mentor = guests.find(({ personId }) => personId === mentorId)?.name ?? '';
  const printer = openPrinter(db);
  return {
    ...office,
    pair: { menteeId, mentorId },
    /** How often the mentor's name is on everybody's cards. */
    named: async () => {
      await printer.done('events.print', { eventId, paper: 'cards', hideNames: false });
      return printer.last().split(`"${mentor}"`).length;
    },
    /** Saves the mentee anew, with something else in their part. */
    save: async (change: object) => {
      const { person, enrollments } = await done('people.get', { personId: menteeId, cohortId });
      const { id: _, ...rest } = person;
      const enrollment = { ...enrollments[0], ...change } as never;
      await done('people.save', { personId: menteeId, cohortId, person: rest, enrollment });
    },
  };
}

describe('a settled rota', () => {
  it('[R06] loses on paper a meeting that a later veto breaks, and says so until the event is over', async () => {
    const { save, named, pair, view, done, travelTo } = await settled();
    expect((await view()).objections).toEqual([]);
    const before = await named();
    const veto = { personId: pair.mentorId, writtenName: 'a mentor', reason: null };
    await save({ vetoes: [veto] });
    expect((await view()).objections).toEqual([pair]);
    expect(await named()).toBe(before - 1);
    travelTo(addDays(TODAY, 6));
    expect((await view()).objections).toEqual([]);
    travelTo(TODAY);
    await done('history.undo', {});
    expect((await view()).objections).toEqual([]);
    expect(await named()).toBe(before);
  });

  it('loses every meeting of somebody who said no since', async () => {
    const { save, pair, view } = await settled();
    const theirs = (await view()).meetings.filter(({ menteeId }) => menteeId === pair.menteeId);
    await save({ optIn: { answer: 'no', on: TODAY, wording: null } });
    const lost = (await view()).objections;
    expect(lost).toHaveLength(theirs.length);
    expect(lost.every(({ menteeId }) => menteeId === pair.menteeId)).toBe(true);
  });
});

it('[M04] lets nobody meet whom the board keeps apart, though one of them is matched by now', async () => {
  const { done, cohortId, eventId, mentees, mentors, view } = await withEvent();
  const [menteeId] = mentees;
  if (!menteeId) throw new Error('nobody takes part');
  await done('matching.run', { cohortId });
  const pin = mentors.find((id) => id !== mentors[0]) ?? menteeId;
  const [apart] = mentors;
  if (!apart) throw new Error('nobody takes part');
  const pair = { menteeId, mentorId: apart };
  await done('board.decide', {
    cohortId,
    edit: { kind: 'pin', menteeId, mentorId: pin },
    reason: null,
  });
  await done('board.decide', { cohortId, edit: { kind: 'forbid', ...pair }, reason: null });
  await done('board.publish', { cohortId });
  await done('events.plan', { eventId });
  const { meetings } = await view();
  const met = meetings.filter((meeting) => meeting.menteeId === menteeId);
  expect(met.length).toBeGreaterThan(1);
  expect(met.map(({ mentorId }) => mentorId)).not.toContain(apart);
});
