import { addDays, CalendarDate } from '../../shared/time';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

test('weeks after the kickoff, what is late stands first, each with its step [S07] [F02]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const { today } = await ask(page, 'app.overview', {});
  const { cohort } = await ask(page, 'cohorts.get', { cohortId });
  const { id: _id, programId: _program, matching: _matching, ...facts } = cohort;
  const kickoffDate = addDays(CalendarDate.parse(today), -85);
  // A match that was published after the kickoff began on that day, and has its own gate.
  const gateDay = 14;
  await ask(page, 'cohorts.update', { cohortId, cohort: { ...facts, kickoffDate, gateDay } });
  const [first, second] = await ask(page, 'matches.list', { cohortId });
  for (const [row, days] of [
    [first, 60],
    [second, 41],
  ] as const) {
    if (!row) throw new Error('the sample has too few matches');
    const heldOn = addDays(CalendarDate.parse(today), -days);
    const matchId = row.match.id;
    await ask(page, 'sessions.log', { matchId, heldOn, minutes: 60, way: 'video', note: null });
  }
  await visit(page, 'Today');
  await expect(page.getByRole('heading', { name: 'Late' })).toBeVisible();
  await expect(page.getByText(/^Call /)).toHaveCount(2);
  await expect(
    page.getByText(/No session since .* 60 days ago; agreed is every 14 days/),
  ).toBeVisible();
  await expect(page.getByText(/14-day conversation: 35 matches/)).toBeVisible();
  await expectAccessible(page);

  // Past the end nobody is called any more: what is still open is to be ended.
  const longAgo = addDays(CalendarDate.parse(today), -190);
  await ask(page, 'cohorts.update', { cohortId, cohort: { ...facts, kickoffDate: longAgo } });
  await page.reload();
  await expect(page.getByText('matches are past their end')).toBeVisible();
  await expect(page.getByText(/^Call |have not met yet/)).toHaveCount(0);
  await expectAccessible(page);
  await visit(page, 'Matches');
  await expect(page.getByText('past its end').first()).toBeVisible();
  await visit(page, 'Today');

  await page
    .getByRole('link', { name: 'Log a session' })
    .or(page.getByRole('button', { name: 'Log a session' }))
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sessions in');
});

test('the settings change the look at once, and are kept', async ({ window: page }) => {
  await visit(page, 'Settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = page.locator('[data-mantine-color-scheme=dark]');
  await expect(dark).toBeAttached();
  await page.reload();
  await expect(dark).toBeAttached();
  await page.getByRole('radio', { name: 'As the system' }).check();
  await expectAccessible(page);
});
