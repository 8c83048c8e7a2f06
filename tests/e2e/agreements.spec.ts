import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CohortId, PersonId } from '../../shared/ids';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

/** Gives somebody a name the documents' fonts cannot draw. */
async function rename(
  page: Page,
  cohortId: CohortId,
  personId: PersonId | undefined,
  name: string,
) {
  if (personId === undefined) throw new Error('nobody is matched');
  const { person } = await ask(page, 'people.get', { personId, cohortId });
  const { id: _, ...rest } = person;
  await ask(page, 'people.save', {
    personId,
    cohortId,
    person: { ...rest, name },
    enrollment: null,
  });
}

test('agreements print, all and one; letters that will not print are said before [S01]', async ({
  app,
  window: page,
  dataDir,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await visit(page, 'Matches');
  await expect(
    page.getByRole('heading', { name: 'Matches begin on the review board' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the review board' })).toBeVisible();

  await ask(page, 'matching.run', { cohortId });
  const { published } = await ask(page, 'board.publish', { cohortId });
  const [renamed] = await ask(page, 'matches.list', { cohortId });
  await rename(page, cohortId, renamed?.match.menteeId, 'Nour علي');
  await expect(page.getByText('Nour علي').first()).toBeVisible();
  const print = page.getByRole('button', { name: `Print ${String(published)} agreements` });

  await test.step('a file that cannot be written is said, and nothing is lost', async () => {
    await saveTo(app, join(dataDir, 'gone', 'all.pdf'));
    await print.click();
    const letters = page.getByRole('dialog', { name: 'Some letters will not print' });
    await expect(letters.getByRole('listitem').first()).toContainText(
      'The name Nour علي has letters (ع, ل and ي) that the documents’ font cannot draw',
    );
    await letters.getByRole('button', { name: /all the same/ }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      'all.pdf could not be written: the folder is no longer there. Choose another and try again. Nothing is lost.',
    );
  });

  await test.step('all of them, in one file', async () => {
    await saveTo(app, join(dataDir, 'all.pdf'));
    await print.click();
    await page.getByRole('button', { name: /all the same/ }).click();
    await expect(
      page.getByText(`all.pdf holds ${String(published)} agreements, ready to print.`),
    ).toBeVisible({ timeout: 30_000 });
    const pdf = await readPdf(await readFile(join(dataDir, 'all.pdf')));
    expect(pdf.pages.length).toBeGreaterThanOrEqual(published);
    expect(pdf.text).toContain(`Agreement ${String(published)} of ${String(published)}`);
  });

  await test.step('one of them, from its panel', async () => {
    const [row] = await ask(page, 'matches.list', { cohortId });
    await page
      .getByRole('row', { name: row?.mentee ?? '' })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: row?.mentee ?? '' });
    await saveTo(app, join(dataDir, 'one.pdf'));
    await panel.getByRole('button', { name: 'Print the agreement' }).click();
    await expect(page.getByText('one.pdf holds 1 agreement, ready to print.')).toBeVisible();
    // At work the button is disabled; afterwards the keyboard is where it was.
    await expect(panel.getByRole('button', { name: 'Print the agreement' })).toBeFocused();
    const pdf = await readPdf(await readFile(join(dataDir, 'one.pdf')));
    expect(pdf.text).toContain(row?.mentor ?? '?');
    expect(pdf.text).toContain(`Agreement 1 of ${String(published)}`);
  });
});

test('with the keyboard: find, select, sign and take it back [S01]', async ({ window: page }) => {
  const cohortId = await publishSample(page);
  const all = await ask(page, 'matches.list', { cohortId });
  await visit(page, 'Matches');
  const grid = page.getByRole('grid', { name: 'Matches of this cohort' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText(`2 of ${String(all.length)} selected`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print 2 agreements' })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText(all[1]?.mentee ?? '?');
  await expectAccessible(page);

  const sign = page.getByRole('button', { name: 'Signed today' }).first();
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 agreements are marked as signed on/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '✓' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: the signatures')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '✓' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Signed on another day' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'When was it signed?' });
  await dialog.getByLabel('Signed on').fill('1.2.2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'signed 1 Feb' })).toHaveCount(2);
});

test('a match ends without blame, and can be taken back', async ({ window: page }) => {
  const cohortId = await publishSample(page);
  const [row] = await ask(page, 'matches.list', { cohortId });
  await visit(page, 'Matches');
  await page
    .getByRole('row', { name: row?.mentee ?? '' })
    .first()
    .click();
  await page.getByRole('button', { name: 'End this match' }).click();
  const dialog = page.getByRole('dialog', { name: 'End this match' });
  await expect(dialog).toContainText('Ending is nobody’s fault');
  await expectAccessible(page);
  await dialog.getByLabel('There was no time for it').check();
  await dialog.getByRole('button', { name: 'End the match' }).click();
  await expect(page.getByRole('complementary')).toContainText('There was no time for it.');
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(
    page.getByRole('complementary').getByRole('button', { name: 'End this match' }),
  ).toBeVisible();
});
