import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { formatDate } from '../../renderer/lib/format';
import { addDays } from '../../shared/time';
import { chooseMenu, expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

/** Every file of the data folder in which a text stands. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(text)) found.push(entry.name);
  }
  return found;
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('somebody sees what is stored about them, withdraws, and is erased; the log tells it without a name [G03]', async ({
  app,
  window: page,
  dataDir,
}, testInfo) => {
  const cohortId = await publishSample(page);
  const [first] = await ask(page, 'matches.list', { cohortId });
  if (!first) throw new Error('the sample has no matches');
  const { match, mentee } = first;
  await page.evaluate((id) => {
    location.hash = `#/people/${id}`;
  }, match.menteeId);
  await expect(page.getByRole('heading', { name: mentee, level: 1 })).toBeVisible();

  await card(page, 'Notes').getByRole('textbox', { name: 'New note' }).fill('CANARY-PRIVATE');
  // Half a note waits for whoever comes back to it, after a restart of the window too.
  await visit(page, 'People');
  await page.goBack();
  await page.reload();
  await expect(card(page, 'Notes').getByRole('textbox', { name: 'New note' })).toHaveValue(
    'CANARY-PRIVATE',
  );
  await card(page, 'Notes').getByRole('button', { name: 'Add the note' }).click();
  await expect(card(page, 'Notes').getByRole('paragraph')).toHaveText('CANARY-PRIVATE');
  await expect(card(page, 'Notes').getByRole('textbox', { name: 'New note' })).toHaveValue('');
  await card(page, 'Notes').getByRole('textbox', { name: 'New note' }).fill('CANARY-PRIVATE again');
  await card(page, 'Consent').getByRole('button', { name: 'Record a consent…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a consent' });
  await dialog.getByLabel('Wording').fill('privacy notice 2');
  await dialog.getByRole('button', { name: 'Save the consent' }).click();
  await expect(dialog).toBeHidden();
  await card(page, 'Consent').getByLabel('Under age').click();
  await expect(card(page, 'Consent').getByLabel('Under age')).toBeChecked();
  await expect(card(page, 'Consent')).toContainText('only with a guardian');
  await card(page, 'Consent').getByRole('button', { name: 'Withdraw: Being matched' }).click();
  await expect(page.getByText('They are out of matching from today.')).toBeVisible();
  await expectAccessible(page);

  const json = testInfo.outputPath('extract.json');
  await saveTo(app, json);
  await page.getByRole('button', { name: 'As data (JSON)' }).click();
  await expect(page.getByText('Saved as extract.json.')).toBeVisible();
  const extract = await readFile(json, 'utf8');
  expect(extract).toContain(mentee);
  expect(extract).toContain('privacy notice 2');
  expect(extract).not.toContain('CANARY-PRIVATE');

  const label = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label,
  );
  expect(label).toBe('Undo a consent');
  await chooseMenu(app, 'undo');
  await expect(page.getByText(`Undone: a consent (${mentee}).`)).toBeVisible();

  const eraseButton = page.getByRole('button', { name: 'Erase this person…' });
  await eraseButton.click();
  await page.getByRole('dialog').getByText('Goes for good').waitFor();
  await page.keyboard.press('Escape');
  await expect(eraseButton).toBeFocused();
  await page.keyboard.press('Enter');
  const erase = page.getByRole('dialog', { name: `Erase ${mentee}` });
  await expect(erase.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(erase).toContainText('1 sign-up with all its answers');
  await expectAccessible(page);
  await erase.getByRole('button', { name: `Erase ${mentee} for good` }).click();
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await expect(page).toHaveURL(/people$/);
  expect((await ask(page, 'people.list', { cohortId })).map(({ name }) => name)).not.toContain(
    mentee,
  );
  const named = (await filesWith(dataDir, mentee)).filter((name) =>
    /\.(db|log)|journal/.test(name),
  );
  expect(named).toEqual([]);
  expect(await filesWith(dataDir, 'CANARY-PRIVATE')).toEqual([]);

  await visit(page, 'Settings');
  await page.getByRole('link', { name: 'Read the log' }).click();
  await expect(page.getByText(/The log is whole: \d+ changes/)).toBeVisible();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(1)).toContainText('Erasing people');
  await expect(rows.nth(1)).toContainText('an erased person');
  await expect(page.getByRole('grid')).not.toContainText(mentee);
  await expectAccessible(page);
});

test('a consent sheet from before a withdrawal is kept, and the screen says why it changes nothing [G03]', async ({
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  const mentee = (await ask(page, 'people.list', { cohortId })).find(({ roles }) =>
    roles.includes('mentee'),
  );
  if (!mentee) throw new Error('the sample has no mentees');
  const { today } = await ask(page, 'app.overview', {});
  const agreed = { personId: mentee.id, purpose: 'matching', guardian: null } as const;
  const wording = 'privacy notice 2';
  const givenOn = addDays(today, -9);
  const { id } = await ask(page, 'consents.give', { ...agreed, wording, givenOn });
  await ask(page, 'consents.withdraw', { consentId: id });
  await page.evaluate((personId) => {
    location.hash = `#/people/${personId}`;
  }, mentee.id);
  const consent = card(page, 'Consent');
  await consent.getByRole('button', { name: 'Record a consent…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a consent' });
  await dialog.getByLabel('Wording').fill('privacy notice 3');
  const on = dialog.getByRole('textbox', { name: 'Given on' });
  await on.fill(formatDate(addDays(today, -5)));
  await on.press('Escape');
  await dialog.getByRole('button', { name: 'Save the consent' }).click();
  await expect(page.getByText(/^Kept on file.*the withdrawal stands\.$/)).toBeVisible();
  await expect(consent).toContainText('privacy notice 3, is on file. It is from before');
  await expect(consent).toContainText('withdrawn on');
  await expect(page.getByText(/^Cannot be matched as mentee: consent was withdrawn/)).toBeVisible();
  await expectAccessible(page);
});

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
  // Escape closes the calendar alone; what is wrong with a day is never under it.
  const lastDay = dialog.getByRole('textbox', { name: 'Last day it counts' });
  const calendar = page.getByRole('button', { name: 'Previous month' });
  await lastDay.fill('1 January 2020');
  await expect(calendar).toBeVisible();
  await lastDay.press('Escape');
  await expect(calendar).toBeHidden();
  await lastDay.press('Enter');
  const wrong = dialog.getByText('This lies before the day of issue. Look at both days.');
  await expect(wrong).toBeVisible();
  await wrong.click();
  await lastDay.fill('');
  await lastDay.press('Escape');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(checks).toContainText('does not expire');
  await expect(page.getByText('a check or training is missing')).toBeHidden();
  await expectAccessible(page);
  await visit(page, 'Matches');
  await expect(page.getByText('On hold: Background check').first()).toBeVisible();
});
