import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract';
import { LARGEST_FILE_BYTES } from '../../shared/contract/imports';
import type { Role } from '../../shared/enrollment';
import type { CohortId } from '../../shared/ids';
import { DEFAULT_LADDER } from '../../shared/program';
import { CalendarDate } from '../../shared/time';
import { chooseMenu, expect, repository, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const sample = (name: string) => join(repository, 'resources', 'sample', name);
const own = (name: string) => join(import.meta.dirname, 'files', name);
/** So many letters of base64 hold the largest file that is taken. */
const LARGEST_FILE_LETTERS = Math.floor(LARGEST_FILE_BYTES / 3) * 4;
const PEOPLE_FILES = ['late-mentees.txt', 'mentees.xlsx', 'mentors.csv', 'roster.csv'].map(sample);

type File = { readonly name: string; readonly content: Buffer | string };

/** A list that takes a while to read. */
const longList = (people: number): File => ({
  name: 'long.csv',
  content: [
    'Staff number,E-mail,Site',
    ...Array.from({ length: people }, (_, index) => `9${index},p${index}@harbour.example,Leeds`),
  ].join('\n'),
});

const fileAt = async (path: string): Promise<File> => ({
  name: basename(path),
  content: await readFile(path),
});

/** Lets files fall onto the page, as from the desktop. */
async function drop(page: Page, files: readonly File[]): Promise<void> {
  const data = await page.evaluateHandle(
    (list) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, content }) => ({
      name,
      base64: Buffer.from(content).toString('base64'),
    })),
  );
  await page.getByRole('region', { name: 'Files to import' }).dispatchEvent('drop', {
    dataTransfer: data,
  });
}

/** An empty program, and the import screen open on it, as the menu opens it. */
async function openImport(app: ElectronApplication, page: Page): Promise<CohortId> {
  const { cohortId } = await ask(page, 'programs.create', {
    program: {
      name: 'Harbour mentoring',
      organisation: 'Harbour Works',
      goal: null,
      sponsor: null,
      coordinator: null,
      coordinatorContact: null,
      timeZone: 'Europe/London',
      ladder: DEFAULT_LADDER,
      sites: [],
    },
    cohort: {
      name: 'Spring 2026',
      format: 'one-to-one',
      groups: null,
      kickoffDate: CalendarDate.parse('2026-05-04'),
      durationMonths: 6,
      cadenceDays: 14,
      sessionMinutes: 60,
      gateDay: 90,
    },
  });
  await expect(page.getByRole('button', { name: /Spring 2026/ })).toBeVisible();
  await chooseMenu(app, 'import');
  await expect(page.getByRole('heading', { name: 'Import people', level: 1 })).toBeFocused();
  return cohortId;
}

/** Everybody on record, and how many of them take part as what. */
async function headcount(page: Page, cohortId: CohortId): Promise<readonly number[]> {
  const people = await ask(page, 'people.list', { cohortId });
  const having = (role: Role) => people.filter(({ roles }) => roles.includes(role)).length;
  return [people.length, having('mentor'), having('mentee')];
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** A file in the queue. */
const queued = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /Files, in the order/ })
    .getByRole('listitem')
    .filter({ hasText: name });
const panel = (page: Page) => page.getByRole('complementary');

/** Opens the details of a person's row. */
async function openRow(page: Page, name: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await expect(panel(page).getByRole('heading', { name, level: 2 })).toBeVisible();
}

test('six files dropped at once become 180 people; again they change nothing; one is taken back [R04] [R09]', async ({
  app,
  window: page,
}) => {
  const cohortId = await openImport(app, page);
  const files = await Promise.all(
    [...PEOPLE_FILES, own('pulse.csv'), own('moves.csv')].map(fileAt),
  );
  await drop(page, files);
  await expect(button(page, 'Import all 4 files')).toBeEnabled();
  await expect(queued(page, 'roster.csv')).toContainText('1');
  await expect(queued(page, 'late-mentees.txt')).toContainText('4');

  await queued(page, 'pulse.csv').getByRole('button').first().click();
  await expect(page.getByRole('alert')).toContainText('answers to a pulse survey, not people');
  await queued(page, 'moves.csv').getByRole('button').first().click();
  await expect(page.getByRole('alert')).toContainText('moves such as promotions and leavers');
  for (const name of ['pulse.csv', 'moves.csv']) {
    await button(page, `Leave out ${name}`).click();
  }
  await queued(page, 'mentors.csv').getByRole('button').first().click();
  await expect(page.getByText('25 rows, Google Forms, commas, UTF-8.')).toBeVisible();
  await expect(page.getByText('mentors.csv brings 24 new mentors.')).toBeVisible();
  await expectAccessible(page);

  await button(page, 'Import all 4 files').click();
  await expect(page.getByText('late-mentees.txt is in: 6 new and 2 changed.')).toBeVisible();
  await expect(page.getByText('roster.csv is in: 180 new.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to matching' })).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([180, 24, 46]);

  await drop(page, files.slice(0, 4));
  await expect(page.getByText('nothing new')).toHaveCount(4);
  await button(page, 'Leave these 4 files out').click();
  await expect(button(page, 'Choose files')).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([180, 24, 46]);

  await button(page, 'Undo this import: roster.csv').click();
  await expect(
    page.getByText(/^roster.csv cannot be taken back as a whole: .* changed since/),
  ).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([180, 24, 46]);
  await button(page, 'Undo this import: late-mentees.txt').click();
  await expect(page.getByText('late-mentees.txt was taken back')).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([180, 24, 40]);

  await drop(page, [longList(150_000)]);
  await expect(page.getByRole('progressbar', { name: 'Reading long.csv' })).toBeVisible();
  // The window is answered meanwhile.
  expect(await headcount(page, cohortId)).toEqual([180, 24, 40]);
  await button(page, 'Stop').click();
  await expect(page.getByText('Reading long.csv was stopped. Nothing was changed.')).toBeVisible();
  await button(page, 'Leave out long.csv').click();
  await expectAccessible(page);
});

