import { describe, expect, it } from 'vitest';
import shipped from '../../../resources/library/skills.json';
import { NO_ANSWERS } from '../../../shared/answers';
import { SkillId } from '../../../shared/skill';
import { openOffice } from '../../support/office';

const wanting = (...skills: string[]) => ({ answers: { ...NO_ANSWERS, skills } });

/** A mentor who offers, and a mentee who wants, some skills; a run is made. */
async function withPair(offered: string[], wanted: string[]) {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const mentorId = await office.enroll(cohortId, 'mentor', 'Rosa', wanting(...offered));
  const menteeId = await office.enroll(cohortId, 'mentee', 'Tuan', wanting(...wanted));
  const skillsPart = async () => {
    const { parts } = await office.done('matching.explain', { cohortId, menteeId, mentorId });
    return parts.find(({ criterion }) => criterion.id === 'skills');
  };
  const skillNamed = async (name: string) => {
    const { skills } = await office.done('skills.list', {});
    const skill = skills.find((each) => each.name === name);
    if (!skill) throw new Error(`no skill ${name}`);
    const { use, ...rest } = skill;
    return rest;
  };
  return { ...office, cohortId, skillsPart, skillNamed };
}

describe('the skill list [M01]', () => {
  it('ships with 150 skills or more, whose wordings and parents are sound', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(150);
    const names = new Set(shipped.map(({ name }) => name));
    const wordings = shipped.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(new Set(wordings.map((each) => each.toLowerCase())).size).toBe(wordings.length);
    for (const { name, parents } of shipped) {
      for (const parent of parents) {
        expect(names.has(parent)).toBe(true);
        expect(parent).not.toBe(name);
      }
    }
  });

  it('counts in matching: all for a part of what is wanted, half for the wider skill', async () => {
    expect(await (await withPair(['Excel'], ['Office software'])).skillsPart()).toMatchObject({
      value: 1000,
    });
    const wider = await withPair(['Office software'], ['Excel']);
    expect(await wider.skillsPart()).toMatchObject({
      value: 500,
      facts: { partly: [{ wanted: 'Excel', offered: 'Office software' }] },
    });
    expect(await (await withPair(['Retail'], ['AI'])).skillsPart()).toMatchObject({ value: 0 });
  });

  it('lists wordings nobody knows first, with suggestions, and never takes them for known', async () => {
    const { done, skillsPart } = await withPair(['Public speeking'], ['Public speaking', 'SQL']);
    const { unknown, skills } = await done('skills.list', {});
    expect(unknown).toEqual([
      {
        wording: 'Public speeking',
        use: { mentors: 1, mentees: 0 },
        suggestions: expect.arrayContaining([expect.objectContaining({ name: 'Public speaking' })]),
      },
    ]);
    expect(await skillsPart()).toMatchObject({ value: 0 });
    expect(skills.find(({ name }) => name === 'SQL')?.use).toEqual({ mentors: 0, mentees: 1 });
  });

  it('is taught a wording, which changes the match, outdates the draft, and is undone', async () => {
    const { done, cohortId, skillsPart, skillNamed } = await withPair(
      ['Public speeking'],
      ['Public speaking'],
    );
    await done('matching.run', { cohortId });
    const speaking = await skillNamed('Public speaking');
    const { id: skillId, ...skill } = speaking;
    const synonyms = [...skill.synonyms, 'Public speeking'];
    await done('skills.save', { skillId, skill: { ...skill, synonyms } });
    expect(await skillsPart()).toMatchObject({ value: 1000 });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(true);
    await done('history.undo', {});
    expect(await skillsPart()).toMatchObject({ value: 0 });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(false);
  });

  it('leaves a draft alone when a skill nobody named is edited', async () => {
    const { done, cohortId, skillNamed } = await withPair(['SQL'], ['SQL']);
    await done('matching.run', { cohortId });
    const { id: skillId, ...skill } = await skillNamed('Nursing');
    await done('skills.save', { skillId, skill: { ...skill, synonyms: ['Ward work'] } });
    expect((await done('matching.overview', { cohortId })).outdated).toBe(false);
  });

  it('keeps what people answered when a skill is renamed or merged', async () => {
    const { done, skillsPart, skillNamed } = await withPair(['Photography'], ['SQL', 'Bee care']);
    const { id: skillId, ...sql } = await skillNamed('SQL');
    const renamed = await done('skills.save', { skillId, skill: { ...sql, name: 'Querying' } });
    expect(renamed.synonyms).toContain('SQL');
    const bees = await done('skills.save', {
      skillId: null,
      skill: { name: 'Bee care', synonyms: [], parents: [skillId] },
    });
    const into = (await skillNamed('Photography and video')).id;
    const merged = await done('skills.merge', { skillId: bees.id, into });
    expect(merged.synonyms).toContain('Bee care');
    expect(await skillsPart()).toMatchObject({ value: 500, facts: { shared: ['Bee care'] } });
    expect((await done('skills.list', {})).skills.map(({ name }) => name)).not.toContain(
      'Bee care',
    );
  });

  it('moves what was part of a merged skill to the other, and forgets one that is removed', async () => {
    const { done, skillNamed } = await withPair([], []);
    const nursing = await skillNamed('Nursing');
    const care = await skillNamed('Health care');
    const education = await skillNamed('Education');
    await done('skills.merge', { skillId: care.id, into: education.id });
    expect((await skillNamed('Nursing')).parents).toEqual([education.id]);
    await done('skills.remove', { skillId: nursing.id });
    expect((await done('skills.list', {})).skills.map(({ id }) => id)).not.toContain(nursing.id);
    await done('history.undo', {});
    expect((await skillNamed('Nursing')).synonyms).toEqual(nursing.synonyms);
  });

  it('refuses a wording twice, a skill within itself, and one that is not there', async () => {
    const { call, skillNamed } = await withPair([], []);
    const { id: skillId, ...data } = await skillNamed('Data analysis (Excel, SQL)');
    const sql = await skillNamed('SQL');
    const refused = async (input: { synonyms?: string[]; parents?: SkillId[] }) =>
      call('skills.save', { skillId, skill: { ...data, ...input } });
    expect(await refused({ synonyms: ['sql'] })).toEqual({
      ok: false,
      error: { code: 'skill-wording-taken', wording: 'SQL', skill: 'SQL' },
    });
    expect(await refused({ parents: [sql.id] })).toMatchObject({
      error: { code: 'skill-in-circle', parent: 'SQL' },
    });
    const nowhere = SkillId.parse('nowhere');
    expect(await call('skills.remove', { skillId: nowhere })).toMatchObject({
      error: { code: 'not-found', entity: 'skill' },
    });
    expect(await call('skills.merge', { skillId, into: skillId })).toMatchObject({ ok: false });
  });
});
