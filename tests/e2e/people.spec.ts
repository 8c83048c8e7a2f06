import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../electron/db/database';
import { migrate } from '../../electron/db/migrate';
import type { Bridge } from '../../shared/contract';
import { CalendarDate } from '../../shared/time';
import { writeCohort, writeCrowd } from '../support/crowd';
import { expect, launch, test } from './app';
import { expectAccessible } from './axe';

const TODAY = CalendarDate.parse('2026-03-01');

const call = (page: Page, channel: string, input: unknown) =>
  page.evaluate(
    ([name, value]) =>
      (window as unknown as { readonly bridge: Bridge }).bridge.call(name as string, value),
    [channel, input],
  );

/** Fills the new file with the sample cohort and opens the list of people. */
async function openPeople(page: Page): Promise<void> {
  expect(await call(page, 'sample.load', {})).toMatchObject({ ok: true });
  await page.getByRole('link', { name: /^People/ }).click();
  await expect(page.getByText(/46 mentees and 24 mentors of 180 people/)).toBeVisible();
}

const sheet = (page: Page) => page.getByRole('form');
const field = (page: Page, name: string) => sheet(page).getByRole('textbox', { name });
const box = (page: Page, name: string) => sheet(page).getByRole('combobox', { name });

test('somebody is found by typing, without the mouse, and their opt-in is recorded [R01]', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.keyboard.press('/');
  await page.keyboard.type('agnes wisniewski');
  await expect(page.getByRole('status').getByText('1 shown')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary', { name: 'Ágnes Wiśniewski' });
  await expect(panel).toContainText('Cannot be matched as mentee: no opt-in on record.');
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ágnes Wiśniewski' })).toBeVisible();
  await page.getByRole('button', { name: 'Says yes, today' }).press('Enter');
  await expect(page.getByText('Can be matched')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('no opt-in on record')).toBeVisible();
  await page.getByRole('button', { name: 'Says no, today' }).press('Enter');
  await expect(
    page.getByText(/Cannot be matched as mentee: said no on \d+ \w+ \d{4}\./),
  ).toBeVisible();
});

test('filters narrow the list, and say when a search fits people outside', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.getByLabel('Filter by role').selectOption('Mentors');
  await expect(page.getByText('24 shown')).toBeVisible();
  await page.getByLabel('Filter by readiness').selectOption('No opt-in yet');
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await page.getByLabel('Search people').fill('priya');
  await page.getByRole('button', { name: 'Show everybody on file' }).click();
  await expect(page.getByText('4 shown')).toBeVisible();

  const names = page.getByRole('row').getByRole('gridcell').first();
  await page.getByRole('button', { name: 'Department' }).click();
  await expect(page.getByRole('columnheader', { name: 'Department' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(names).toContainText('Priya');
});

test('a paper form is keyed in from the first field to saved by keyboard alone [R01][R05][R06]', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.getByRole('link', { name: 'Enrol a mentor' }).press('Enter');
  await expect(field(page, 'Name')).toBeFocused();
  await expectAccessible(page);
  const { keyboard } = page;
  await keyboard.type('Zofia Łąkowska');
  await keyboard.press('Enter');
  await expect(field(page, 'Staff number')).toBeFocused();
  await keyboard.type('09001');
  await keyboard.press('Enter');
  await keyboard.type('zofia@harbour.example');
  await keyboard.press('Enter');
  await keyboard.type('Gdańsk');
  await keyboard.press('Tab');
  await expect(sheet(page)).toContainText('Left empty, it is that of the site: Europe/Warsaw.');
  await box(page, 'Manager').focus();
  await keyboard.type('rosa ort');
  await keyboard.press('Enter');
  await expect(box(page, 'Manager')).toHaveValue('Rosa Ortiz');
  await keyboard.press('Enter');
  await expect(box(page, 'Skills offered')).toBeFocused();
  await keyboard.type('Welding;');
  await page.getByRole('checkbox', { name: 'Prepare for leadership' }).press('Space');
  await page.getByRole('button', { name: 'Monday, Morning 8–12' }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await field(page, 'How many mentees').focus();
  await keyboard.type('2');
  await keyboard.press('Enter');
  await keyboard.type('1,5');
  await expect(sheet(page)).toContainText('Read as 1 h 30 min a month.');
  await page.getByLabel('Do they take part?').selectOption('Yes, takes part');
  await box(page, 'Add a wish').focus();
  await keyboard.type('agnes wis');
  await keyboard.press('Enter');
  await box(page, 'Add a confidential name').focus();
  await keyboard.type('J. Smyth');
  await keyboard.press('Control+s');

  await expect(page.getByRole('heading', { level: 1, name: 'Zofia Łąkowska' })).toBeVisible();
  const card = page.getByRole('region', { name: 'As a mentor' });
  for (const words of ['2 mentees', '1 h 30 min', 'Welding', 'Prepare for leadership']) {
    await expect(card).toContainText(words);
  }
  await expect(card.getByRole('row', { name: 'Lunch 12–14' })).toContainText('✓');
  await expect(card.getByRole('link', { name: 'Ágnes Wiśniewski' })).toBeVisible();

  await expect(card).not.toContainText('Smyth');
  await card.getByRole('button', { name: 'Show confidential' }).click();
  await expect(card).toContainText('Nobody on file is called J. Smyth: choose who is meant.');
  await expectAccessible(page);
  await card.getByRole('combobox', { name: 'Who is meant by “J. Smyth”?' }).fill('björk çel');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('link', { name: 'Björk Çelik' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(card.getByRole('link', { name: 'Björk Çelik' })).toBeHidden();
  await page.emulateMedia({ media: null });
});

test('what is typed for a day is kept as it is, and said to be none, or still to come', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.getByRole('link', { name: 'Enrol a mentee' }).click();
  await field(page, 'Name').fill('Noor Ahead');
  await box(page, 'Do they take part?').selectOption({ index: 1 });
  const said = field(page, 'Said on');
  await said.fill('31.2.2026');
  await said.press('Tab');
  await expect(said).toHaveValue('31.2.2026');
  await page.keyboard.press('Control+s');
  await expect(sheet(page)).toContainText('A date such as 18 June 2026, please.');
  await expect(said).toBeFocused();
  await said.fill('1 May 2199');
  await page.keyboard.press('Control+s');
  await expect(sheet(page)).toContainText('1 May 2199 is still to come. Nothing was changed');
  await expect(said).toBeFocused();
  await expect(said).toHaveValue('1 May 2199');
  await expectAccessible(page);
  await said.fill('28.2.2026');
  await said.press('Tab');
  await expect(said).toHaveValue('28 February 2026');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'Noor Ahead' })).toBeVisible();
});

