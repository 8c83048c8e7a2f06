import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CohortId } from '../../shared/ids';
import { readPdf } from '../support/read-pdf';
import { expect, repository, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const FILES = ['roster.csv', 'mentors.csv', 'mentees.xlsx', 'late-mentees.txt'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

/** Sets a program up and takes the office's files in, as on the first day. */
async function importEverybody(page: Page): Promise<CohortId> {
  await page.getByLabel('Name of your program').fill('Harbour flash');
  await button(page, 'Go on to the files').click();
  const files = page.getByRole('region', { name: 'Files to import' });
  await files
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      await Promise.all(
        FILES.map(async (name) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: await readFile(join(repository, 'resources', 'sample', name)),
        })),
      ),
    );
  await button(page, 'Import all 4 files').click();
  await expect(page.getByText('roster.csv is in: 180 new.')).toBeVisible({ timeout: 60_000 });
  const { programs } = await ask(page, 'app.overview', {});
  return programs[0]?.cohorts[0]?.id as CohortId;
}

/** Prints one of an event's papers and reads it back. */
async function printed(page: Page, paper: string | RegExp) {
  await button(page, 'Print').click();
  await page.getByRole('menuitem', { name: paper }).click();
  const done = page.getByText(/ready to print\./).last();
  await expect(done).toBeVisible({ timeout: 30_000 });
}

