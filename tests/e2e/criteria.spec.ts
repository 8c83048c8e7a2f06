import { NO_ANSWERS } from '../../shared/answers';
import { AnswerField, Criterion, DEFAULT_MATCHING } from '../../shared/criterion';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const base = { label: null, weight: 4, floor: null };
/** The usual ten and fifteen more, several of a kind. */
const MANY = [
  ...DEFAULT_MATCHING.criteria,
  ...Criterion.array().parse([
    ...AnswerField.options.map((of) => ({ ...base, id: `same ${of}`, kind: 'same', of })),
    { ...base, id: 'age', kind: 'different', of: { demographic: 'Age group' } },
    { ...base, id: 'years', kind: 'stretch', of: 'years', least: -9, ideal: -3, most: -1 },
    {
      ...base,
      id: 'data',
      kind: 'offers-wants',
      of: 'skills',
      partly: 0,
      within: ['Data analysis'],
    },
    { ...base, id: 'waiting', kind: 'waiting', enoughRounds: 2 },
  ]),
];

test('[M01] [M02] [M11] criteria are added, adjusted, removed and put back by keyboard, and 25 stand at once', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  await visit(page, 'Matching');
  await page.getByRole('tab', { name: 'What counts' }).click();
  const form = page.getByRole('form', { name: 'What counts' });
  await expect(form.getByText('10 criteria')).toBeVisible();

  await form.getByRole('button', { name: 'Add a criterion' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Reverse/ }).focus();
  await page.keyboard.press('Enter');
  const reverse = form.getByRole('button', { name: 'Reverse stretch', exact: true });
  await expect(reverse).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Ideal' })).toHaveValue('-2');
  await form.getByLabel('Must-have').selectOption('Only within least and most');
  await form.getByLabel('Name on screens').fill('Learns from the young');
  await expect(form.getByText('must-have', { exact: true })).toBeVisible();
  await expect(form.getByText('1 change is not saved yet.')).toBeVisible();

  await form.getByRole('button', { name: 'Remove Wishes' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await expect(form.getByText('10 criteria')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Wishes', exact: true })).toBeFocused();
  await expect(form.getByText('1 change is not saved yet.')).toBeVisible();
  await form.getByRole('button', { name: 'Reset' }).click();

  await form.getByRole('button', { name: 'Remove Same site' }).press('Enter');
  const style = form.getByRole('textbox', { name: 'Weight of Style' });
  await style.fill('7');
  await style.press('Enter');
  await expect(page.getByText('What counts is saved.')).toBeVisible();
  await expect(form.getByText('not saved yet')).toBeHidden();
  await expect(style).toBeFocused();
  await expect(style).toHaveValue('7');

  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id ?? '';
  const settings = { ...DEFAULT_MATCHING, criteria: MANY };
  await ask(page, 'matching.settings', { cohortId, settings });
  await expect(form.getByText('25 criteria')).toBeVisible();
  await form.getByRole('button', { name: 'Different Age group', exact: true }).click();
  await expect(form.getByText('Uses “Age group”, a demographic answer.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Find the best matching' }).click();
  const pairs = page.getByRole('grid', { name: 'Pairs' });
  await pairs.focus();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary');
  await expect(panel.getByText('Uses “Age group”, a demographic answer.')).toBeVisible();
});

test('[M01] the skill list: an unknown wording is given its meaning, a skill is changed, and both are undone', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id ?? '';
  const [someone] = await ask(page, 'people.list', { cohortId });
  const personId = someone?.id ?? '';
  const { person } = await ask(page, 'people.get', { personId, cohortId });
  const { id: _, ...about } = person;
  await ask(page, 'people.save', {
    personId,
    cohortId,
    person: about,
    enrollment: {
      role: 'mentee',
      answers: { ...NO_ANSWERS, skills: ['Public speeking'] },
      optIn: null,
      wishes: [],
      vetoes: [],
    },
  });
  await visit(page, 'Design');
  await page.getByRole('link', { name: 'Skill list' }).click();
  await expect(page.getByText('224 skills in the list.')).toBeVisible();
  const list = page.getByRole('grid', { name: 'Skills and wordings' });
  await page.getByRole('searchbox').fill('speeking');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { name: 'Public speeking' })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'It means Public speaking' }).click();
  await expect(page.getByText('“Public speeking” now means Public speaking.')).toBeVisible();

  await page.getByRole('searchbox').fill('spee');
  await list.getByRole('row', { name: /Public speaking/ }).click();
  await expect(panel.getByText('Public speeking')).toBeVisible();
  await panel.getByLabel('Name').fill('Speaking in front of people');
  await panel.getByRole('button', { name: 'Save skill' }).click();
  await expect(page.getByText('Speaking in front of people is saved.')).toBeVisible();
  await page.getByRole('heading', { name: 'Skills', level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('heading', { name: 'Public speaking' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('searchbox').fill('');
  await expect(list.getByText('not in the list').first()).toBeVisible();
});
