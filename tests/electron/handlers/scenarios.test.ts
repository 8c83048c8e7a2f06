import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import type { Objective } from '../../../shared/criterion';
import type { Scenario } from '../../../shared/scenario';
import { anyId, openOffice } from '../../support/office';

const skills = (...names: string[]) => ({ answers: { ...NO_ANSWERS, skills: names, capacity: 1 } });

/** Two mentors with a place each, three mentees, and a way to try something. */
async function withBoard() {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const rosa = await office.enroll(cohortId, 'mentor', 'Rosa', skills('Writing'));
  const omar = await office.enroll(cohortId, 'mentor', 'Omar', skills('Budgeting'));
  const tuan = await office.enroll(cohortId, 'mentee', 'Tuan', skills('Writing'));
  await office.enroll(cohortId, 'mentee', 'Mei', skills('Budgeting'));
  await office.enroll(cohortId, 'mentee', 'Anwar', skills('Writing', 'Budgeting'));
  const { present } = await office.done('scenarios.list', { cohortId });
  const attempt = (name: string, change: Partial<Omit<Scenario, 'id'>> = {}) =>
    office.done('scenarios.save', {
      scenarioId: null,
      scenario: { cohortId, name, settings: present, places: [], ...change },
    });
  return { ...office, cohortId, present, attempt, rosa, omar, tuan };
}