test('a flash event, from import to print [M12] [D08]', async ({ app, window: page, dataDir }) => {
  const cohortId = await importEverybody(page);

  await test.step('the cohort becomes one of flash mentoring', async () => {
    await visit(page, 'Design');
    await page.getByRole('radio', { name: /^Flash/ }).check();
    await button(page, /^Save/).click();
    await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
    await visit(page, 'Events');
    await expect(
      page.getByRole('heading', { name: 'Let people meet a few others first' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('an event is planned, and its rota is made at once', async () => {
    await button(page, 'Plan an event').click();
    await expect(page.getByRole('radio', { name: /^Flash mentoring/ })).toBeChecked();
    await page.getByLabel('Place', { exact: true }).fill('Canteen, second floor');
    await page.getByRole('radio', { name: /^Speed meeting/ }).check();
    await expect(page.getByLabel('Name')).toHaveValue('Speed meeting');
    await expect(page.getByLabel('A round takes')).toHaveValue('8 minutes');
    await expect(page.getByLabel('Place', { exact: true })).toHaveValue('Canteen, second floor');
    await page.getByRole('radio', { name: /^Flash mentoring/ }).check();
    await expect(page.getByLabel('Name')).toHaveValue('Flash mentoring');
    await page.getByLabel('Begins at').fill('25:00');
    await button(page, 'Create it and make the rota').click();
    await expect(page.getByLabel('Begins at')).toBeFocused();
    await page.getByLabel('Begins at').fill('14:00');
    await expectAccessible(page);
    await button(page, 'Create it and make the rota').click();
    await expect(page.getByText('Proven best', { exact: false }).first()).toBeVisible();
    const rota = page.getByRole('table', { name: 'Rota' });
    await expect(rota).toBeVisible();
    await expectAccessible(page);
    // Beside the panel there is no room for the last round: whose talk was chosen stays in sight.
    await page.setViewportSize({ width: 1280, height: 800 });
    const last = rota.locator('button[data-column="5"]').last();
    await last.click();
    await expect(last).toHaveAttribute('aria-pressed', 'true');
    await expect(last).toBeInViewport({ ratio: 1 });
    await expect(rota.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  });
  const [row] = await ask(page, 'events.list', { cohortId });
  const eventId = row?.event.id as never;
  const view = () => ask(page, 'events.get', { eventId });

  await test.step('two are kept apart, and it is taken back', async () => {
    const { meetings, guests } = await view();
    const nameOf = (id: string | undefined) =>
      guests.find(({ personId }) => personId === id)?.name ?? '';
    const meeting = meetings.find(({ mentorId }) => mentorId === guests[0]?.personId);
    const partner = nameOf(meeting?.menteeId);
    const cells = page.getByRole('table', { name: 'Rota' }).locator('button');
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(cells.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await expect(cells.and(page.locator(':focus'))).toHaveCount(0);
    const mentorRow = page.getByRole('row', { name: nameOf(meeting?.mentorId) }).first();
    await mentorRow.getByRole('button', { name: partner }).first().click();
    await expect(page.getByRole('complementary', { name: partner })).toContainText('Why they meet');
    await button(page, 'Keep these two apart').click();
    const question = page.getByRole('dialog', { name: / and / });
    await expect(question.getByRole('status')).toContainText('Who meets somebody else');
    await expectAccessible(page);
    expect((await view()).decisions).toEqual([]);
    await question.getByLabel('Reason (kept with the decision)').fill('one desk apart');
    await question.getByRole('button', { name: 'Keep these two apart' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText('Kept apart by you')).toBeVisible();
    await expect(page.getByText('one desk apart')).toBeVisible();
    const isApart = async () =>
      !(await view()).meetings.some(
        ({ menteeId, mentorId }) => menteeId === meeting?.menteeId && mentorId === meeting.mentorId,
      );
    expect(await isApart()).toBe(true);
    const chosen = page.getByRole('complementary', { name: partner });
    await chosen.getByRole('button', { name: 'Close' }).click();
    const decided = page.getByRole('complementary', { name: 'Your decisions' });
    await expect(decided).toContainText('one desk apart');
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await expect(decided).toBeHidden();
    expect(await isApart()).toBe(false);
  });

  await test.step('somebody who cannot come is left out, and the rota is made again', async () => {
    await tab(page, 'Who takes part').click();
    const { guests } = await view();
    // The sample has namesakes, who bear the same mark here as on every other screen.
    const namesakes = await ask(page, 'people.namesakes', { cohortId });
    const [{ personId, mark } = { personId: null, mark: '?' }] = namesakes;
    const absent = guests.find((guest) => guest.personId === personId)?.name ?? '?';
    await page.getByRole('checkbox', { name: `${absent} (${mark})`, exact: true }).uncheck();
    await expect(page.getByText('1 change is not saved.')).toBeVisible();
    await expectAccessible(page);
    await button(page, /^Save \d+ guests$/).click();
    await expect(page.getByText(/changed since the rota was made/)).toBeVisible();
    await button(page, 'Make the rota again').first().click();
    await expect(page.getByText(/changed since the rota was made/)).toBeHidden();
    expect((await view()).guests).toHaveLength(guests.length - 1);
  });

  await test.step('the rota is settled and goes to paper', async () => {
    await button(page, 'Settle the rota').click();
    await expect(button(page, 'Open it for changes')).toBeVisible();
    const { guests, meetings } = await view();
    const busy = new Set(meetings.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
    const named = guests.filter(({ personId }) => busy.has(personId));
    for (const [paper, file] of [
      [/^Cards/, 'cards.pdf'],
      [/^Note slips/, 'slips.pdf'],
      [/^Table for the wall/, 'wall.pdf'],
    ] as const) {
      await saveTo(app, join(dataDir, file));
      await printed(page, paper);
      await expect(page.getByText(`${file} holds`)).toBeVisible();
      const { text } = await readPdf(await readFile(join(dataDir, file)));
      for (const { name } of named) expect(text, `${name} in ${file}`).toContain(name);
      expect(text).not.toContain('A draft');
    }
    const cards = await readPdf(await readFile(join(dataDir, 'cards.pdf')));
    expect(cards.text).toContain('Canteen, second floor');
    await tab(page, 'Rota').click();
    await page.getByRole('switch', { name: 'Hide names' }).check();
    await saveTo(app, join(dataDir, 'hidden.pdf'));
    await printed(page, /^Table for the wall/);
    await expect(page.getByText('hidden.pdf holds')).toBeVisible();
    const hidden = await readPdf(await readFile(join(dataDir, 'hidden.pdf')));
    for (const { name } of named) expect(hidden.text).not.toContain(name);
    await page.getByRole('switch', { name: 'Hide names' }).uncheck();
  });

  await test.step('what took place is keyed in, and counts without any match', async () => {
    await tab(page, 'Notes').click();
    await expectAccessible(page);
    const { guests, meetings } = await view();
    const busiest = guests.find(
      ({ personId }) => meetings.filter(({ mentorId }) => mentorId === personId).length > 1,
    );
    await page.getByLabel('Find a name').fill(busiest?.name ?? '?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('4');
    await page.keyboard.press('x');
    await expect.poll(async () => (await view()).notes.length).toBe(1);
    await expect
      .poll(async () => (await view()).meetings.filter(({ held }) => held).length)
      .toBe(1);
    await expect(page.getByText(/^took place, /)).toBeVisible();
    expect(await ask(page, 'matches.list', { cohortId })).toEqual([]);
  });
});

test('notes of a speed meeting enter the score of the matching [M08]', async ({ window: page }) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await visit(page, 'Matching');
  await page.getByRole('link', { name: 'Plan an event' }).click();
  await button(page, 'Plan an event').click();
  await button(page, 'Create it and make the rota').click();
  await expect(page.getByRole('table', { name: 'Rota' })).toBeVisible();
  const [row] = await ask(page, 'events.list', { cohortId });
  const eventId = row?.event.id as never;
  const { guests, meetings } = await ask(page, 'events.get', { eventId });
  const [meeting] = meetings;
  const mentor = guests.find(({ personId }) => personId === meeting?.mentorId);
  const pair = { menteeId: meeting?.menteeId as never, mentorId: meeting?.mentorId as never };
  const scoreOf = async () => (await ask(page, 'matching.explain', { cohortId, ...pair })).score;
  const before = await scoreOf();

  await tab(page, 'Notes').click();
  await page.getByLabel('Find a name').fill(mentor?.name ?? '?');
  await page.keyboard.press('Enter');
  await page.keyboard.press('5');
  await expect(page.getByText(/1 note is in; the matching does not count it yet/)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(/2 notes are in/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/1 note is in/)).toBeVisible();
  expect(await scoreOf()).toBe(before);

  await button(page, 'Let notes count').click();
  await expect(page.getByText(/the matching does not count it yet/)).toBeHidden();
  expect(await scoreOf()).toBeGreaterThan(before ?? 0);
  await visit(page, 'Matching');
  await button(page, 'Find the best matching').click();
  await expect(page.getByText(/The result is proven best/)).toBeVisible({ timeout: 20_000 });
  const explained = await ask(page, 'matching.explain', { cohortId, ...pair });
  expect(explained.parts.find(({ value, answered }) => answered && value === 1000)).toBeDefined();
  await tab(page, 'What counts').click();
  await expect(button(page, 'Remove Speed meeting')).toBeVisible();
  await expectAccessible(page);
});
