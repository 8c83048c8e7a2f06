import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

test('[M01] [M02] [M06] what counts is set and kept, the best matching is found, proven and explained', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  await visit(page, 'Matching');
  await expect(page.getByText(/^24 mentors with \d+ places, and 36 of 46 mentees/)).toBeVisible();

  await page.getByRole('tab', { name: 'What counts' }).click();
  const form = page.getByRole('form', { name: 'What counts' });
  const site = form.getByRole('textbox', { name: 'Weight of Same site' });
  await site.fill('10');
  await expect(form.getByText('9 of 100')).toBeVisible();
  await form.getByRole('button', { name: 'Language', exact: true }).click();
  await form.getByLabel('Must-have').selectOption('Must be met');
  await form.getByRole('radio', { name: 'Most people' }).check();
  await expect(form.getByText('3 changes are not saved yet.')).toBeVisible();
  await expectAccessible(page);

  await visit(page, 'People');
  await visit(page, 'Matching');
  await expect(site).toHaveValue('10');
  await form.getByRole('button', { name: 'Save what counts' }).click();
  await expect(form.getByText('not saved yet')).toBeHidden();
  await page.getByRole('heading', { name: 'Matching', level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(site).toHaveValue('0');

  await page.getByRole('button', { name: 'Find the best matching' }).click();
  const pairs = page.getByRole('grid', { name: 'Pairs' });
  await expect(pairs.getByRole('row')).not.toHaveCount(0);
  await expect(page.getByRole('definition').filter({ hasText: 'Proven best' })).toBeVisible();
  await page.getByText('How do we know?').click();
  await expect(page.getByText('This matching reaches exactly that')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ágnes Wiśniewski' })).toHaveAttribute(
    'href',
    /#\/people\//,
  );
  await expectAccessible(page);

  const firstName = pairs.getByRole('gridcell').first();
  await expect(firstName).toHaveAttribute('title', (await firstName.textContent()) ?? '');
  await pairs.focus();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(/^The parts add up to \d/)).toBeVisible();
  const points = await panel
    .getByRole('list', { name: 'Parts of the score' })
    .locator('.mb-bar-value')
    .allTextContents();
  const sum = points.map(Number).reduce((a, b) => a + b, 0);
  await expect(panel.getByText(`The parts add up to ${String(sum)}.`)).toBeVisible();

  // Once something counts otherwise, the parts are those of today, and no sum of what was given.
  const { programs } = await ask(page, 'app.overview', {});
  expect(programs).toHaveLength(1);
  const cohortId = programs[0]?.cohorts[0]?.id ?? ('' as never);
  const { settings } = await ask(page, 'matching.overview', { cohortId });
  const [first] = settings.criteria;
  const criteria = settings.criteria.filter((criterion) => criterion !== first);
  const changed = panel.getByText(/^Answers or weights changed since; today it would be \d+:$/);
  await expect(changed).toBeHidden();
  await ask(page, 'matching.settings', { cohortId, settings: { ...settings, criteria } });
  await expect(changed).toBeVisible();
  await expect(panel.getByText(`The parts add up to ${String(sum)}.`)).toBeHidden();
  await ask(page, 'history.undo', {});
  await expect(changed).toBeHidden();

  // The first Escape is for the list of names, the second for the panel: the table has the focus again.
  await panel.getByRole('combobox', { name: /^Why not another mentor/ }).press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(pairs).toBeFocused();

  await page.getByRole('button', { name: 'Open the review board' }).click();
  await expect(page.getByRole('heading', { name: 'Review board', level: 1 })).toBeVisible();
});
