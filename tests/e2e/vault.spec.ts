import { copyFile, mkdir, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { bytesOf } from '../support/bytes-of';
import { readPdf } from '../support/read-pdf';
import { chooseMenu, expect, launch, onStandIn, openFrom, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask } from './published-cohort';

const PASSPHRASE = 'seven warm stones';
const FILES = ['mentorbook.db', 'mentorbook.keys'];

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Saves the sheet that is being made, and reads its six groups from the paper. */
async function saveSheet(app: ElectronApplication, page: Page, path: string): Promise<string[]> {
  await saveTo(app, path);
  await page.getByRole('button', { name: 'Save the recovery sheet…' }).click();
  await expect(page.getByText(/^Sheet .{4} is saved as /)).toBeVisible();
  const { text } = await readPdf(await readFile(path));
  const groups = [...text.matchAll(/\b([0-9A-HJKMNP-TV-Z]{4}) group \d/g)];
  return groups.map(([, group]) => group ?? '');
}

/** Types the group back that the screen asks for. */
async function typeBack(page: Page, groups: readonly string[]): Promise<void> {
  const field = page.getByLabel(/^Group \d of the code$/);
  await expect(field).toBeFocused();
  const label = (await field.getAttribute('aria-label')) ?? '';
  await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1]?.toLowerCase() ?? '');
}

/** Another start of the program on the same folder. */
async function again<T>(dataDir: string, visit: (page: Page) => Promise<T>): Promise<T> {
  const app = await launch(dataDir);
  const page = await app.firstWindow();
  const result = await visit(page);
  await app.close();
  return result;
}

/** The computer's keystore forgets, as on another computer. */
const loseKeystore = (dataDir: string) => rm(join(dataDir, 'standin.keystore'));

test.describe('from the very first run', () => {
  test.use({ firstRun: true });

  test('protect, close, reopen by keystore, by passphrase, by recovery code, with a wrong one', async ({
    app,
    window: page,
    dataDir,
  }) => {
    const started = Date.now();
    await expect(title(page, 'Welcome to Mentorbook')).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Protect the data' }).click();
    await expect(title(page, 'Your recovery sheet')).toBeFocused();
    await page.getByRole('button', { name: 'Protect the data and begin' }).click();
    await expect(page.getByText('Please save the sheet first.')).toBeVisible();
    await saveTo(app, null);
    await page.getByRole('button', { name: 'Save the recovery sheet…' }).click();
    await expect(page.getByText('the sheet is not saved yet')).toBeVisible();
    const groups = await saveSheet(app, page, join(dataDir, 'sheet.pdf'));
    expect(groups).toHaveLength(6);
    await page.getByLabel(/^Group \d of the code$/).fill('AAAA');
    for (const [passphrase, words] of [
      ['x'.repeat(201), 'At most 200 characters, please.'],
      [' '.repeat(20), 'At least 12 characters, please.'],
    ] as const) {
      await page.getByLabel('Passphrase, if you want one').fill(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByText(words)).toBeVisible();
    }
    await page.getByLabel('Passphrase, if you want one').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^That is not group \d of the sheet/)).toBeVisible();
    await expect(page.getByLabel(/^Group \d of the code$/)).toBeFocused();
    // In the smallest window nothing lies over the buttons, however long the page becomes.
    await page.setViewportSize({ width: 1000, height: 640 });
    const boxOf = (name: string) => page.getByRole('button', { name }).boundingBox();
    const [form, copy] = [await boxOf('Protect the data and begin'), await boxOf('Open a copy…')];
    expect(copy?.y).toBeGreaterThan((form?.y ?? 0) + (form?.height ?? 0));
    await expectAccessible(page);
    await page.getByLabel(/^Group \d of the code$/).focus();
    await typeBack(page, groups);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
    expect(Date.now() - started).toBeLessThan(180_000);
    await ask(page, 'sample.load', {});
    // Nothing of the code was ever in the page.
    expect(await page.content()).not.toContain(groups[0]);
    await app.close();

    const open = (page_: Page) => expect(page_.getByText('70 people in the cohort')).toBeVisible();
    await again(dataDir, open);
    test.skip(!onStandIn, 'a real keystore does not forget on request');

    await loseKeystore(dataDir);
    const before = await bytesOf(dataDir, FILES);
    await again(dataDir, async (locked) => {
      await expect(title(locked, 'The data is locked')).toBeVisible();
      await expect(locked.getByText('This computer usually opens it by itself')).toBeVisible();
      await expectAccessible(locked);
      await expect(title(locked, 'The data is locked')).toBeFocused();
      const passphrase = locked.getByRole('textbox', { name: 'The passphrase' });
      await passphrase.fill('seven cold stones');
      await locked.getByRole('button', { name: 'Open the data' }).click();
      await expect(locked.getByText('That is not the passphrase.')).toBeVisible();
      await expect(passphrase).toBeFocused();
      expect(await bytesOf(dataDir, FILES)).toEqual(before);
      await locked.getByLabel('From now on this computer opens it by itself').uncheck();
      await passphrase.fill(PASSPHRASE);
      await passphrase.press('Enter');
      await open(locked);
    });

    await again(dataDir, async (locked) => {
      await locked.getByText('The recovery sheet', { exact: true }).click();
      const code = locked.getByLabel('Recovery code');
      await code.fill(groups.toReversed().join(' '));
      await code.press('Enter');
      await expect(locked.getByText('There is a slip in this code.')).toBeVisible();
      expect(await bytesOf(dataDir, FILES)).toEqual(before);
      await expectAccessible(locked);
      await code.fill(groups.join('-').toLowerCase());
      await code.press('Enter');
      await open(locked);
    });
    // That time the computer was asked to remember.
    await again(dataDir, async (opened) => {
      await open(opened);
      await ask(opened, 'vault.setKeystore', { keystore: false });
    });
    // Who types it every day can begin at once.
    await again(dataDir, async (locked) => {
      await expect(locked.getByRole('textbox', { name: 'The passphrase' })).toBeFocused();
      await locked.keyboard.type(PASSPHRASE);
      await locked.keyboard.press('Enter');
      await open(locked);
    });
  });
});

