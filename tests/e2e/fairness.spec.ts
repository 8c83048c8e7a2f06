import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

test('[R07] how each group fared, with small groups hidden, reached from the report', async ({
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await visit(page, 'Reports');
  await page.getByRole('button', { name: 'Fairness' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await expectAccessible(page);

  await ask(page, 'matching.run', { cohortId });
  await ask(page, 'board.publish', { cohortId });
  const { overall, comparisons } = await ask(page, 'fairness.get', { cohortId });
  await expect(page.getByText(/fared in the published matches/)).toBeVisible();
  await expect(
    page.getByText(`${String(overall?.matched)} of ${String(overall?.people)}`),
  ).toBeVisible();
  const levels = page.getByRole('table', { name: 'By level' });
  const shown = comparisons
    .find(({ by }) => by === 'level')
    ?.groups.find(({ figures }) => figures !== null);
  await expect(levels.getByRole('row', { name: shown?.label ?? '?' })).toContainText(
    String(shown?.figures?.people),
  );
  await expect(levels.getByText('hidden').first()).toBeVisible();
  await expectAccessible(page);
});
