import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { AnswerField, Criterion, DEFAULT_MATCHING } from '../../../shared/criterion';
import type { CohortId, PersonId } from '../../../shared/ids';
import { COHORT, enrollment, openOffice, person } from '../../support/office';

/** What the first release stored: one criterion of each kind, hours and stretch apart. */
const FIRST_RELEASE = {
  objective: 'most-people',
  criteria: [
    { kind: 'skills', weight: 30, floor: 250 },
    { kind: 'goals', weight: 20, floor: null },
    { kind: 'stretch', weight: 14, floor: 1 },
    { kind: 'availability', weight: 12, floor: null },
    { kind: 'language', weight: 6, floor: 1000 },
    { kind: 'meeting', weight: 5, floor: null },
    { kind: 'style', weight: 5, floor: null },
    { kind: 'department', weight: 4, floor: null },
    { kind: 'wish', weight: 4, floor: null },
    { kind: 'site', weight: 7, floor: null },
  ],
  stretch: { least: 0, ideal: 3, most: 2 },
  enoughHours: 6,
  threshold: 120,
  forbidSameDepartment: true,
  forbidSameSite: false,
};

describe('settings that the first release stored', () => {
  it('are read as criteria of today, and undo may bring them back', async () => {
    const { db, done, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    db.prepare('UPDATE cohorts SET matching = ?').run(JSON.stringify(FIRST_RELEASE));
    const { settings } = await done('matching.overview', { cohortId });
    expect(settings).toMatchObject({ objective: 'most-people', threshold: 120 });
    expect(settings.criteria.map(({ id, weight, floor }) => [id, weight, floor])).toEqual(
      FIRST_RELEASE.criteria.map(({ kind, weight, floor }) => [kind, weight, floor]),
    );
    expect(settings.criteria[2]).toMatchObject({ least: 0, ideal: 2, most: 2 });
    expect(settings.criteria[3]).toMatchObject({ kind: 'availability', enoughHours: 6 });
    expect(settings.criteria[6]).toMatchObject({ kind: 'same', of: 'style' });

    await done('matching.settings', { cohortId, settings: DEFAULT_MATCHING });
    await done('history.undo', {});
    expect((await done('matching.overview', { cohortId })).settings).toEqual(settings);
  });
});

const base = { label: null, weight: 4, floor: null } as const;
/** Twenty-six criteria at once, several of a kind, as somebody who tries everything would have them. */
const MANY: Criterion[] = Criterion.array().parse([
  ...AnswerField.options.flatMap((of) => [
    { ...base, id: `same ${of}`, kind: 'same', of },
    { ...base, id: `different ${of}`, kind: 'different', of },
  ]),
  { ...base, id: 'level', kind: 'stretch', of: 'level', least: 1, ideal: 2, most: 4 },
  { ...base, id: 'years', kind: 'stretch', of: 'years', least: -9, ideal: -3, most: -1 },
  { ...base, id: 'all', kind: 'offers-wants', of: 'skills', partly: 500, within: [] },
  { ...base, id: 'sql', kind: 'offers-wants', of: 'skills', partly: 0, within: ['SQL'] },
]);

describe('twenty-six criteria at once [M01]', () => {
  it('are stored, matched by, and each explained on its own', async () => {
    const { done, startCohort, enroll } = openOffice();
    const { cohortId } = await startCohort();
    const known = {
      person: { department: 'Law', site: 'Leeds', level: 2 },
      answers: { ...NO_ANSWERS, skills: ['SQL', 'Law'], languages: ['English'] },
    };
    const mentorId = await enroll(cohortId, 'mentor', 'Rosa', {
      ...known,
      person: { ...known.person, level: 4 },
    });
    const menteeId = await enroll(cohortId, 'mentee', 'Tuan', known);
    const settings = { ...DEFAULT_MATCHING, criteria: MANY };
    await done('matching.settings', { cohortId, settings });
    expect((await done('matching.run', { cohortId })).certificate.verified).toBe(true);
    const { score, parts } = await done('matching.explain', { cohortId, menteeId, mentorId });
    expect(parts.map(({ criterion }) => criterion.id)).toEqual(MANY.map(({ id }) => id));
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    const { answered } = await done('matching.overview', { cohortId });
    expect(answered).toHaveLength(MANY.length);
    expect(answered).toContainEqual({ criterion: 'same site', answered: 2, of: 2 });
    expect(answered).toContainEqual({ criterion: 'years', answered: 0, of: 2 });
  });

  it('are refused where two have one id, or steps go down', async () => {
    const { call, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const refused = async (criteria: Criterion[]) => {
      const settings = { ...DEFAULT_MATCHING, criteria };
      return (await call('matching.settings', { cohortId, settings })).ok;
    };
    const [first, second] = MANY as [Criterion, Criterion];
    expect(await refused([first, { ...second, id: first.id }])).toBe(false);
    const level = MANY.find(({ id }) => id === 'level');
    expect(await refused([{ ...level, ideal: 9 } as Criterion])).toBe(false);
  });
});

describe('waiting [M14]', () => {
  const waits = async (
    { done }: Pick<ReturnType<typeof openOffice>, 'done'>,
    cohortId: CohortId,
    menteeId: PersonId,
    mentorId: PersonId,
  ) => {
    const criterion = Criterion.parse({ ...base, id: 'w', kind: 'waiting', enoughRounds: 3 });
    const settings = { ...DEFAULT_MATCHING, criteria: [criterion] };
    await done('matching.settings', { cohortId, settings });
    const { parts } = await done('matching.explain', { cohortId, menteeId, mentorId });
    return parts[0]?.facts.count ?? 0;
  };

  it('counts rounds without a place and matches that failed, until one holds', async () => {
    const office = openOffice();
    const { done, enroll, startCohort } = office;
    const { programId, cohortId } = await startCohort();
    await enroll(cohortId, 'mentor', 'Rosa');
    const tuan = await enroll(cohortId, 'mentee', 'Tuan');
    const mei = await enroll(cohortId, 'mentee', 'Mei');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    const [row] = await done('matches.list', { cohortId });
    const match = row?.match;
    if (!match) throw new Error('nobody was matched');
    const [placed, left] = match.menteeId === tuan ? [tuan, mei] : [mei, tuan];

    const next = await done('cohorts.create', {
      programId,
      cohort: { ...COHORT, name: 'Autumn 2026' },
    });
    const omar = await enroll(next.id, 'mentor', 'Omar');
    for (const personId of [placed, left]) {
      await done('people.save', {
        personId,
        cohortId: next.id,
        person: person(personId === tuan ? 'Tuan' : 'Mei'),
        enrollment: enrollment('mentee'),
      });
    }
    expect(await waits(office, next.id, left, omar)).toBe(1);
    expect(await waits(office, next.id, placed, omar)).toBe(0);
    await done('matches.close', {
      matchIds: [match.id],
      closedOn: COHORT.kickoffDate,
      reason: 'never-met',
    });
    expect(await waits(office, next.id, placed, omar)).toBe(1);
  });
});
