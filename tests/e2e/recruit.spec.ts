import { join } from 'node:path';
import { openDatabase } from '../../electron/db/database';
import { migrate } from '../../electron/db/migrate';
import type { CohortId } from '../../shared/ids';
import { CalendarDate } from '../../shared/time';
import { writeBoardCrowd } from '../support/board-crowd';
import { writeCohort } from '../support/crowd';
import { expect, launch, test } from './app';
import { expectAccessible } from './axe';
import { ask } from './published-cohort';

const TODAY = CalendarDate.parse('2026-03-01');
/** So many that the engine is at work for longer than a progress bar waits. */
const CROWD = { mentees: 3000, mentors: 1500 };

test('[R11] recruiting is told where one more place helps, by exactly how much, and which skills are short', async ({
  window: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id as CohortId;
  await ask(page, 'matching.run', { cohortId });
  await page.getByRole('link', { name: /^Matching/ }).click();
  await page.getByRole('link', { name: 'See where to recruit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Recruit here' })).toBeVisible();

  const { places, skills } = await ask(page, 'matching.recruit', { cohortId });
  // Asked for while the screen asks, it would be stopped there.
  await expect(page.getByText(/^Supposed is somebody new with one place/)).toBeVisible();
  const gained = await ask(page, 'matching.skillGains', { cohortId });
  const [best] = places;
  const [top] = gained;
  const scarce = skills.find(({ skill }) => skill === top?.skill);
  if (!best || !scarce || !top) throw new Error('the sample lacks neither places nor skills');
  const gains = page.getByRole('list', { name: 'Where one more place would help' });
  const first = gains.getByRole('listitem').first();
  await expect(first).toContainText(`One more place with ${best.mentor} would `);
  for (const [figure, words] of [
    [best.placed, `match ${String(best.placed)} more`],
    [best.worst, `lift the weakest pair by ${String(best.worst)}`],
    [best.total, `add ${String(best.total)} point`],
  ] as const) {
    if (figure > 0) await expect(first).toContainText(words);
  }
  const short = page.getByRole('list', { name: 'Skills in short supply' });
  await expect(short.getByRole('listitem').first()).toContainText(scarce.skill);
  await expect(short.getByRole('listitem').first()).toContainText(
    `One more mentor who offers ${top.skill} would match ${String(top.placed)} more person`,
  );
  await expect(short.getByRole('listitem').first()).toContainText(
    `${String(scarce.wanted - scarce.met)} without`,
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to matching' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Matching' })).toBeVisible();
});

test('[M04] a matching that lasts can be stopped, and then nothing has changed', async ({
  dataDir,
}) => {
  const db = openDatabase(join(dataDir, 'mentorbook.db'));
  migrate(db);
  const cohortId = writeCohort(db, TODAY);
  writeBoardCrowd(db, cohortId, CROWD, TODAY);
  db.close();
  const app = await launch(dataDir);
  try {
    const page = await app.firstWindow();
    await page.getByRole('link', { name: /^Matching/ }).click();
    await page.getByRole('button', { name: 'Find the best matching' }).click();
    await expect(page.getByRole('progressbar', { name: /^Finding the best/ })).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeHidden();
    await expect(page.getByText('No matching has been made yet')).toBeVisible();
    expect((await ask(page, 'board.get', { cohortId })).run).toBeNull();
  } finally {
    await app.close();
  }
});
