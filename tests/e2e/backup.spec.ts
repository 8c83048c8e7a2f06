import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { openDatabase } from '../../electron/db/database';
import { NO_ANSWERS } from '../../shared/answers';
import { BLANK_PERSON } from '../../shared/person';
import { chooseMenu, expect, launch, openFrom, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const archivesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mentorbook'));

test('a change makes a backup; a copy is saved, gone back to with the differences first, and that is taken back', async ({
  app,
  dataDir,
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
  expect(await archivesIn(join(dataDir, 'backups'))).toHaveLength(1);

  const copy = join(dataDir, 'carried', 'copy.mentorbook');
  await mkdir(join(dataDir, 'carried'));
  await saveTo(app, copy);
  await chooseMenu(app, 'save-copy');
  await expect(page.getByText('copy.mentorbook is saved and verified.')).toBeVisible();
  await saveTo(app, join(dataDir, 'nowhere', 'copy.mentorbook'));
  await chooseMenu(app, 'save-copy');
  await expect(page.getByText(/copy.mentorbook.*the folder is no longer there/)).toBeVisible();
  expect(existsSync(join(dataDir, 'nowhere'))).toBe(false);

  await ask(page, 'people.save', {
    personId: null,
    cohortId,
    person: { ...BLANK_PERSON, name: 'Zoë Newcomer' },
    enrollment: {
      role: 'mentee',
      answers: NO_ANSWERS,
      optIn: null,
      wishes: [],
      vetoes: [],
    },
  });

  await openFrom(app, copy);
  await chooseMenu(app, 'open-copy');
  const panel = page.getByRole('complementary', { name: /^Backup of / });
  await expect(panel.getByRole('heading', { name: /^Backup of / })).toBeFocused();
  await expect(panel.getByText('1 added since would go')).toBeVisible();
  await expect(panel.getByText('Zoë Newcomer')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Go back to this backup' }).click();
  await expect(page.getByText(/^Everything is as it was on/)).toBeVisible();
  const names = async () => (await ask(page, 'people.list', { cohortId })).map(({ name }) => name);
  expect(await names()).not.toContain('Zoë Newcomer');
  await page.getByRole('button', { name: 'Undo' }).click();
  // While the file is put back, nothing is answered.
  await expect(async () => expect(await names()).toContain('Zoë Newcomer')).toPass();

  // Something that is no backup changes nothing.
  const letter = join(dataDir, 'carried', 'letter.mentorbook');
  await writeFile(letter, (await readFile(copy)).subarray(0, 5000));
  await openFrom(app, letter);
  await page.getByRole('button', { name: 'Open a copy…' }).click();
  await expect(page.getByText(/letter.mentorbook is damaged/)).toBeVisible();

  // A second place gets every backup from now on.
  await openFrom(app, join(dataDir, 'carried'));
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText('“carried” cannot be reached')).toBeHidden();
  await expect(page.getByText('Choose one on another disk')).toBeVisible();
});

test('backups of one minute can be told apart', async ({ window: page }) => {
  await ask(page, 'sample.load', {});
  await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
  for (let times = 0; times < 2; times += 1) await ask(page, 'backups.make', {});
  await page.getByRole('link', { name: /Backup .*, verified/ }).click();
  const rows = page.getByRole('button', { name: /^Look at the backup of / });
  await expect(rows).toHaveCount(3);
  const names = await rows.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(3);
  const name = names[1] ?? '';
  await page.getByRole('button', { name, exact: true }).click();
  const title = name.replace('Look at the backup of', 'Backup of');
  await expect(page.getByRole('complementary', { name: title, exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('somebody who goes on to another screen during a restore is shown no failure', async ({
  dataDir,
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
  const [name = ''] = await readdir(join(dataDir, 'backups')).then((names) =>
    names.filter((each) => each.endsWith('.mentorbook')),
  );
  const look = await ask(page, 'backups.look', { name });
  // Whatever is shown as a failure from now on, for however short a time.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[role="alert"]')) {
        seen.push(textContent ?? '');
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  const restoring = ask(page, 'backups.restore', { token: look?.token ?? '' });
  await expect
    .poll(() => ask(page, 'app.overview', {}).catch((error: Error) => error.message), {
      intervals: [20],
    })
    .toContain('not-open');
  await visit(page, 'People');
  await restoring;
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect((await ask(page, 'people.list', { cohortId })).length).toBe(180);
  expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual([]);
});

/** Leaves the save dialog open until the function that comes back is called. */
async function holdSaveDialog(
  app: ElectronApplication,
  path: string,
): Promise<() => Promise<void>> {
  await app.evaluate(({ dialog }, filePath) => {
    const held = globalThis as { answerDialog?: () => void };
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        held.answerDialog = () => resolve({ canceled: false, filePath });
      });
  }, path);
  return () => app.evaluate(() => (globalThis as { answerDialog?: () => void }).answerDialog?.());
}

test('everything goes out, and into an empty file again; an export that is broken off leaves nothing', async ({
  app,
  dataDir,
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  const people = (await ask(page, 'people.list', { cohortId })).length;
  await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
  const outside = join(dataDir, 'carried');
  await mkdir(join(outside, 'a folder.zip'), { recursive: true });

  await chooseMenu(app, 'take-out');
  const card = page.getByRole('region', { name: 'Take everything out', exact: true });
  const save = card.getByRole('button', { name: 'Save everything…' });
  await expect(save).toBeFocused();
  await expect(card).toContainText('The archive is not protected');
  await expectAccessible(page);

  const answerDialog = await holdSaveDialog(app, join(outside, 'everything.zip'));
  await save.click();
  await expect
    .poll(() => ask(page, 'jobs.stop', { channel: 'exports.save' }))
    .toEqual({
      stopped: true,
    });
  await answerDialog();
  await expect(page.getByText('Stopped. No file was saved.')).toBeVisible();
  await saveTo(app, join(outside, 'a folder.zip'));
  await save.click();
  await expect(
    page.getByText(/a folder.zip could not be written: a folder has that/),
  ).toBeVisible();
  expect(await readdir(outside)).toEqual(['a folder.zip']);

  const archive = join(outside, 'everything.zip');
  await saveTo(app, archive);
  await save.click();
  await expect(page.getByText('everything.zip is saved: 180 people')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await visit(page, 'Today');
  await expect(page.getByRole('heading', { name: 'Welcome to Mentorbook' })).toBeVisible();
  await writeFile(join(outside, 'half.zip'), (await readFile(archive)).subarray(0, 5000));
  await openFrom(app, join(outside, 'half.zip'));
  const bringIn = page.getByRole('button', { name: 'Bring in an export…' });
  await bringIn.click();
  await expect(page.getByText(/half.zip was not brought in: it is damaged/)).toBeVisible();
  await openFrom(app, archive);
  await bringIn.click();
  await expect(page.getByText(/^180 people, .* are in\.$/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: '36 mentees are ready to be matched' }),
  ).toBeVisible();
  expect((await ask(page, 'people.list', { cohortId })).length).toBe(people);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Mentorbook' })).toBeVisible();
});

for (const { what, title, spoil } of [
  {
    what: 'a damaged file',
    title: 'The data file is damaged',
    spoil: (live: string) => truncate(live, 50_000),
  },
  {
    what: 'a file of another program',
    title: 'This is not a file of Mentorbook',
    spoil: (live: string) => writeFile(live, 'a letter, '.repeat(100)),
  },
]) {
  test(`${what} is set aside, and the newest verified backup takes its place`, async ({
    dataDir,
  }) => {
    const first = await launch(dataDir);
    const page = await first.firstWindow();
    await expect(page).toHaveURL(/mentorbook/);
    const { cohortId } = await ask(page, 'sample.load', {});
    const count = (await ask(page, 'people.list', { cohortId })).length;
    await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
    await first.close();
    const live = join(dataDir, 'mentorbook.db');
    await spoil(live);
    const spoilt = await readFile(live);

    const second = await launch(dataDir);
    const again = await second.firstWindow();
    await expect(again.getByRole('heading', { name: title })).toBeVisible();
    await expect(again.getByText('Newest verified backup')).toBeVisible();
    await expect(again.getByText(/180 people/).first()).toBeVisible();
    await expectAccessible(again);
    await again.getByRole('button', { name: 'Check this backup' }).click();
    await again.getByRole('button', { name: 'Go back to this backup' }).click();
    await visit(again, 'People');
    expect((await ask(again, 'people.list', { cohortId })).length).toBe(count);
    const aside = (await readdir(dataDir)).find((name) => name.startsWith('set aside'));
    expect(await readFile(join(dataDir, aside ?? '', 'mentorbook.db'))).toEqual(spoilt);
    await second.close();
  });
}

test('a file from a newer version is left alone, and a backup from before it can be gone back to', async ({
  dataDir,
}) => {
  const first = await launch(dataDir);
  const page = await first.firstWindow();
  await expect(page).toHaveURL(/mentorbook/);
  const { cohortId } = await ask(page, 'sample.load', {});
  const count = (await ask(page, 'people.list', { cohortId })).length;
  await expect(page.getByRole('link', { name: /Backup .*, verified/ })).toBeVisible();
  await first.close();
  const live = join(dataDir, 'mentorbook.db');
  const db = openDatabase(live);
  db.pragma('user_version = 999');
  db.close();
  const newer = await readFile(live);

  const second = await launch(dataDir);
  const again = await second.firstWindow();
  await expect(
    again.getByRole('heading', { name: 'The data is from a newer version' }),
  ).toBeVisible();
  await expect(again.getByText(/this one is version \d/)).toBeVisible();
  await expect(again.getByText('Or go on from a backup')).toBeVisible();
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Look again' }).click();
  expect(await readFile(live)).toEqual(newer);
  await again
    .getByRole('button', { name: /^Look at the backup of/ })
    .first()
    .press('Enter');
  await again.getByRole('button', { name: 'Go back to this backup' }).click();
  await visit(again, 'People');
  expect((await ask(again, 'people.list', { cohortId })).length).toBe(count);
  const aside = (await readdir(dataDir)).find((name) => name.startsWith('set aside'));
  expect(await readFile(join(dataDir, aside ?? '', 'mentorbook.db'))).toEqual(newer);
  await second.close();
});
