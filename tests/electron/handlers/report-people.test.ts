import { describe, expect, it } from 'vitest';
import type { CloseReason } from '../../../shared/match';
import { openCircles } from '../../support/circles';
import { withEvent } from '../../support/event-office';
import { enrollment, openOffice, person, TODAY } from '../../support/office';

const SESSION = { heldOn: TODAY, minutes: 60, way: 'video', note: null } as const;

/** Four mentees, each with a mentor of their own, published; nobody was left out. */
async function withMatches() {
  const office = openOffice();
  const { done, enroll, startCohort } = office;
  const { cohortId } = await startCohort();
  for (const name of ['Ana', 'Bo', 'Cy', 'Di']) {
    await enroll(cohortId, 'mentor', `Mentor of ${name}`);
    await enroll(cohortId, 'mentee', name);
  }
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const matchOf = async (name: string) => {
    const row = (await done('matches.list', { cohortId })).find(({ mentee }) => mentee === name);
    if (!row) throw new Error(`no match of ${name}`);
    return row.match.id;
  };
  const end = async (name: string, reason: Exclude<CloseReason, 'released'>) =>
    done('matches.close', { matchIds: [await matchOf(name)], closedOn: TODAY, reason });
  const report = () => done('report.data', { cohortId });
  return { ...office, cohortId, matchOf, end, report };
}

it('counts no match that was taken back before it was tried, unless they met [K05]', async () => {
  const { done, matchOf, report } = await withMatches();
  const met = await matchOf('Di');
  await done('sessions.log', { ...SESSION, matchId: met });
  for (const matchId of [met, await matchOf('Cy')]) await done('matches.release', { matchId });
  const { sessions, dosage } = await report();
  expect(sessions).toMatchObject({ matches: 3, met: 1, held: 1 });
  expect(dosage.map(({ mentee }) => mentee).sort()).toEqual(['Ana', 'Bo', 'Di']);
});

it('counts the decisions a published matching was made with, none that came after it', async () => {
  const { done, enroll, cohortId, report } = await withMatches();
  const personId = await enroll(cohortId, 'mentee', 'Late');
  await done('matching.run', { cohortId });
  const edit = { kind: 'hold', personId } as const;
  await done('board.decide', { cohortId, edit, reason: null });
  expect((await report()).quality?.decisions).toEqual({ pins: 0, forbids: 0, holds: 0 });
  await enroll(cohortId, 'mentor', 'Mo');
  await enroll(cohortId, 'mentee', 'El');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  expect((await report()).quality?.decisions).toEqual({ pins: 0, forbids: 0, holds: 1 });
});

it('counts no pin of an earlier matching, and none that could not be obeyed', async () => {
  const { done, enroll, cohortId, end, report } = await withMatches();
  const pins = async () => (await report()).quality?.decisions.pins;
  const rosa = await enroll(cohortId, 'mentor', 'Rosa');
  const mentor = await enroll(cohortId, 'mentor', 'Mo');
  const mentee = await enroll(cohortId, 'mentee', 'El');
  await done('matching.run', { cohortId });
  const edit = { kind: 'pin', menteeId: mentee, mentorId: mentor } as const;
  await done('board.decide', { cohortId, edit, reason: null });
  await done('board.publish', { cohortId });
  expect(await pins()).toBe(1);
  await end('El', 'no-fault');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const rows = await done('matches.list', { cohortId });
  expect(rows.find(({ match }) => match.mentorId === rosa)?.match.menteeId).toBe(mentee);
  expect(await pins()).toBe(0);
});

describe('everybody in a report', () => {
  it('[R01] stands in it as they are today, not as they were when it was published', async () => {
    const { done, enroll, cohortId, report } = await withMatches();
    const personId = await enroll(cohortId, 'mentee', 'El', { optIn: null });
    await enroll(cohortId, 'mentor', 'Rosa');
    await enroll(cohortId, 'mentee', 'Flo');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    expect((await report()).unmatched).toMatchObject([{ name: 'El', reason: 'no-opt-in' }]);
    const yes = { personId, cohortId, person: person('El'), enrollment: enrollment('mentee') };
    await done('people.save', yes);
    expect((await report()).unmatched).toMatchObject([{ name: 'El', reason: 'not-yet' }]);
  });

  it('stands in it either as matched or with the reason why not', async () => {
    const { done, enroll, cohortId, end, matchOf, report } = await withMatches();
    expect((await report()).unmatched).toEqual([]);
    await end('Ana', 'completed');
    await end('Bo', 'no-fault');
    await done('matches.release', { matchId: await matchOf('Cy') });
    await enroll(cohortId, 'mentee', 'Late');
    const { funnel, unmatched } = await report();
    expect(unmatched.map(({ name, reason }) => [name, reason])).toEqual([
      ['Ana', 'completed'],
      ['Bo', 'ended'],
      ['Cy', 'not-yet'],
      ['Late', 'not-yet'],
    ]);
    expect(funnel.matched.mentees + unmatched.length).toBe(funnel.enrolled.mentees);
  });

  it('stands in it before anything is published', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    await enroll(cohortId, 'mentee', 'Ana');
    const { unmatched } = await done('report.data', { cohortId });
    expect(unmatched).toEqual([{ name: 'Ana', role: 'mentee', reason: 'not-yet' }]);
  });

  it('stands in that on groups as well', async () => {
    const { done, run, enroll, cohortId } = await openCircles({ members: 8, facilitators: 2 });
    await run();
    await done('groups.publish', { cohortId });
    const [first, second] = await done('groups.list', { cohortId });
    const [, leaver] = first?.people ?? [];
    if (!first || !second || !leaver) throw new Error('no groups');
    const groupId = first.group.id;
    await done('groups.leave', { groupId, personId: leaver.personId, leftOn: TODAY });
    const how = { closedOn: TODAY, reason: 'completed' } as const;
    await done('groups.close', { groupIds: [second.group.id], ...how });
    await enroll(cohortId, 'mentee', 'Late');
    const { unmatched } = await done('group-report.data', { cohortId });
    const reasons = new Map(unmatched.map(({ name, reason }) => [name, reason]));
    expect(reasons).toEqual(
      new Map([
        [leaver.name, 'ended'],
        ...second.people.map(({ name }) => [name, 'completed'] as const),
        ['Late', 'not-yet'],
      ]),
    );
  });
});

it('counts no event that never had a rota as one that took place', async () => {
  const { done, eventId, cohortId } = await withEvent();
  expect((await done('report.data', { cohortId })).meetings).toBeNull();
  await done('events.plan', { eventId });
  const { meetings } = await done('report.data', { cohortId });
  expect(meetings).toMatchObject({ events: 1, held: 0, missed: 0 });
  expect(meetings?.unsaid).toBe(meetings?.planned);
});