describe('scenarios', () => {
  it('shows what one more place would give, and changes nothing by it', async () => {
    const { done, cohortId, attempt, rosa } = await withBoard();
    await done('matching.run', { cohortId });
    const board = await done('board.get', { cohortId });
    const { id } = await attempt('One more with Rosa', { places: [{ mentorId: rosa, places: 2 }] });
    const { present, scenarios } = await done('scenarios.compare', { cohortId });
    expect(present).toMatchObject({ scenarioId: null, value: { placed: 2 }, differs: [] });
    expect(present.unmatched).toHaveLength(1);
    expect(scenarios).toMatchObject([
      { scenarioId: id, value: { placed: 3 }, unmatched: [], verified: true },
    ]);
    expect(scenarios[0]?.differs).toMatchObject([{ from: null }]);
    expect(await done('board.get', { cohortId })).toEqual(board);
  });

  it('gives a mentor who offers no place one to try', async () => {
    const { done, enroll, cohortId, attempt } = await withBoard();
    const ines = await enroll(cohortId, 'mentor', 'Ines', {
      answers: { ...NO_ANSWERS, capacity: 0 },
    });
    await attempt('Ask Ines', { places: [{ mentorId: ines, places: 1 }] });
    const { scenarios } = await done('scenarios.compare', { cohortId });
    expect(scenarios).toMatchObject([{ value: { placed: 3 } }]);
  });

  it('tries one more mentor who is like another, and keeping it adds nobody', async () => {
    const { done, cohortId, attempt, present, rosa } = await withBoard();
    await done('matching.run', { cohortId });
    const people = await done('people.list', { cohortId });
    const { id } = await attempt('Recruit', { places: [{ like: rosa, places: 1 }] });
    await attempt('Same settings', { settings: { ...present, threshold: 1 } });
    const { scenarios } = await done('scenarios.compare', { cohortId });
    const [tried] = scenarios;
    expect(tried).toMatchObject({ value: { placed: 3 }, unmatched: [], verified: true });
    expect(tried?.differs.map(({ to }) => to)).toContainEqual({ name: 'Rosa', invented: true });
    // All three pairs are counted by the present weights, the invented mentor's too.
    expect(tried?.byPresent).toEqual({ mean: tried?.meanScore, worst: tried?.value.worst });
    const again = await done('scenarios.compare', { cohortId });
    expect(again.scenarios[0]?.fingerprint).toBe(tried?.fingerprint);
    const { run } = await done('scenarios.keep', { scenarioId: id });
    expect(run.value.placed).toBe(2);
    expect(run.fingerprint).not.toBe(tried?.fingerprint);
    expect(await done('people.list', { cohortId })).toEqual(people);
    const board = await done('board.get', { cohortId });
    expect(board.mentors.map(({ name }) => name)).toEqual(['Omar', 'Rosa']);
  });

  it('[M07] solves every scenario under the decisions made on the board', async () => {
    const { done, cohortId, attempt, present, tuan, omar } = await withBoard();
    await done('matching.run', { cohortId });
    const edit = { kind: 'pin', menteeId: tuan, mentorId: omar } as const;
    await done('board.decide', { cohortId, edit, reason: null });
    await attempt('Best total', { settings: { ...present, objective: 'best-total' } });
    const { scenarios } = await done('scenarios.compare', { cohortId });
    expect(scenarios[0]?.differs.map(({ mentee }) => mentee.name)).not.toContain('Tuan');
  });

  it('counts the pairs of other weights by the present ones as well', async () => {
    const { done, cohortId, attempt, present } = await withBoard();
    const half = present.criteria.map((criterion) =>
      criterion.id === 'skills' ? { ...criterion, weight: 1 } : criterion,
    );
    await attempt('Skills hardly count', { settings: { ...present, criteria: half } });
    const { present: now, scenarios } = await done('scenarios.compare', { cohortId });
    expect(now.byPresent).toEqual({ mean: now.meanScore, worst: now.value.worst });
    expect(scenarios[0]?.byPresent.mean).toBeLessThanOrEqual(now.byPresent.mean ?? 0);
    expect(scenarios[0]?.meanScore).not.toBe(scenarios[0]?.byPresent.mean);
  });

  it('becomes what counts when it is kept, the others go, and one undo brings all back', async () => {
    const { done, cohortId, attempt, present, rosa } = await withBoard();
    const kept = await attempt('More', {
      settings: { ...present, objective: 'most-people' },
      places: [{ mentorId: rosa, places: 2 }],
    });
    await attempt('Other');
    const before = await done('scenarios.list', { cohortId });
    const { scenarios } = await done('scenarios.compare', { cohortId });
    const { run } = await done('scenarios.keep', { scenarioId: kept.id });
    expect(run).toMatchObject({ objective: 'most-people', value: scenarios[0]?.value });
    expect(run.fingerprint).toBe(scenarios[0]?.fingerprint);
    expect(await done('scenarios.list', { cohortId })).toMatchObject({
      present: kept.settings,
      scenarios: [],
      mentors: [{ name: 'Omar' }, { name: 'Rosa', places: 2 }],
    });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(false);
    expect(await done('history.undo', {})).toMatchObject({
      kind: 'keep-scenario',
      subject: 'More',
    });
    expect(await done('scenarios.list', { cohortId })).toEqual(before);
    expect((await done('matching.overview', { cohortId })).run).toBeNull();
  });

  it('gives the very plan that a run gives once it is kept', async () => {
    const { done, cohortId, attempt, present, omar } = await withBoard();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Objective>('fair', 'most-people', 'best-total'),
        fc.array(fc.nat(100), { minLength: 10, maxLength: 10 }),
        fc.nat(700),
        fc.nat(3),
        async (objective, weights, threshold, places) => {
          const criteria = present.criteria.map((criterion, index) => ({
            ...criterion,
            weight: weights[index % weights.length] ?? 0,
          }));
          const { id } = await attempt('Any', {
            settings: { ...present, objective, criteria, threshold },
            places: [{ mentorId: omar, places }],
          });
          const [tried] = (await done('scenarios.compare', { cohortId })).scenarios;
          const { run } = await done('scenarios.keep', { scenarioId: id });
          expect(tried).toMatchObject({
            fingerprint: run.fingerprint,
            value: run.value,
            meanScore: run.meanScore,
            matchable: run.matchable,
          });
          expect(tried?.verified).toBe(true);
          await done('history.undo', {});
          await done('history.undo', {});
        },
      ),
      { numRuns: 30 },
    );
  });

  it('can be changed and dropped, and each is one step of undo', async () => {
    const { done, call, cohortId, attempt, present } = await withBoard();
    const first = await attempt('First');
    await attempt('Second');
    const { id, ...rest } = first;
    await done('scenarios.save', {
      scenarioId: id,
      scenario: { ...rest, name: 'Renamed', settings: { ...present, threshold: 300 } },
    });
    const names = async () =>
      (await done('scenarios.list', { cohortId })).scenarios.map(({ name }) => name);
    expect(await names()).toEqual(['Renamed', 'Second']);
    await done('scenarios.drop', { scenarioId: id });
    expect(await names()).toEqual(['Second']);
    expect(await done('history.undo', {})).toMatchObject({ kind: 'drop-scenario' });
    expect(await done('history.undo', {})).toMatchObject({ kind: 'scenario', subject: 'Renamed' });
    expect(await names()).toEqual(['First', 'Second']);
    expect(
      await call('scenarios.save', { scenarioId: id, scenario: { ...rest, name: 'Second' } }),
    ).toEqual({ ok: false, error: { code: 'scenario-name-taken', name: 'Second' } });
  });

  it('refuses what is not there', async () => {
    const { call, cohortId, present } = await withBoard();
    const gone = { ok: false, error: { code: 'not-found', entity: 'scenario' } };
    const scenarioId = anyId();
    const scenario = { cohortId, name: 'X', settings: present, places: [] };
    expect(await call('scenarios.keep', { scenarioId })).toEqual(gone);
    expect(await call('scenarios.drop', { scenarioId })).toEqual(gone);
    expect(await call('scenarios.save', { scenarioId, scenario })).toEqual(gone);
  });

  it('stops where it is told to, and says how far it has come until then', async () => {
    const { call, events, cohortId, attempt } = await withBoard();
    for (const name of ['One', 'Two', 'Three']) await attempt(name);
    const comparing = call('scenarios.compare', { cohortId });
    await call('jobs.stop', { channel: 'scenarios.compare' });
    expect(await comparing).toEqual({ ok: false, error: { code: 'stopped' } });
    expect(events.filter(({ type }) => type === 'progress')).toMatchObject([{ done: 1, total: 4 }]);
  });
});
