import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { openCircles } from '../../support/circles';
import { openOffice, person, TODAY } from '../../support/office';

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

  it('counts nobody as waiting who needs nobody after a match of theirs ended', async () => {
    const { done, cohortId } = await withCohort();
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    const waiting = async () =>
      (await done('fairness.get', { cohortId })).overall?.waiting ?? Number.NaN;
    const before = await waiting();
    const [one, other] = await done('matches.list', { cohortId });
    const end = { closedOn: TODAY, reason: 'no-fault' } as const;
    for (const [row, mentee] of [[one, true] as const, [other, false] as const]) {
      const matchId = row?.match.id ?? ('' as never);
      await done('matches.close', {
        ...end,
        matchIds: [matchId],
        again: { mentee, mentor: false },
      });
    }
    expect(await waiting()).toBe(before + 1);
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

/** 26 members and 3 who lead for circles of 4 to 6, so that 8 are left over; 12 women, 10 men, 4 of whom it is not known. */
async function withCircles() {
  const office = await openCircles({ members: 26, facilitators: 3 });
  const { done, programId, cohortId, id } = office;
  await done('demographics.add', {
    programId,
    field: { name: 'Gender', choices: ['Woman', 'Man'] },
  });
  for (let index = 1; index <= 22; index += 1) {
    const name = `P${String(index).padStart(2, '0')}`;
    await done('people.save', {
      personId: id(name),
      cohortId,
      person: person(name),
      enrollment: null,
      demographics: [{ field: 'Gender', choice: index <= 12 ? 'Woman' : 'Man' }],
    });
  }
  const fared = () => done('fairness.get', { cohortId });
  const byGender = async () =>
    (await fared()).comparisons.find(({ by }) => typeof by === 'object')?.groups ?? [];
  return { ...office, fared, byGender };
}

describe('[R07] fairness in a cohort of groups', () => {
  it('counts who is in a group, proposed or published, and who was left over', async () => {
    const { run, done, fared, cohortId } = await withCircles();
    expect(await fared()).toMatchObject({
      basis: 'none',
      overall: { people: 26, matched: 0, waiting: 0, meanScore: null },
    });
    await run();
    expect(await fared()).toMatchObject({
      basis: 'proposal',
      overall: { people: 26, matched: 18, waiting: 0 },
    });
    await done('groups.publish', { cohortId });
    expect(await fared()).toMatchObject({
      basis: 'published',
      overall: { people: 26, matched: 18, waiting: 8 },
    });
    const [first] = await done('groups.list', { cohortId });
    const member = first?.people.find(({ role }) => role === 'member');
    if (!first || !member) throw new Error('nobody is in a group');
    const leaving = { groupId: first.group.id, personId: member.personId, leftOn: TODAY };
    await done('groups.leave', leaving);
    expect(await fared()).toMatchObject({ overall: { people: 26, matched: 17, waiting: 8 } });
  });

  it('tells the mean fit, which among twos is that of the board', async () => {
    const { run, board, done, cohortId } = await openCircles({
      ...{ format: 'peer', groups: { least: 2, most: 2, facilitated: false } },
      ...{ members: 12, facilitators: 0 },
    });
    await run();
    const fits = (await board()).groups.map(({ fit }) => fit ?? 0);
    expect(new Set(fits).size).toBeGreaterThan(1);
    const mean = Math.round(fits.reduce((a, b) => a + b, 0) / fits.length);
    const fared = () => done('fairness.get', { cohortId });
    expect(await fared()).toMatchObject({ overall: { matched: 12, meanScore: mean } });
    await done('groups.publish', { cohortId });
    expect(await fared()).toMatchObject({ basis: 'published', overall: { meanScore: mean } });
  });

  it('compares by what people answered, with small groups hidden', async () => {
    const { run, byGender } = await withCircles();
    await run();
    const groups = await byGender();
    // The four who did not answer are too few, and hide the next smallest with them.
    expect(groups.map(({ label, figures }) => [label, figures?.people ?? null])).toEqual([
      ['Woman', 12],
      ['Man', null],
      [null, null],
    ]);
  });
});
