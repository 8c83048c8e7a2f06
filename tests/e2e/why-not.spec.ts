import type { Page } from '@playwright/test';
import type { CohortId, PersonId } from '../../shared/ids';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, boardOnScreen, literally } from './published-cohort';

const grid = (page: Page) => page.getByRole('grid', { name: 'Review board' });

/** The sample with a plan. */
async function withPlan(page: Page): Promise<CohortId> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id as CohortId;
  await ask(page, 'matching.run', { cohortId });
  await page.getByRole('link', { name: /^Matching/ }).click();
  return cohortId;
}

test('[M07] a pointer that rests on a card shows its best places beside the board, and moves nothing', async ({
  window: page,
}) => {
  await withPlan(page);
  await page.getByRole('button', { name: 'Open the review board' }).click();
  const cards = grid(page).getByRole('button', { name: /, with / });
  await cards.first().click();
  const selected = page.locator('.board-card[data-selected]');
  const [first = ''] = ((await selected.locator('.board-said').textContent()) ?? '').split(',');
  const panel = page.getByRole('complementary').last();
  await expect(panel.getByText('Selected')).toBeVisible();

  await cards.nth(6).hover();
  const [other = ''] = ((await cards.nth(6).locator('.board-said').textContent()) ?? '').split(',');
  await expect(panel.getByRole('heading', { name: other })).toBeVisible();
  await expect(panel.getByText('A look')).toBeVisible();
  await expect(panel.getByText(/in all|weakest|person|costs nothing/).first()).toBeVisible();
  await expect(
    panel.getByText(/ moves to |is left unplaced|nobody else moves/).first(),
  ).toBeVisible();
  await expect(selected).toHaveAccessibleName(new RegExp(`^${literally(first)},`));
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: first })).toBeVisible();
  await expect(panel.getByText('Selected')).toBeVisible();

  await grid(page).getByRole('rowheader').first().hover();
  await cards.nth(6).hover();
  await expect(panel.getByText('A look')).toBeVisible();
  await panel.getByRole('button', { name: /^Show all/ }).click();
  await expect(panel.getByText('Selected')).toBeVisible();
  await expect(selected).toHaveAccessibleName(new RegExp(`^${literally(other)},`));
});

test('[M07] "why not?" is answered for any two people: by the rule, or the price, who moves and what would change it', async ({
  window: page,
}) => {
  const cohortId = await withPlan(page);
  const { mentors } = await boardOnScreen(page, cohortId);
  const placed = mentors.filter(({ cards }) => cards.length > 0);
  const mentor = placed[0];
  const menteeId = mentor?.cards[0]?.personId;
  if (!mentor || !menteeId) throw new Error('nobody is placed');
  const { places } = await ask(page, 'board.places', { cohortId, menteeId, most: null });
  const priced = places.findLast(({ price }) => price !== null && price.others > 0);
  if (!priced) throw new Error('nobody would be displaced');
  const ruled = places.find(({ forbidden }) => forbidden.some(({ rule }) => rule !== 'must-have'));

  await page.getByRole('button', { name: 'Open the review board' }).click();
  await grid(page)
    .getByRole('button', { name: `${mentor.cards[0]?.name},` })
    .first()
    .click();
  const panel = page.getByRole('complementary').last();
  const asked = panel.getByRole('combobox', { name: /^Why not another mentor/ });
  await asked.click();
  // Each name on one line, none cut off by the narrow field.
  for (const name of (await page.getByRole('option').all()).slice(0, 8)) {
    expect((await name.boundingBox())?.height).toBeLessThan(36);
    expect(await name.evaluate((row) => row.scrollWidth <= row.clientWidth)).toBe(true);
  }
  await asked.fill(priced.mentor);
  await page.getByRole('option', { name: priced.mentor }).first().click();
  await expect(panel.getByText('What would change it:')).toBeVisible();
  await expect(
    panel.getByText(/The total falls|The weakest pair falls|fewer/).first(),
  ).toBeVisible();
  await expect(
    panel
      .getByRole('listitem')
      .filter({ hasText: ` to ${priced.mentor}` })
      .first(),
  ).toBeAttached();
  await expectAccessible(page);
  if (ruled) {
    await asked.fill(ruled.mentor);
    await page.getByRole('option', { name: ruled.mentor }).first().click();
    await expect(panel.getByText(/^Not possible: /).first()).toBeVisible();
  }

  await grid(page)
    .getByRole('button', { name: `${placed[1]?.name},` })
    .first()
    .click();
  const mentee = mentor.cards[0]?.name ?? '';
  await panel.getByRole('combobox', { name: /^Why not another mentee/ }).fill(mentee);
  await page.getByRole('option', { name: mentee }).first().click();
  await expect(panel.getByRole('heading', { name: `Why not ${mentee}?` })).toBeVisible();
  await expect(
    panel.getByText(/What would change it:|Not possible: |does not take part/).first(),
  ).toBeVisible();

  await page.getByRole('link', { name: /^Matching/ }).click();
  await page.getByRole('row', { name: mentee }).first().click();
  await page.getByRole('combobox', { name: /^Why not another mentor/ }).click();
  await page.getByRole('option').first().click();
  await expect(
    page.getByText(/What would change it:|Not possible: |does not take part/).first(),
  ).toBeVisible();
  await expectAccessible(page);

  // Two who are with others name each other: from then on the screen says so, and what it would cost.
  const [one, other] = placed.filter(({ cards }) => cards[0]?.state === 'proposed').slice(-2);
  const wisher = one?.cards[0];
  if (!one || !other || !wisher) throw new Error('too few are placed');
  const wish = async (personId: PersonId, to: PersonId, writtenName: string) => {
    const { person, enrollments } = await ask(page, 'people.get', { personId, cohortId });
    const { id: _, ...rest } = person;
    const own = enrollments.find((each) => each.cohortId === cohortId);
    if (!own) throw new Error('not enrolled');
    const { role, answers, optIn, vetoes } = own;
    const wishes = [{ personId: to, writtenName, reason: null }];
    const enrollment = { role, answers, optIn, vetoes, wishes };
    await ask(page, 'people.save', { personId, cohortId, person: rest, enrollment });
  };
  await wish(wisher.personId, other.personId, other.name);
  await wish(other.personId, wisher.personId, wisher.name);
  await ask(page, 'matching.run', { cohortId });
  const { blocking } = await ask(page, 'board.blockingPairs', { cohortId });
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('link', { name: 'Look at them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who named each other');
  await expect(page.getByText(/named each other; they are not together/)).toBeVisible();
  const [pair] = blocking;
  expect(pair).toMatchObject({ menteeId: wisher.personId, mentorId: other.personId });
  await page
    .getByRole('button', { name: `Look at the two: ${wisher.name} and ${other.name}` })
    .click();
  await expect(page.getByText('What would change it:')).toBeVisible();
  await expectAccessible(page);
});
