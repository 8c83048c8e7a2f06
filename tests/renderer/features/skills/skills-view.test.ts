import { expect, it } from 'vitest';
import { found, type Listing, rowsOf } from '../../../../renderer/features/skills/skills-view';
import { Skill, SkillId } from '../../../../shared/skill';

const NOBODY = { mentors: 0, mentees: 0 };
const skill = (id: string, name: string, synonyms: string[], parents: string[]) => ({
  ...Skill.parse({ id, name, synonyms, parents }),
  use: NOBODY,
});
const LISTING: Listing = {
  skills: [skill('d', 'Data', ['Numbers'], []), skill('s', 'SQL', ['Café queries'], ['d'])],
  unknown: [
    { wording: 'Sequel', use: NOBODY, suggestions: [{ id: SkillId.parse('s'), name: 'SQL' }] },
  ],
};

it('shows what is not in the list first, then the skills with what they are part of', () => {
  const rows = rowsOf(LISTING);
  expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
    ['unknown', 'Sequel'],
    ['skill', 'Data'],
    ['skill', 'SQL'],
  ]);
  expect(rows[2]).toMatchObject({ parents: ['Data'] });
});

it('finds a skill by any of its wordings, whatever case and accents', () => {
  const names = (typed: string) => found(rowsOf(LISTING), typed).map(({ name }) => name);
  expect(names('cafe')).toEqual(['SQL']);
  expect(names('SEQ')).toEqual(['Sequel']);
  expect(names('  ')).toHaveLength(3);
  expect(names('nothing')).toEqual([]);
});
