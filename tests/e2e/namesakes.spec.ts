import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CohortId, PersonId } from '../../shared/ids';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const NAME = 'Anna Schmidt';

/** Gives somebody another name, and a number of the organisation. */
async function rename(page: Page, cohortId: CohortId, personId: PersonId, staffNumber: string) {
  const { person } = await ask(page, 'people.get', { personId, cohortId });
  await ask(page, 'people.save', {
    personId,
    cohortId,
    person: { ...person, name: NAME, staffNumber } as never,
    enrollment: null,
  });
}

test('[M07] two of one name are told apart from the board to the agreement, and the right one is moved', async ({
  app,
  window: page,
  dataDir,
}) => {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id as CohortId;
  await ask(page, 'matching.run', { cohortId });
  const planned = await ask(page, 'board.get', { cohortId });
  const [one, other] = planned.mentors.flatMap(({ cards }) => cards[0]?.personId ?? []);
  if (!one || !other) throw new Error('too few are placed');
  await rename(page, cohortId, one, '90001');
  await rename(page, cohortId, other, '90002');
  await ask(page, 'matching.run', { cohortId });
  const mentorOf = async (personId: PersonId) =>
    (await ask(page, 'board.get', { cohortId })).mentors.find((mentor) =>
      mentor.cards.some((each) => each.personId === personId),
    );
  const before = await mentorOf(other);

  await visit(page, 'Matching');
  const pairs = page.getByRole('grid', { name: 'Pairs' });
  for (const mark of ['90001', '90002']) {
    await expect(pairs.getByRole('row', { name: `${NAME} (${mark})` })).toHaveCount(1);
  }
  await page.getByRole('button', { name: 'Open the review board' }).click();
  const grid = page.getByRole('grid', { name: 'Review board' });
  const card = (mark: string) => grid.getByRole('button', { name: `${NAME} (${mark}), ` });
  const called = `${NAME} (90001)`;

  await test.step('by keyboard, the one who was meant is moved', async () => {
    await expect(card('90002')).toHaveCount(1);
    await card('90001').focus();
    await expect(page.getByRole('complementary', { name: called })).toBeVisible();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${called}` });
    const select = dialog.getByLabel('Move to');
    await expect(select).toBeFocused();
    await expect(select.getByRole('option', { name: /in all|weakest/ }).first()).toBeAttached();
    await page.keyboard.press('ArrowDown');
    const confirm = dialog.getByRole('button', { name: `Move ${called} to` });
    await expect(confirm).toHaveAttribute('aria-disabled', 'false');
    await expectAccessible(page);
    await confirm.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(grid.getByRole('button', { name: /, pinned by you/ })).toHaveCount(1);
    await expect(card('90001')).toHaveAccessibleName(/, pinned by you/);
    const { decisions } = await ask(page, 'board.get', { cohortId });
    expect(decisions.map(({ menteeId }) => menteeId)).toEqual([one]);
    expect((await mentorOf(other))?.personId).toBe(before?.personId);
  });

  await test.step('a mentor is asked about the right one', async () => {
    await grid
      .getByRole('rowheader')
      .filter({ hasNotText: 'Not placed' })
      .getByRole('button')
      .last()
      .focus();
    const asked = page.getByRole('complementary').getByRole('combobox', { name: /^Why not/ });
    await asked.fill(NAME);
    await expect(page.getByRole('option', { name: NAME })).not.toHaveCount(0);
    const offered = await page.getByRole('option', { name: NAME }).allTextContents();
    expect(new Set(offered).size).toBe(offered.length);
    await page.keyboard.press('Escape');
  });

  await test.step('hidden, they bear neither name nor mark', async () => {
    await page.getByRole('button', { name: 'Hide names' }).click();
    await expect(grid.getByRole('button', { name: /^Mentee \d+, / }).first()).toBeVisible();
    await expect(page.locator('body')).not.toContainText(NAME);
    await expect(page.locator('body')).not.toContainText('9000');
    await page.getByRole('button', { name: 'Show names' }).click();
  });

  await test.step('published, each is found, and the agreement has the plain name', async () => {
    await ask(page, 'board.publish', { cohortId });
    await visit(page, 'Matches');
    await page.getByRole('searchbox').fill('90001');
    const row = page.getByRole('row', { name: called });
    await expect(row).toHaveCount(1);
    await row.click();
    await expect(page.getByRole('complementary', { name: called })).toBeVisible();
    await saveTo(app, join(dataDir, 'one.pdf'));
    await page.getByRole('button', { name: 'Print the agreement' }).click();
    await expect(page.getByText(/^one\.pdf holds/)).toBeVisible({ timeout: 60_000 });
    const { text } = await readPdf(await readFile(join(dataDir, 'one.pdf')));
    expect(text).toContain(NAME);
    expect(text).not.toContain('90001');
  });
});
