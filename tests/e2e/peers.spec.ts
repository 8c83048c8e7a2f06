import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, CalendarDate } from '../../shared/time';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const FILE = join(import.meta.dirname, 'files', 'peers.csv');

test('[D08] [S05] peers, from one file to pairs and a triad, printed agreements, a session and a printed report', async ({
  app,
  window: page,
  dataDir,
}) => {
  await page.getByRole('link', { name: 'Design' }).click();
  await page.getByLabel('Name of the program').fill('Lighthouse');
  await page.getByLabel('Organisation').fill('Lighthouse Cooperative');
  await page.getByLabel('Name of the cohort').fill('Peers 2027');
  await page.getByRole('radio', { name: /^Peers/ }).check();
  await page.getByRole('button', { name: 'Create program' }).click();
  const said = page.getByRole('region', { name: 'Messages' });
  await expect(said).toContainText('is set up');
  const { programs, today } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id;
  if (!cohortId) throw new Error('no cohort was made');

  await test.step('one file brings members, and nobody is asked to lead', async () => {
    await page
      .getByRole('link', { name: /^Import|Choose files/ })
      .first()
      .click();
    await page.locator('input[type=file]').first().setInputFiles(FILE);
    await page.getByRole('button', { name: /^Import / }).click();
    await expect
      .poll(async () => (await ask(page, 'groups.get', { cohortId })).ready.members)
      .toBe(7);
    await visit(page, 'People');
    await expect(page.getByText('7 members of 7 people')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Enrol a member' })).toBeVisible();
    await expect(
      page.getByRole('link', { name: /Enrol a (mentor|mentee|facilitator)/ }),
    ).toBeHidden();
    await expectAccessible(page);
    await page.evaluate(() => {
      location.hash = '/scenarios';
    });
    await expect(page.getByText('Groups are compared on their board')).toBeVisible();
    await page.getByRole('button', { name: 'Open the board of groups' }).click();
  });

  await test.step('they are put together, published, and printed', async () => {
    await page.getByRole('button', { name: 'Put them together' }).click();
    await page.getByRole('button', { name: 'Publish 3 groups' }).click({ timeout: 60_000 });
    const dialog = page.getByRole('dialog', { name: 'Publish 3 groups' });
    await dialog.getByRole('button', { name: 'Publish 3 groups' }).click();
    await expect(dialog).toBeHidden();
    await visit(page, 'Groups');
    const path = join(dataDir, 'peers.pdf');
    await saveTo(app, path);
    await page.getByRole('button', { name: 'Print 3 agreements' }).click();
    await expect(said).toContainText('peers.pdf holds 3 agreements');
    const { text } = await readPdf(new Uint8Array(await readFile(path)));
    for (const name of ['Oppenheim', 'Kessler', 'Yılmaz', 'Peers 3']) expect(text).toContain(name);
  });

  const rows = await ask(page, 'groups.list', { cohortId });
  const triad = rows.find(({ people }) => people.length === 3);
  const pair = rows.find(({ people }) => people.length === 2);
  if (!triad || !pair) throw new Error('there is no triad, or no pair');
  const away = triad.people[2]?.name ?? '';

  await test.step('a session of the triad is logged by keyboard, without the one who was away', async () => {
    await visit(page, 'Sessions');
    const line = page.getByRole('form', { name: 'Log a session' });
    await page.keyboard.press('l');
    await page.keyboard.type(triad.people[0]?.name ?? '');
    await page.keyboard.press('Enter');
    await expect(line.getByLabel('Group', { exact: true })).toHaveValue(triad.group.name);
    await expect(line.getByText('Who was there: 3 of 3')).toBeVisible();
    await line.getByRole('checkbox', { name: away }).press('Space');
    await expect(line.getByText('Who was there: 2 of 3')).toBeVisible();
    await expectAccessible(page);
    await line.getByLabel('Note').fill('goals for May');
    await page.keyboard.press('Enter');
    await expect(said).toContainText('2 of 3 were there.');
    const cell = page.getByLabel(`Session of ${pair.group.name}: day, minutes, how`);
    await cell.fill(`${Number(today.slice(-2))} 45 v`);
    await cell.press('Enter');
    await expect
      .poll(async () =>
        (await ask(page, 'group-sessions.list', { cohortId })).map(
          ({ presentIds }) => presentIds.length,
        ),
      )
      .toEqual([2, 2]);
  });

  await test.step('the history of the group says who was away, and can be corrected', async () => {
    await visit(page, 'Groups');
    const history = page.getByRole('region', { name: `Sessions of ${triad.group.name}` });
    await expect(history).toContainText(`not there: ${away}`);
    await history.getByRole('button', { name: /^Correct the session/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct a session' });
    await dialog.getByRole('checkbox', { name: away }).press('Space');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save the session' }).click();
    await expect(history).toContainText('3 of 3 there');
  });

  await test.step('the report counts it on the screen and on paper alike', async () => {
    await visit(page, 'Reports');
    await expect(page.getByText('5 of 5')).toBeVisible();
    await expectAccessible(page);
    const path = join(dataDir, 'report.pdf');
    await saveTo(app, path);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(said).toContainText('report.pdf');
    const { text } = await readPdf(new Uint8Array(await readFile(path)));
    expect(text).toContain('5 of 5');
    expect(text).toContain('groups have met at least once');
    expect(text).not.toMatch(/mentee/i);
  });

  await test.step('[F05] when the cohort is over, Today leads to ending all groups in one step', async () => {
    const { cohort } = await ask(page, 'cohorts.get', { cohortId });
    const { id: _id, programId: _program, matching: _matching, ...facts } = cohort;
    const kickoffDate = addDays(CalendarDate.parse(today), -400);
    await ask(page, 'cohorts.update', { cohortId, cohort: { ...facts, kickoffDate } });
    await visit(page, 'Today');
    await page.getByRole('link', { name: 'End 3 groups' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'End 3 groups' });
    await expect(dialog.getByLabel('They reached the end of their time')).toBeChecked();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    // One that ended otherwise is ended by itself; the others together.
    await page.getByRole('button', { name: `End ${triad.group.name}` }).click();
    const single = page.getByRole('dialog', { name: `End ${triad.group.name}` });
    await single.getByLabel('There was no time for it').check();
    await single.getByRole('button', { name: 'End the group' }).click();
    await page.getByRole('button', { name: 'End 2 groups' }).press('Enter');
    const both = page.getByRole('dialog', { name: 'End 2 groups' });
    await both.getByRole('button', { name: 'End 2 groups' }).press('Enter');
    await expect(said).toContainText('2 groups have ended.');
    await expect(page.getByText('All 3 groups have ended.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'End 2 groups' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await visit(page, 'Today');
    await expect(page.getByText('past their end')).toHaveCount(0);
  });
});
