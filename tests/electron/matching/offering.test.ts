import { expect, it } from 'vitest';
import { mentorOffering } from '../../../electron/matching/offering';
import { prepare } from '../../../electron/matching/prepare';
import { forbiddenAt } from '../../../electron/matching/prepared';
import { load, outcomeOf } from '../../../electron/matching/solved';
import { whatIf } from '../../../electron/matching/what-if';
import { Criterion } from '../../../shared/criterion';
import { cohort } from './cohort';
import { answers, mentee, mentor, problemOf, usual } from './people';

it('supposes somebody of the usual level, open to everybody in all that is asked', () => {
  const strict = ['language', 'meeting', 'goals'].map((name) => usual(name, { floor: 1000 }));
  // Whoever has little time themselves can share no more.
  strict.push(usual('availability', { floor: 1 }));
  const same = Criterion.parse({
    ...{ id: 'site', label: null, weight: 1, floor: 1000, kind: 'same', of: 'site' },
  });
  const given = cohort(40, 10, { criteria: [...strict, same], forbidSameDepartment: true });
  const edit = mentorOffering('Skill 1', given);
  if (edit.role !== 'mentor') throw new Error('no mentor');
  const levels = given.mentors.flatMap(({ level }) => level ?? []);
  const bearers = (level: number | null) => levels.filter((each) => each === level).length;
  expect(bearers(edit.person.level)).toBe(Math.max(...levels.map(bearers)));
  const prepared = prepare({ ...given, mentors: [edit.person] });
  for (let i = 0; i < prepared.mentees.length; i++) {
    expect(forbiddenAt(prepared, i, 0)).toEqual([]);
  }
});

it('gains what solving anew with them gains, and more where the skill is what is wanted', () => {
  const wants = (n: number, skill: string) => mentee(n, { answers: answers({ skills: [skill] }) });
  const given = problemOf({
    mentees: [wants(1, 'Law'), wants(2, 'Law'), wants(3, 'Tea')],
    mentors: [mentor(1, { places: 2, answers: answers({ skills: ['Law'] }) })],
  });
  const solved = load(prepare(given));
  const gain = (skill: string) => whatIf(solved, [mentorOffering(skill, given)]).difference;
  for (const skill of ['Tea', 'Law', 'Go']) {
    const { person, role } = mentorOffering(skill, given);
    if (role !== 'mentor') throw new Error('no mentor');
    const anew = load(prepare({ ...given, mentors: [...given.mentors, person] }));
    const [before, after] = [outcomeOf(solved).value, outcomeOf(anew).value];
    expect(gain(skill)).toMatchObject({
      placed: after.placed - before.placed,
      total: after.total - before.total,
    });
  }
  expect(gain('Tea').placed).toBe(1);
  expect(gain('Tea').total).toBeGreaterThan(gain('Go').total);
});
