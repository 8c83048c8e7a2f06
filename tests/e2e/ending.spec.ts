import type { Page } from '@playwright/test';
import { addDays, CalendarDate } from '../../shared/time';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

const actives = async (page: Page, cohortId: Awaited<ReturnType<typeof publishSample>>) =>
  (await ask(page, 'matches.list', { cohortId })).filter(({ match }) => match.state === 'active');

test('with the keyboard: a cohort that is over is ended in one step from Today, but for one match, and taken back [F05]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const { today } = await ask(page, 'app.overview', {});
  const { cohort } = await ask(page, 'cohorts.get', { cohortId });
  const { id: _id, programId: _program, matching: _matching, ...facts } = cohort;
  const longAgo = addDays(CalendarDate.parse(today), -200);
  await ask(page, 'cohorts.update', { cohortId, cohort: { ...facts, kickoffDate: longAgo } });
  const all = (await actives(page, cohortId)).length;
  const many = (count: number) => `End ${String(count)} matches`;
  const dialog = page.getByRole('dialog', { name: /^End \d+ matches$/ });
  const grid = page.getByRole('grid', { name: 'Matches of this cohort' });

  await test.step('a search and ticks of before do not change what Today asks about', async () => {
    await visit(page, 'Matches');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByLabel('Search by either name').fill('a');
  });

  await test.step('Today leads to the question about all of them, answered for the likeliest', async () => {
    await visit(page, 'Today');
    await expect(page.getByText(`${String(all)} matches are past their end`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: many(all) }).press('Enter');
    await expect(dialog).toHaveAccessibleName(many(all));
    // Nothing was logged in this sample.
    await expect(dialog).toContainText(`${String(all)} of them never met`);
    await expect(dialog.getByLabel('They reached the end of their time')).toBeChecked();
    await expect(dialog.getByLabel('The mentees would like a new mentor')).not.toBeChecked();
    await expect(dialog.getByLabel('The mentors are open to another mentee')).toBeChecked();
    await expectAccessible(page);
  });

  await test.step('nothing has happened where it is left', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await actives(page, cohortId)).toHaveLength(all);
  });

  await test.step('all but one are chosen, and a day to come is refused', async () => {
    await page.getByLabel('Search by either name').fill('');
    await grid.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: many(all - 1) }).press('Enter');
    const endsOn = dialog.getByLabel('Ends on');
    await endsOn.fill(addDays(CalendarDate.parse(today), 3));
    await endsOn.press('Enter');
    await expect(page.getByText(/is still to come\. Nothing was changed/)).toBeVisible();
    await expect(dialog).toBeVisible();
    expect(await actives(page, cohortId)).toHaveLength(all);
  });

  await test.step('they end together; one undo brings all of them back', async () => {
    const endsOn = dialog.getByLabel('Ends on');
    await endsOn.fill(today);
    await endsOn.press('Enter');
    await expect(dialog).toBeHidden();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText(`${String(all - 1)} matches ended on`);
    expect(await actives(page, cohortId)).toHaveLength(1);
    await expect(page.getByRole('button', { name: 'End 1 match', exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(messages).toContainText('Undone: the ending');
    expect(await actives(page, cohortId)).toHaveLength(all);
  });

  await test.step('when all have ended, the list says where they are, and Today asks no more', async () => {
    await visit(page, 'Today');
    await page.getByRole('link', { name: many(all) }).press('Enter');
    await dialog.getByRole('button', { name: many(all) }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('No match runs any more')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Select none' })).toHaveCount(0);
    await expectAccessible(page);
    await visit(page, 'Today');
    await expect(page.getByText('past their end')).toHaveCount(0);
  });
});

test('while a cohort runs, several that are ticked end together, and look for somebody new [F05]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const all = (await actives(page, cohortId)).length;
  await visit(page, 'Matches');
  await expect(page.getByRole('button', { name: /^End / })).toHaveCount(0);
  const grid = page.getByRole('grid', { name: 'Matches of this cohort' });
  await grid.focus();
  for (let row = 0; row < 3; row += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'End 3 matches' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'End 3 matches' });
  await expect(dialog.getByLabel('The mentees would like a new mentor')).toBeChecked();
  await dialog.getByLabel('There was no time for it').check();
  await dialog.getByRole('button', { name: 'End 3 matches' }).click();
  await expect(dialog).toBeHidden();
  expect(await actives(page, cohortId)).toHaveLength(all - 3);
  await expect(page.getByText(/^3 people wait for a new mentor\./)).toBeVisible();
});
