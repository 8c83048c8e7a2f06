import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a mentor without the demanded check stays out, and an expired one puts the match on hold [T01]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const [first] = await ask(page, 'matches.list', { cohortId });
  if (!first) throw new Error('the sample has no matches');
  await visit(page, 'Design');
  const safeguards = page.getByRole('form', { name: 'Safeguards' });
  await safeguards.getByLabel('Checks and training every mentor needs').fill('Background check');
  await safeguards.getByRole('button', { name: 'Save the safeguards' }).click();
  await expect(page.getByText('Safeguards saved.')).toBeVisible();
  await visit(page, 'Today');
  await expect(page.getByText(/On hold: \d+ mentors lack a check/)).toBeVisible();
  await page.getByRole('link', { name: 'See what is missing' }).click();
  await expect(
    page.getByText('a check or training is missing or has expired').first(),
  ).toBeVisible();
  const checks = card(page, 'Checks and training');
  await expect(checks).toContainText('missing');
  await checks.getByRole('button', { name: 'Record: Background check' }).click();
  const dialog = page.getByRole('dialog', { name: 'Background check' });
  await dialog.getByLabel('Issued by').fill('County office');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(checks).toContainText('does not expire');
  await expect(page.getByText('a check or training is missing')).toBeHidden();
  await expectAccessible(page);
  await visit(page, 'Matches');
  await expect(page.getByText('On hold: Background check').first()).toBeVisible();
});
