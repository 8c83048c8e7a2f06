import { expect, it } from 'vitest';
import { programNamed, usualCohort } from '../../../shared/new-program';
import { type Cohort, CohortInput, ProgramInput } from '../../../shared/program';
import { CalendarDate } from '../../../shared/time';
import { COHORT, openOffice } from '../../support/office';

it('starts a program of which only the name is known, with a kickoff on a Monday', () => {
  const cohort = usualCohort('First cohort', CalendarDate.parse('2026-11-22'));
  expect(CohortInput.parse(cohort)).toMatchObject({ kickoffDate: '2027-01-18' });
  expect(usualCohort('A', CalendarDate.parse('2026-11-23')).kickoffDate).toBe('2027-01-18');
  expect(ProgramInput.safeParse(programNamed('Harbour mentoring', 'UTC')).success).toBe(true);
});

it('refuses a second cohort of the same name in a program, and changes nothing', async () => {
  const { call, done, startCohort } = openOffice();
  const { programId, cohortId } = await startCohort();
  const refused = { ok: false, error: { code: 'cohort-name-taken', name: COHORT.name } };
  expect(await call('cohorts.create', { programId, cohort: COHORT })).toEqual(refused);
  const second = await done('cohorts.create', { programId, cohort: { ...COHORT, name: 'Autumn' } });
  expect(await call('cohorts.update', { cohortId: second.id, cohort: COHORT })).toEqual(refused);
  expect((await call('cohorts.update', { cohortId, cohort: COHORT })).ok).toBe(true);
  expect((await done('app.overview', {})).programs[0]?.cohorts).toHaveLength(2);
});

it('asks for signatures from the day of publishing, and calls them late after two weeks', async () => {
  const { done, travelTo, startCohort, enroll } = openOffice();
  const { cohortId } = await startCohort();
  await enroll(cohortId, 'mentor', 'Rosa Ortiz');
  await enroll(cohortId, 'mentee', 'Tuan Lê');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const unsigned = async () =>
    (await done('today.list', { cohortId })).items.filter(({ kind }) => kind === 'unsigned');
  expect(await unsigned()).toMatchObject([{ urgency: 'now', count: 1, days: 0 }]);
  travelTo('2026-03-16');
  expect(await unsigned()).toMatchObject([{ urgency: 'late', days: 15, names: ['Tuan Lê'] }]);
});

it('counts who met within 30 days, week by week since the kickoff', async () => {
  const { done, travelTo, startCohort, enroll } = openOffice();
  const { cohortId } = await startCohort();
  await enroll(cohortId, 'mentor', 'Rosa Ortiz');
  await enroll(cohortId, 'mentee', 'Tuan Lê');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const matchId = (await done('matches.list', { cohortId }))[0]?.match.id;
  if (matchId === undefined) throw new Error('no match was published');
  travelTo('2026-04-20');
  const heldOn = CalendarDate.parse('2026-03-10');
  await done('sessions.log', { matchId, heldOn, minutes: 60, way: 'video', note: null });
  const { figures } = await done('today.list', { cohortId });
  expect(figures).toMatchObject({ metInLast30Days: 0, metByWeek: [0, 0, 1, 1, 1, 1, 0, 0] });
});

const CIRCLES = { ...COHORT, name: 'Circles', format: 'circles' as const };

it('fills in the usual shape of a format, keeps a chosen one, and drops it where it has no use [D08]', async () => {
  const { done, startCohort } = openOffice();
  const { programId, cohortId } = await startCohort();
  const made = await done('cohorts.create', { programId, cohort: CIRCLES });
  expect(made.groups).toEqual({ least: 4, most: 8, facilitated: true });
  const groups = { least: 4, most: 6, facilitated: false };
  await done('cohorts.update', { cohortId: made.id, cohort: { ...CIRCLES, groups } });
  expect((await done('cohorts.get', { cohortId: made.id })).cohort.groups).toEqual(groups);
  const turned = await done('cohorts.update', { cohortId, cohort: { ...COHORT, groups } });
  expect(turned.groups).toBeNull();
});

it.each([
  ['circles', { least: 8, most: 4, facilitated: true }, ['cohort', 'groups', 'most']],
  ['circles', { least: 2, most: 4, facilitated: true }, ['cohort', 'groups', 'least']],
  ['peer', { least: 2, most: 5, facilitated: false }, ['cohort', 'groups', 'most']],
] as const)(
  'refuses %s of an impossible size at the field it stands in',
  async (format, groups, path) => {
    const { call, startCohort } = openOffice();
    const { programId } = await startCohort();
    const cohort = { ...CIRCLES, format, groups };
    expect(await call('cohorts.create', { programId, cohort })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path }] },
    });
  },
);

const stretchIn = ({ matching }: Cohort) =>
  matching.criteria.find(({ kind }) => kind === 'stretch');

it('turns the stretch round with the format, also one the coordinator had set [M11]', async () => {
  const { done, startCohort } = openOffice();
  const { programId } = await startCohort();
  const reverse = { ...COHORT, name: 'Reverse', format: 'reverse' as const };
  const made = await done('cohorts.create', { programId, cohort: reverse });
  expect(stretchIn(made)).toMatchObject({ least: -4, ideal: -2, most: -1 });
  const back = await done('cohorts.update', {
    cohortId: made.id,
    cohort: { ...reverse, format: 'one-to-one' },
  });
  expect(stretchIn(back)).toMatchObject({ least: 1, ideal: 2, most: 4 });
});

it('keeps the format of a cohort in which people were matched', async () => {
  const { call, done, startCohort, enroll } = openOffice();
  const { cohortId } = await startCohort();
  await enroll(cohortId, 'mentor', 'Rosa Ortiz');
  await enroll(cohortId, 'mentee', 'Tuan Lê');
  await done('matching.run', { cohortId });
  await done('board.publish', { cohortId });
  const cohort = { ...COHORT, format: 'reverse' as const };
  expect(await call('cohorts.update', { cohortId, cohort })).toEqual({
    ok: false,
    error: { code: 'format-in-use', cohort: COHORT.name },
  });
  expect((await call('cohorts.update', { cohortId, cohort: COHORT })).ok).toBe(true);
});
