import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, importSample, visit } from './published-cohort';

test('[M14] two matches end, a re-match leaves the others alone, and only the new agreements print', async ({
  app,
  window: page,
  dataDir,
}) => {
  const cohortId = await importSample(page);
  await ask(page, 'matching.run', { cohortId });
  await ask(page, 'board.publish', { cohortId });
  const before = await ask(page, 'matches.list', { cohortId });
  // The sample has namesakes.
  const bearers = Map.groupBy(before, ({ mentee }) => mentee);
  const [first, second, third] = before.filter(({ mentee }) => bearers.get(mentee)?.length === 1);
  if (!first || !second || !third) throw new Error('too few matches');

  await test.step('a match ends, and it is said who looks for somebody new', async () => {
    await visit(page, 'Matches');
    for (const { mentee, mentor } of [first, second]) {
      await page.getByRole('row', { name: mentee }).first().click();
      await page.getByRole('button', { name: 'End this match' }).click();
      const dialog = page.getByRole('dialog', { name: 'End this match' });
      await expect(dialog.getByLabel(`${mentee} would like a new mentor`)).toBeChecked();
      await expect(dialog.getByLabel(`${mentor} is open to another mentee`)).toBeChecked();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'End the match' }).click();
      await expect(dialog).toBeHidden();
      // The button was at the foot of the panel; what it says now is read from the top.
      const ended = page.getByRole('complementary').getByRole('heading', { name: mentee });
      await expect(ended).toBeFocused();
      await expect(ended).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByText(/^2 people wait for a new mentor\./)).toBeVisible();
    await page.getByRole('button', { name: 'Let waiting count' }).click();
    await expect(page.getByRole('button', { name: 'Let waiting count' })).toBeHidden();
  });

  await test.step('a match that should not have been published is released, and kept after all', async () => {
    await page.getByRole('row', { name: third.mentee }).first().click();
    await page.getByRole('button', { name: 'Release this match' }).click();
    await expect(page.getByText(`${third.mentee} and ${third.mentor} are released`)).toBeVisible();
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Undo' })
      .last()
      .click();
    await expect(page.getByRole('button', { name: 'Release this match' })).toBeVisible();
  });

  await test.step('Today says who waits, and one button re-matches', async () => {
    await visit(page, 'Today');
    await expect(page.getByText('2 people wait for a new mentor')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Re-match/ }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Review board', level: 1 })).toBeVisible();
  });

  await test.step('the board locks what goes well and explains what was tried before', async () => {
    const board = await ask(page, 'board.get', { cohortId });
    const cards = board.mentors.flatMap((mentor) =>
      mentor.cards.map((card) => ({ ...card, mentorId: mentor.personId })),
    );
    const active = cards.filter(({ state }) => state === 'active');
    expect(active).toHaveLength(before.length - 2);
    for (const { match } of [first, second]) {
      expect(
        cards.some(
          ({ personId, mentorId }) => personId === match.menteeId && mentorId === match.mentorId,
        ),
      ).toBe(false);
    }
    const grid = page.getByRole('grid', { name: 'Review board' });
    await expect(grid.getByTitle('final').first()).toBeVisible();
    await grid.getByRole('button', { name: new RegExp(first.mentee) }).click();
    const panel = page.getByRole('complementary');
    await expect(panel.getByText(/has waited since/)).toBeVisible();
    await panel.getByRole('combobox', { name: /^Why not/ }).fill(first.mentor);
    await page.getByRole('listbox').getByRole('option', { name: first.mentor }).click();
    await expect(panel.getByRole('heading', { name: `Why not ${first.mentor}?` })).toBeVisible();
    await expect(panel.getByText('Not possible: the two were tried before.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('beside the few who are matched anew, Matching says how many stay', async () => {
    await visit(page, 'Matching');
    const stay = `${String(before.length - 2)} published matches stay.`;
    await expect(page.getByText(stay)).toBeVisible();
    await page.getByRole('button', { name: 'Open the review board' }).click();
  });

  await test.step('publishing adds to what is active, and only the new agreements print', async () => {
    await page.getByRole('button', { name: /^Publish \d+ match/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const after = await ask(page, 'matches.list', { cohortId });
    const kept = after.filter(({ match }) => match.state === 'active');
    const old = new Set(before.map(({ match }) => match.id));
    const added = kept.filter(({ match }) => !old.has(match.id));
    expect(kept.length - added.length).toBe(before.length - 2);
    expect(added.length).toBeGreaterThan(0);
    await visit(page, 'Matches');
    await page.getByText(`Newest ${String(added.length)}`).click();
    await saveTo(app, join(dataDir, 'new.pdf'));
    await page
      .getByRole('button', { name: new RegExp(`^Print ${String(added.length)} agreement`) })
      .click();
    await expect(page.getByText(/^new\.pdf holds/)).toBeVisible({ timeout: 60_000 });
    const { text } = await readPdf(await readFile(join(dataDir, 'new.pdf')));
    for (const { mentee, mentor } of added) {
      expect(text).toContain(mentee);
      expect(text).toContain(mentor);
    }
    expect(text).not.toContain(third.mentee);
  });
});
