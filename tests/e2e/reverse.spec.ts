import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

test('[M11] a reverse cohort, from its design and one file to juniors who mentor seniors on paper', async ({
  app,
  window: page,
  dataDir,
}) => {
  await page.getByRole('link', { name: 'Design' }).click();
  await page.getByLabel('Name of the program').fill('Lighthouse');
  await page.getByLabel('Organisation').fill('Lighthouse Cooperative');
  await page.getByLabel('Name of the cohort').fill('Reverse 2027');
  await page.getByRole('radio', { name: 'Reverse' }).check();
  await page.getByRole('button', { name: 'Create program' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('is set up');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id;
  if (!cohortId) throw new Error('no cohort was made');

  await test.step('a file with a column of roles goes in as it is', async () => {
    await page
      .getByRole('link', { name: /^Import|Choose files/ })
      .first()
      .click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(import.meta.dirname, 'files', 'reverse.csv'));
    await page.getByRole('button', { name: /^Import \d+/ }).click();
    await expect
      .poll(async () => (await ask(page, 'matching.overview', { cohortId })).mentees)
      .toBe(14);
  });

  await test.step('every mentor it finds stands below the mentee', async () => {
    await visit(page, 'Matching');
    await page.getByRole('button', { name: /^Find/ }).click();
    await page.getByRole('button', { name: 'Open the review board' }).click();
    await expect(page.getByRole('grid', { name: 'Review board' })).toBeVisible();
    await expectAccessible(page);
    const { mentors } = await ask(page, 'board.get', { cohortId });
    const people = await ask(page, 'people.list', { cohortId });
    const levels = new Map(people.map(({ id, level }) => [id, level ?? 0]));
    const pairs = mentors.flatMap(({ personId, cards }) =>
      cards.map((card) => [levels.get(personId) ?? 0, levels.get(card.personId) ?? 0] as const),
    );
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter(([mentor, mentee]) => mentor >= mentee)).toEqual([]);
  });

  await test.step('the agreement says who mentors whom, and whose word counts on pay', async () => {
    await ask(page, 'board.publish', { cohortId });
    await visit(page, 'Matches');
    const path = join(dataDir, 'reverse.pdf');
    await saveTo(app, path);
    await page.getByRole('button', { name: /^Print \d+ agreements$/ }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('reverse.pdf holds');
    const { text } = await readPdf(new Uint8Array(await readFile(path)));
    expect(text).toContain('Reverse mentoring agreement');
    expect(text).toContain('the junior of the two');
  });
});
