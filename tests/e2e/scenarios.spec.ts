import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, importSample, visit } from './published-cohort';

/** The cell of a column in the row of a measure. */
const cell = (page: Page, measure: string, column: number) =>
  page.getByRole('table').getByRole('row', { name: measure }).getByRole('cell').nth(column);

test('[M01] [M06] scenarios side by side, from import to print', async ({
  app,
  window: page,
  dataDir,
}) => {
  const cohortId = await importSample(page);

  await test.step('nothing to compare yet, and one step offered', async () => {
    await visit(page, 'Matching');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a scenario with the keyboard: one more place with a mentor', async () => {
    await page.getByRole('button', { name: 'New scenario' }).press('Enter');
    const form = page.getByRole('form', { name: 'Scenario' });
    await expect(form.getByLabel('Name')).toBeFocused();
    // What the form leads to is in sight, and covers no field that has the focus.
    const save = form.getByRole('button', { name: 'Save and compare' });
    await expect(save).toBeInViewport({ ratio: 1 });
    const weights = form.getByRole('textbox', { name: /^Weight of / });
    for (const weight of await weights.all()) {
      await weight.focus();
      const [field, foot] = [await weight.boundingBox(), await save.boundingBox()];
      const isBelow = (field?.y ?? 0) + (field?.height ?? 0) > (foot?.y ?? 0);
      expect(isBelow, 'a field under the buttons').toBe(false);
    }
    await form.getByLabel('Name').fill('One more place');
    const search = form.getByRole('combobox', { name: 'Another number of places for' });
    await search.fill('a');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('textbox', { name: /^Places with / })).toBeVisible();
    await form.getByRole('combobox', { name: 'One more mentor like' }).fill('o');
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(
      form.getByRole('textbox', { name: /^Places with a new mentor like / }),
    ).toBeVisible();
    await expectAccessible(page);
    await form.getByRole('button', { name: /^Without a new mentor like / }).click();
    await form.getByLabel('Name').press('Enter');
    await expect(page.getByText('One more place is saved.')).toBeVisible();
    await expect(cell(page, 'Proof', 1)).toContainText('Proven best');
    await expect(cell(page, 'What is different', 1)).toContainText(/: \d+ → \d+ places/);
  });

  await test.step('another with other weights and another aim', async () => {
    await page.getByRole('button', { name: 'New scenario' }).click();
    const form = page.getByRole('form', { name: 'Scenario' });
    await form.getByLabel('Name').fill('');
    await form.getByRole('button', { name: 'Save and compare' }).click();
    await expect(form.getByLabel('Name')).toBeFocused();
    await form.getByLabel('Name').fill('Skills above all');
    await form.getByLabel('What comes first').selectOption('Best total');
    await form.getByRole('textbox', { name: 'Weight of Skills wanted' }).fill('90');
    await form.getByRole('button', { name: 'Save and compare' }).click();
    await expect(cell(page, 'What is different', 2)).toContainText('Skills wanted: 30 → 90');
    await expect(cell(page, 'Proof', 2)).toContainText('Proven best');
    await expectAccessible(page);
  });

  await test.step('which pairs differ', async () => {
    await page.getByRole('button', { name: 'See what differs in Skills above all' }).click();
    const panel = page.getByRole('complementary', { name: 'Skills above all' });
    const { scenarios } = await ask(page, 'scenarios.compare', { cohortId });
    const count = scenarios[1]?.differs.length ?? 0;
    expect(count).toBeGreaterThan(0);
    await expect(
      panel.getByRole('list', { name: 'Who would move' }).getByRole('listitem'),
    ).toHaveCount(count);
  });

  await test.step('scenarios are there after a reload; one is dropped and taken back', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'See what differs in One more place' }).click();
    await page.getByRole('button', { name: 'Drop One more place' }).click();
    await expect(page.getByText('One more place is dropped.')).toBeVisible();
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page.getByRole('button', { name: 'Drop One more place' })).toBeVisible();
  });

  await test.step('one is kept: it counts, its matching is found, the others go', async () => {
    const { scenarios } = await ask(page, 'scenarios.compare', { cohortId });
    await page.getByRole('button', { name: 'See what differs in One more place' }).click();
    const keep = page.getByRole('button', { name: 'Keep One more place' });
    const dialog = page.getByRole('dialog', { name: 'Keep One more place?' });
    await keep.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(keep).toBeFocused();
    await keep.press('Enter');
    await expect(dialog).toContainText('Ask them before you publish');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep it and find the matching' }).click();
    await expect(page.getByRole('heading', { name: 'Matching', level: 1 })).toBeVisible();
    const overview = await ask(page, 'matching.overview', { cohortId });
    expect(overview.run?.fingerprint).toBe(scenarios[0]?.fingerprint);
    expect((await ask(page, 'scenarios.list', { cohortId })).scenarios).toEqual([]);
  });

  await test.step('it is published and its agreements print', async () => {
    await page.getByRole('button', { name: 'Open the review board' }).click();
    await page.getByRole('button', { name: /^Publish \d+ matches$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await visit(page, 'Matches');
    await saveTo(app, join(dataDir, 'kept.pdf'));
    await page.getByRole('button', { name: /^Print \d+ agreements$/ }).click();
    await expect(page.getByText(/^kept\.pdf holds \d+ agreements/)).toBeVisible({
      timeout: 60_000,
    });
    const { text } = await readPdf(await readFile(join(dataDir, 'kept.pdf')));
    for (const { mentee, mentor } of await ask(page, 'matches.list', { cohortId })) {
      expect(text).toContain(mentee);
      expect(text).toContain(mentor);
    }
  });
});