test('a cell is corrected, a question answered, and all of it kept while looking elsewhere [R04]', async ({
  app,
  window: page,
}) => {
  const cohortId = await openImport(app, page);
  await drop(page, [await fileAt(sample('roster.csv'))]);
  await button(page, 'Import 180 people').click();
  await expect(page.getByText('roster.csv is in: 180 new.')).toBeVisible();

  await drop(page, [await fileAt(own('namesake.csv'))]);
  await expect(page.getByText('1 row waits for your answer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await openRow(page, 'Wim Nieuwkoop');
  await expect(panel(page)).toContainText('Hours a month: “1,5” was read as 1.5 hours.');
  await panel(page)
    .getByRole('button', { name: /^Correct Hours a month.*: 1,5$/ })
    .first()
    .click();
  const cell = panel(page).getByRole('textbox', { name: /^Hours a month/ });
  await cell.fill('3');
  await cell.press('Enter');
  await expect(panel(page)).toContainText('Hours a month: 3 hours');
  await expect(panel(page)).not.toContainText('was read as');

  await openRow(page, 'Adaeze O’Brien');
  await expect(panel(page).getByRole('radio', { name: /Somebody new/ })).toBeVisible();
  await expectAccessible(page);
  await panel(page)
    .getByRole('radio', { name: /Leave this row out/ })
    .click();
  await expect(panel(page)).toContainText('You left this row out, so nothing of it is taken.');
  await panel(page).getByRole('button', { name: 'Decide again' }).click();
  await panel(page)
    .getByRole('radio', { name: /01007 · p1007@harbour.example · Engineering/ })
    .click();
  await expect(panel(page)).toContainText('You said that this is Adaeze O’Brien.');
  await visit(page, 'Sessions');
  await page.keyboard.press('ControlOrMeta+i');
  await expect(panel(page)).toContainText('You said that this is Adaeze O’Brien.');

  // Main keeps two of the largest files at hand; this one has to be handed over again.
  await page.evaluate(async (letters) => {
    const { bridge } = globalThis as unknown as { readonly bridge: Bridge };
    for (const fileName of ['one.csv', 'two.csv']) {
      await bridge.call('imports.open', { fileName, base64: 'A'.repeat(letters) });
    }
  }, LARGEST_FILE_LETTERS);
  await page.getByLabel('These are').selectOption('A list of staff');
  await expect(page.getByRole('alert')).toContainText('What you decided about it is kept.');
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Choose the file again').click();
  await (await chooser).setFiles(own('namesake.csv'));
  await page.getByLabel('These are').selectOption("Mentees' sign-ups");
  await button(page, 'Import 2 people').click();
  await expect(page.getByText('namesake.csv is in: 2 new.')).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([181, 0, 2]);
  const people = await ask(page, 'people.list', { cohortId });
  expect(people.find(({ staffNumber }) => staffNumber === '01007')?.roles).toEqual(['mentee']);
});

test('a file is imported and taken back without the mouse [R04]', async ({ app, window: page }) => {
  // Listened for early: a key is pressed sooner than the browser takes in that somebody listens.
  const chooser = page.waitForEvent('filechooser');
  const cohortId = await openImport(app, page);
  await button(page, 'Choose files').focus();
  await expect(button(page, 'Choose files')).toBeFocused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(sample('mentors.csv'));
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('radio', { name: /With remarks/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await expect(panel(page)).toContainText('Places: “1 or 2” was read as 1');
  await page.keyboard.press('Enter');
  await expect(
    panel(page)
      .getByRole('button', { name: /: 1 or 2$/ })
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(panel(page)).not.toContainText('was read as 1,');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Columns and what they hold' })).toBeVisible();
  await button(page, 'Import 24 people').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/mentors.csv is in: 24 new/)).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([24, 24, 0]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(button(page, 'Choose files')).toBeVisible();
  expect(await headcount(page, cohortId)).toEqual([0, 0, 0]);
});