test('nothing typed is lost, and what is wrong is said at its field', async ({ window: page }) => {
  await openPeople(page);
  await page.getByRole('link', { name: 'Enrol a mentee' }).click();
  await field(page, 'Name').fill('vega, priya');
  await expect(sheet(page)).toContainText('There is already a Priya Vega (Logistics · 01143)');
  await field(page, 'E-mail').fill('priya at harbour');
  await field(page, 'Staff number').fill('1143');
  await page.reload();
  await expect(sheet(page)).toContainText(/Draft from \d\d:\d\d restored/);
  await expect(field(page, 'Name')).toHaveValue('vega, priya');
  await page.getByRole('button', { name: 'Save Ctrl S' }).click();
  await expect(field(page, 'E-mail')).toBeFocused();
  await expect(sheet(page)).toContainText('An e-mail address has an @ and no spaces.');
  await expectAccessible(page);

  await field(page, 'E-mail').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Staff number')).toBeFocused();
  await expect(sheet(page)).toContainText('The staff number 1143 belongs to Priya Vega already.');

  await page.getByRole('link', { name: /^People/ }).click();
  await expect(page.getByText('Not saved yet: vega, priya, mentee.')).toBeVisible();
  // What is typed lies in the data file, and nowhere else.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('vega');
  await page.reload();
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await field(page, 'Staff number').fill('09002');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('1 form saved. The next one, please.')).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('');
  await expect(field(page, 'Name')).toBeFocused();
});

test('somebody leaves the cohort and comes back, and both can be undone', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.getByLabel('Search people').fill('rosa ortiz');
  await page.getByRole('row', { name: /Rosa Ortiz/ }).dblclick();
  await page.getByRole('button', { name: 'Take out of the cohort' }).click();
  await expect(page.getByText(/^Taken out of the cohort on/)).toBeVisible();
  await page.getByRole('button', { name: 'Put back in' }).click();
  await expect(page.getByRole('button', { name: 'Take out of the cohort' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken out of the cohort on/)).toBeVisible();
});

test('a cohort without people says where they come from, and asks for no filter to be cleared', async ({
  window: page,
}) => {
  await openPeople(page);
  await page.getByRole('link', { name: 'Design' }).click();
  await page.getByRole('link', { name: 'Add a cohort' }).click();
  await page.getByLabel('Name of the cohort').fill('Autumn');
  await page.getByRole('button', { name: 'Create cohort' }).click();
  await expect(page.getByText('Nobody is in this cohort yet')).toBeVisible();
  await page.getByRole('link', { name: /^People/ }).click();
  await expect(page.getByText('Or look at the 180 people on file')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show everybody on file' }).click();
  await expect(page.getByText('180 shown')).toBeVisible();
});

test('one of 5,000 people is found by an e-mail address', async ({ dataDir }) => {
  const db = openDatabase(join(dataDir, 'mentorbook.db'));
  migrate(db);
  writeCrowd(db, writeCohort(db, TODAY), 5000, TODAY);
  db.close();
  const app = await launch(dataDir);
  try {
    const page = await app.firstWindow();
    await page.getByRole('link', { name: /^People/ }).click();
    await page.getByLabel('Filter by role').selectOption('Everybody on file');
    await expect(page.getByText('5,000 shown')).toBeVisible();
    await page.getByLabel('Search people').fill('p4999@harbour.example');
    await expect(page.getByText('1 shown')).toBeVisible();
  } finally {
    await app.close();
  }
});
