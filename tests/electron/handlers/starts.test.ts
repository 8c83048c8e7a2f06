import { expect, it } from 'vitest';
import { agreementsOf } from '../../../electron/handlers/agreements';
import { CalendarDate } from '../../../shared/time';
import { openCircles } from '../../support/circles';
import { COHORT, openOffice } from '../../support/office';

const day = (text: string) => CalendarDate.parse(text);
const kickoffOn = (text: string) => ({ ...COHORT, kickoffDate: day(text) });

/** An office whose cohort has a published match of Rosa and Tuan, before the kickoff on 10 March. */
async function withMatch() {
  const office = openOffice();
  const { done, enroll, startCohort } = office;
  const { cohortId } = await startCohort();
  await done('cohorts.update', { cohortId, cohort: kickoffOn('2026-03-10') });
  const publish = async (mentor: string, mentee: string) => {
    await enroll(cohortId, 'mentor', mentor);
    await enroll(cohortId, 'mentee', mentee);
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
  };
  await publish('Rosa', 'Tuan');
  const starts = async () =>
    (await done('matches.list', { cohortId })).map(({ match }) => match.startsOn);
  const due = async () => (await done('today.list', { cohortId })).items;
  return { ...office, cohortId, publish, starts, due };
}

it('has published matches begin with a kickoff that was put off, and calls nobody before it', async () => {
  const { done, cohortId, travelTo, starts, due } = await withMatch();
  expect(await starts()).toEqual(['2026-03-10']);
  await done('cohorts.update', { cohortId, cohort: kickoffOn('2026-05-04') });
  expect(await starts()).toEqual(['2026-05-04']);
  travelTo('2026-04-20');
  expect((await due()).map(({ kind }) => kind)).not.toContain('never-met');
  await done('history.undo', {});
  expect(await starts()).toEqual(['2026-03-10']);
});

it('has a match begin no earlier than it was published, and leaves one that ended as it was', async () => {
  const { done, cohortId, travelTo, publish, starts } = await withMatch();
  const [first] = await done('matches.list', { cohortId });
  if (!first) throw new Error('no match was published');
  const end = { closedOn: day('2026-03-01'), reason: 'no-time' } as const;
  await done('matches.close', { matchIds: [first.match.id], ...end });
  travelTo('2026-04-20');
  await publish('Omar', 'Mei');
  await done('cohorts.update', { cohortId, cohort: kickoffOn('2026-03-02') });
  expect(await starts()).toEqual(['2026-04-20', '2026-04-20', '2026-03-10']);
});

it('moves the start of groups with the kickoff', async () => {
  const { done, cohortId, run } = await openCircles();
  await run();
  await done('groups.publish', { cohortId });
  const { cohort } = await done('cohorts.get', { cohortId });
  const { id: _, programId: __, matching: ___, ...input } = cohort;
  await done('cohorts.update', { cohortId, cohort: { ...input, kickoffDate: day('2026-04-01') } });
  const rows = await done('groups.list', { cohortId });
  expect(new Set(rows.map(({ group }) => group.startsOn))).toEqual(new Set(['2026-04-01']));
});

it('[F04] asks a late pair whether to go on at the latest on the last day, on paper and on Today', async () => {
  const { done, db, cohortId, travelTo, publish, due } = await withMatch();
  travelTo('2026-08-03');
  await publish('Omar', 'Mei');
  const agreed = agreementsOf(db, cohortId, null, day('2026-08-03'));
  expect(agreed.map(({ gateDate, until }) => [gateDate, until]).sort()).toEqual([
    ['2026-06-08', '2026-09-10'],
    ['2026-09-10', '2026-09-10'],
  ]);
  travelTo('2026-09-05');
  const asked = (await due()).filter(({ kind }) => kind === 'gate' || kind === 'ending');
  // The last day's conversation is one for all of them.
  expect(asked).toMatchObject([{ kind: 'ending', on: '2026-09-10', count: 2 }]);
  await done('cohorts.update', {
    cohortId,
    cohort: { ...kickoffOn('2026-03-10'), durationMonths: 9 },
  });
  travelTo('2026-10-30');
  expect(await due()).toContainEqual(
    expect.objectContaining({ kind: 'gate', on: '2026-11-01', count: 1 }),
  );
});

it('[S07] calls nobody after the cohort has ended: what is still open is to be ended', async () => {
  const { done, cohortId, travelTo, due } = await withMatch();
  const kinds = async () => (await due()).map(({ kind, urgency }) => `${kind} ${urgency}`);
  const isSilent = async () => (await done('matches.list', { cohortId }))[0]?.attendance;
  travelTo('2026-08-26');
  expect(await kinds()).toEqual(['never-met late', 'unsigned late']);
  travelTo('2026-08-27');
  expect(await due()).toContainEqual(
    expect.objectContaining({ kind: 'ending', urgency: 'soon', on: '2026-09-10', days: 14 }),
  );
  travelTo('2026-09-10');
  expect(await kinds()).toEqual(['never-met late', 'unsigned late', 'ending now']);
  expect(await isSilent()).toMatchObject({ needsAttention: true, isOver: false });
  travelTo('2026-09-11');
  expect(await due()).toMatchObject([
    { kind: 'ending', urgency: 'now', on: '2026-09-10', days: -1, count: 1 },
  ]);
  expect(await isSilent()).toMatchObject({ needsAttention: false, isOver: true });
  expect((await done('report.data', { cohortId })).attention).toEqual([]);
});

it('calls no group after the cohort has ended', async () => {
  const { done, cohortId, run, travelTo } = await openCircles();
  await run();
  await done('groups.publish', { cohortId });
  travelTo('2026-09-02');
  expect((await done('today.list', { cohortId })).items).toMatchObject([
    { kind: 'group-ending', urgency: 'now', on: '2026-09-01', days: -1, count: 3 },
  ]);
  expect((await done('group-report.data', { cohortId })).attention).toEqual([]);
});

it('asks for the 90-day conversations of each match on the day its own agreement says', async () => {
  const { db, cohortId, travelTo, publish, due } = await withMatch();
  travelTo('2026-03-24');
  await publish('Omar', 'Mei');
  travelTo('2026-06-08');
  const gates = async () => (await due()).filter(({ kind }) => kind === 'gate');
  expect(await gates()).toMatchObject([
    { on: '2026-06-08', days: 0, count: 1 },
    { on: '2026-06-22', days: 14, count: 1 },
  ]);
  const agreed = agreementsOf(db, cohortId, null, day('2026-06-08'));
  expect(agreed.map(({ gateDate }) => gateDate).sort()).toEqual(['2026-06-08', '2026-06-22']);
  travelTo('2026-06-23');
  expect(await gates()).toMatchObject([{ on: '2026-06-22', days: -1, count: 1 }]);
});
