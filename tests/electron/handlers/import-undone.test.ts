import { expect, it } from 'vitest';
import type { CohortId } from '../../../shared/ids';
import { NO_CHOICES } from '../../../shared/intake';
import { COHORT, openOffice } from '../../support/office';

type Office = ReturnType<typeof openOffice>;

/** Takes in mentees by a file. */
async function takeIn({ done }: Office, cohortId: CohortId, names: readonly string[]) {
  const rows = names.map((name) => `${name},SQL,yes`);
  const text = ['Name,Skills you want,I agree to take part', ...rows].join('\n');
  const { file } = await done('imports.open', {
    fileName: 'mentees.csv',
    base64: Buffer.from(text).toString('base64'),
  });
  const choices = { ...NO_CHOICES, kind: 'mentees' } as const;
  return await done('imports.apply', { cohortId, file, choices });
}

it('leaves nobody without a name on the board when an import is taken back after a run', async () => {
  const office = openOffice();
  const { startCohort, enroll, done, call } = office;
  const { cohortId } = await startCohort();
  await enroll(cohortId, 'mentor', 'Ada');
  const { importId } = await takeIn(office, cohortId, ['Bo', 'Cy']);
  await done('matching.run', { cohortId });
  const named = async () => {
    const { mentors, tray } = await done('board.get', { cohortId });
    return [...mentors.flatMap(({ cards }) => cards), ...tray].map(({ name }) => name);
  };
  expect((await named()).toSorted()).toEqual(['Bo', 'Cy']);
  await done('imports.undo', { importId });
  expect(await named()).toEqual([]);
  expect(await call('board.publish', { cohortId })).toEqual({
    ok: false,
    error: { code: 'plan-outdated', broken: [] },
  });
});

it('leaves nobody without a name in a group when an import is taken back after a run', async () => {
  const office = openOffice();
  const { startCohort, enroll, done } = office;
  const { programId } = await startCohort();
  const groups = { least: 2, most: 3, facilitated: false };
  const cohort = { ...COHORT, name: 'Peers', format: 'peer', groups } as const;
  const { id: cohortId } = await done('cohorts.create', { programId, cohort });
  await enroll(cohortId, 'mentee', 'Ada');
  const { importId } = await takeIn(office, cohortId, ['Bo', 'Cy']);
  await done('groups.run', { cohortId });
  await done('imports.undo', { importId });
  const board = await done('groups.get', { cohortId });
  const named = [...board.groups.flatMap(({ members }) => members), ...board.tray];
  expect(named.map(({ name }) => name)).toEqual(['Ada']);
});

it('counts the draft of the kind of matching a cohort has, not one of before', async () => {
  const { startCohort, enroll, done } = openOffice();
  const { cohortId } = await startCohort();
  for (const name of ['Ada', 'Bo']) await enroll(cohortId, 'mentor', name);
  for (const name of ['Cy', 'Di']) await enroll(cohortId, 'mentee', name);
  const isDraft = async () => (await done('app.counts', { cohortId })).draft;
  await done('matching.run', { cohortId });
  expect(await isDraft()).toBe(true);
  await done('cohorts.update', { cohortId, cohort: { ...COHORT, format: 'peer' } });
  expect(await isDraft()).toBe(false);
  await done('groups.run', { cohortId });
  expect(await isDraft()).toBe(true);
  await done('groups.publish', { cohortId });
  expect(await isDraft()).toBe(false);
});
