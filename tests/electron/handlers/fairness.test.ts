import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { openOffice } from '../../support/office';

/** Mentees of three sites, 8, 6 and 2 of them, and one of whom it is not known; a mentor with places for ten. */
async function withCohort() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  await office.enroll(cohortId, 'mentor', 'Rosa', { answers: { ...NO_ANSWERS, capacity: 10 } });
  const sites = [...Array(8).fill('Leeds'), ...Array(6).fill('Hull'), 'York', 'York', null];
  for (const [index, site] of sites.entries()) {
    await office.enroll(cohortId, 'mentee', `Mentee ${String(index)}`, { person: { site } });
  }
  const bySite = async () => {
    const { comparisons } = await office.done('fairness.get', { cohortId });
    return comparisons.find(({ by }) => by === 'site');
  };
  return { ...office, cohortId, bySite };
}

describe('[R07] fairness', () => {
  it('counts who is matched in each group, and hides small ones with those that give them away', async () => {
    const { done, cohortId, bySite } = await withCohort();
    expect(await done('fairness.get', { cohortId })).toMatchObject({
      basis: 'none',
      overall: { people: 17, matched: 0, meanScore: null },
    });
    await done('matching.run', { cohortId });
    const { basis, overall } = await done('fairness.get', { cohortId });
    expect({ basis, overall }).toMatchObject({
      basis: 'proposal',
      overall: { people: 17, matched: 10, waiting: 0 },
    });
    // York and "not known" are 3 people together: Hull goes with them, and Leeds stays.
    const groups = (await bySite())?.groups ?? [];
    expect(groups.map(({ label, figures }) => [label, figures?.people ?? null])).toEqual([
      ['Leeds', 8],
      ['Hull', null],
      ['York', null],
      [null, null],
    ]);
    await done('board.publish', { cohortId });
    expect(await done('fairness.get', { cohortId })).toMatchObject({
      basis: 'published',
      overall: { people: 17, matched: 10, waiting: 7 },
    });
  });

  it('says whether matching looks at what is compared', async () => {
    const { done, cohortId, bySite } = await withCohort();
    expect((await bySite())?.inScore).toBe(false);
    const { settings } = await done('matching.overview', { cohortId });
    const criteria = settings.criteria.map((each) =>
      each.id === 'site' ? { ...each, weight: 5 } : each,
    );
    await done('matching.settings', { cohortId, settings: { ...settings, criteria } });
    expect((await bySite())?.inScore).toBe(true);
  });

  it('says nothing of fewer than five people', async () => {
    const { done, enroll, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    for (const name of ['Ada', 'Bo', 'Cy', 'Di']) await enroll(cohortId, 'mentee', name);
    const { overall, comparisons } = await done('fairness.get', { cohortId });
    expect(overall).toBeNull();
    expect(comparisons.flatMap(({ groups }) => groups)).toEqual([]);
  });
});
