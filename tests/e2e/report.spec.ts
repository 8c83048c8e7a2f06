import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CalendarDate } from '../../shared/time';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

test('the screen shows the figures that print, counts before rates [K05] [K07] [K08]', async ({
  app,
  window: page,
  dataDir,
}) => {
  const cohortId = await publishSample(page);
  const rows = await ask(page, 'matches.list', { cohortId });
  const today = CalendarDate.parse(new Date().toISOString().slice(0, 10));
  for (const { match } of rows.slice(0, 3)) {
    const session = {
      matchId: match.id,
      heldOn: today,
      minutes: 50,
      way: 'video',
      note: null,
    } as const;
    await ask(page, 'sessions.log', session);
  }
  const data = await ask(page, 'report.data', { cohortId });
  await visit(page, 'Reports');

  const { enrolled, matched } = data.funnel;
  const share = `${String(matched.mentees)} of ${String(enrolled.mentees)}`;
  await expect(page.getByRole('row', { name: /^Matched/ })).toContainText(share);
  await expect(page.getByText(`3 of ${String(rows.length)}`, { exact: true })).toBeVisible();
  await expect(page.getByText('2.5 hours').first()).toBeVisible();
  await expect(page.getByText('Proven best')).toBeVisible();
  await expect(page.getByText(`run ${data.run?.fingerprint ?? '?'}`)).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'People without a match' }).getByRole('row'),
  ).toHaveCount(data.unmatched.length + 1);

  const chart = page.getByRole('img', { name: /^Pairs by score: \d+ pair/ });
  await expect(chart).toBeVisible();
  await page.getByText('The same as a table').first().click();
  const bins = page.getByRole('row', { name: /^\d+–\d+ \d+$/ });
  await expect(bins).toHaveCount(10);
  await expectAccessible(page);

  await saveTo(app, join(dataDir, 'report.pdf'));
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  await expect(page.getByText('The report is saved as report.pdf.')).toBeVisible({
    timeout: 30_000,
  });
  const { text } = await readPdf(await readFile(join(dataDir, 'report.pdf')));
  expect(text).toContain(share);
  expect(text).toContain(`3 of ${String(rows.length)}`);
  expect(text).toContain(data.run?.fingerprint ?? '?');
});
