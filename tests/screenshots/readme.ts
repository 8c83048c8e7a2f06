import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, repository, test } from '../e2e/app';
import { ask, visit } from '../e2e/published-cohort';
import { sampleWeeksLater } from './weeks-later';

const FOLDER = join(repository, 'screenshots', 'readme');
const WEEKS = 11;

/** Light, small, with nothing that blinks. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    caret: 'hide',
    animations: 'disabled',
  });
}

async function prepare(page: Page): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('board: a mentee selected, with the price of every other place', async ({ window: page }) => {
  await prepare(page);
  const { cohortId } = await ask(page, 'sample.load', {});
  await ask(page, 'matching.run', { cohortId });
  await visit(page, 'Matching');
  await page.getByRole('button', { name: 'Open the review board' }).click();
  const grid = page.getByRole('grid', { name: 'Review board' });
  await grid
    .getByRole('button', { name: /, with / })
    .nth(4)
    .click();
  await expect(page.getByRole('complementary').getByText(/now: \d+/)).toBeVisible();
  const prices = page.getByRole('heading', { name: 'Where else, and at what price' });
  await prices.evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  await take(page, 'board');
});

test('import: a file before it goes in', async ({ window: page }) => {
  await prepare(page);
  await page.getByLabel('Name of your program').fill('Harbour mentoring');
  await page.getByRole('button', { name: 'Go on to the files' }).click();
  const bytes = await readFile(join(repository, 'resources', 'sample', 'mentors.csv'));
  const files = page.getByRole('region', { name: 'Files to import' });
  await files
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'mentors.csv', mimeType: 'text/csv', buffer: bytes }]);
  await expect(page.getByText('mentors.csv brings 24 new mentors.')).toBeVisible();
  await expect(page.getByText('is set up')).toBeHidden({ timeout: 15_000 });
  await take(page, 'import');
});

test('today: eleven weeks into the sample cohort', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mentorbook-pictures-'));
  await sampleWeeksLater(dataDir, WEEKS);
  const app = await launch(dataDir);
  const page = await app.firstWindow();
  await prepare(page);
  await expect(page.getByRole('heading', { name: 'Late' })).toBeVisible();
  await take(page, 'today');
  await app.close();
  await rm(dataDir, { recursive: true, maxRetries: 5 });
});