test('protect a file later, take a new sheet, set a passphrase, and take the protection off', async ({
  app,
  window: page,
  dataDir,
}) => {
  await ask(page, 'sample.load', {});
  // What was set aside when the file was damaged once is as legible as the file was.
  const aside = join(dataDir, 'set aside 2026-01-05T09.00.00.000Z');
  await mkdir(aside);
  await copyFile(join(dataDir, 'mentorbook.db'), join(aside, 'mentorbook.db'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Protect the data' }).click();
  await expect(title(page, 'Protection')).toBeVisible();
  await page.getByRole('button', { name: 'Protect the data' }).click();
  const first = await saveSheet(app, page, join(dataDir, 'first.pdf'));
  await typeBack(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The data is protected now.')).toBeVisible();
  await expectAccessible(page);
  const clear = (bytes: Buffer | undefined) => bytes?.includes('SQLite format 3') ?? false;
  expect(clear((await bytesOf(dataDir, FILES))[0])).toBe(false);

  const left = page.getByRole('region', { name: 'Still not encrypted' });
  await expect(left.getByText(/^The data file that was set aside on/)).toBeVisible();
  await left.getByRole('button', { name: 'Delete them…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('It is deleted.')).toBeVisible();
  await expect(left).toBeHidden();
  expect(await readdir(dataDir)).not.toContain(basename(aside));

  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  const second = await saveSheet(app, page, join(dataDir, 'second.pdf'));
  expect(second).not.toEqual(first);
  await typeBack(page, second);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The new sheet is in force.')).toBeVisible();
  const fresh = page.getByRole('textbox', { name: 'New passphrase' });
  await fresh.fill('short');
  await fresh.press('Enter');
  await expect(page.getByText('At least 12 characters, please.')).toBeVisible();
  await fresh.fill(PASSPHRASE);
  await expect(page.getByText('At least 12 characters, please.')).toBeHidden();
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByText('The passphrase is set.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove the passphrase' })).toBeVisible();
  const copy = join(dataDir, 'copy.mentorbook');
  await saveTo(app, copy);
  await chooseMenu(app, 'save-copy');
  await expect(page.getByText('copy.mentorbook is saved and verified.')).toBeVisible();

  await page.getByRole('button', { name: 'Take the protection off…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the protection off' }).click();
  await expect(page.getByText('The data is no longer protected.')).toBeVisible();
  expect(clear((await bytesOf(dataDir, ['mentorbook.db']))[0])).toBe(true);
  const { programs } = await ask(page, 'app.overview', {});
  expect(programs).toHaveLength(1);

  test.skip(!onStandIn, 'a real keystore does not forget on request');
  await loseKeystore(dataDir);
  await openFrom(app, copy);
  await chooseMenu(app, 'open-copy');
  const panel = page.getByRole('complementary', { name: 'This backup is locked' });
  const code = panel.getByLabel('Recovery code');
  await expect(code).toBeFocused();
  await code.press('Enter');
  await expect(panel.getByText('Please type it in first.')).toBeVisible();
  await code.fill(first.join(' '));
  await panel.getByRole('button', { name: 'Unlock this backup' }).click();
  await expect(panel.getByText('it belongs to another sheet')).toBeVisible();
  await expect(code).toBeFocused();
  await panel.getByRole('button', { name: 'Use the passphrase instead' }).click();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Use the recovery code instead' }).click();
  await code.fill(second.join(' '));
  await code.press('Enter');
  const look = page.getByRole('complementary', { name: /^Backup of / });
  await expect(look.getByRole('heading', { name: /^Backup of / })).toBeFocused();
  // Something happens to the file before anybody goes back to it.
  await truncate(copy, 5000);
  await look.getByRole('button', { name: 'Go back to this backup' }).click();
  await expect(page.getByText('copy.mentorbook is damaged')).toBeVisible();
});

test('Electron itself seals and opens a secret in the keystore of the system', async ({ app }) => {
  test.skip(onStandIn, 'the stand-in only pretends to have a keystore');
  const outcome = await app.evaluate(async ({ safeStorage }) => {
    const isReal =
      process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
    if (!isReal || !(await safeStorage.isAsyncEncryptionAvailable())) return 'no keystore';
    const sealed = await safeStorage.encryptStringAsync('a secret');
    const { result } = await safeStorage.decryptStringAsync(sealed);
    return sealed.includes('a secret') ? 'in the clear' : result;
  });
  expect(['a secret', 'no keystore']).toContain(outcome);
});
