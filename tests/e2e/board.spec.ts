import type { Page } from '@playwright/test';
import type { CohortId } from '../../shared/ids';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, boardOnScreen, literally } from './published-cohort';

const grid = (page: Page) => page.getByRole('grid', { name: 'Review board' });
const figure = (page: Page, label: string) =>
  page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition');

/** The sample with a plan, on the board. */
async function openBoard(page: Page): Promise<CohortId> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id as CohortId;
  await ask(page, 'matching.run', { cohortId });
  await page.getByRole('link', { name: /^Matching/ }).click();
  await page.getByRole('button', { name: 'Open the review board' }).click();
  await expect(grid(page)).toBeVisible();
  return cohortId;
}

test('[M07] [M04] by keyboard alone: a mentee is explained, moved at a price known before, and moved back', async ({
  window: page,
}) => {
  await openBoard(page);
  await grid(page).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const card = grid(page)
    .getByRole('button', { name: /, with / })
    .and(page.locator(':focus'));
  const [name = ''] = ((await card.locator('.board-said').textContent()) ?? '').split(',');
  const panel = page.getByRole('complementary', { name });
  await expect(panel.getByText(/now: \d+/)).toBeVisible();
  await expect(panel.getByText(/in all|weakest|person/).first()).toBeVisible();

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: `Move ${name}` });
  const select = dialog.getByLabel('Move to');
  await expect(select).toBeFocused();
  await expect(
    select.getByRole('option', { name: /: −\d+ in all|: weakest/ }).first(),
  ).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(
    dialog.getByText(/The total (falls|rises)|The weakest pair|This costs nothing/).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Reason (kept with the decision)').fill('same town');
  const confirm = dialog.getByRole('button', { name: `Move ${name} to` });
  const to = ((await confirm.textContent()) ?? '').replace(`Move ${name} to `, '');
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    grid(page).getByRole('button', {
      name: new RegExp(`^${literally(name)}, \\d+, with ${literally(to)}.*pinned by you`),
    }),
  ).toBeVisible();
  await expect(figure(page, 'your decisions')).toHaveText('1 pin');

  await page.getByRole('button', { name: '1 pin: see your decisions' }).press('Enter');
  const decisions = page.getByRole('complementary', { name: 'Your decisions' });
  await expect(decisions.getByText('same town')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo pin/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(decisions.getByText('Nothing is decided by hand')).toBeVisible();
  await page.getByRole('button', { name: 'Redo pin' }).press('Enter');
  await decisions.getByRole('button', { name: /^Unpin:/ }).press('Enter');
  const unpin = page.getByRole('dialog').getByRole('button', { name: `Unpin ${name}` });
  await expect(unpin).toHaveAttribute('aria-disabled', 'false');
  await unpin.press('Enter');
  await expect(figure(page, 'computed')).toHaveText('No decisions');
});

test('[M07] a drag shows every price and asks before it is done; names can be hidden; publishing locks', async ({
  window: page,
}) => {
  const cohortId = await openBoard(page);
  const { mentors } = await boardOnScreen(page, cohortId);
  const from = mentors.find(({ cards }) => cards.length > 0);
  const mentee = from?.cards[0]?.name ?? '';
  const source = grid(page)
    .getByRole('button', { name: `${mentee},` })
    .first();
  const row = grid(page).getByRole('row').nth(4);
  await source.hover();
  await page.mouse.down();
  const target = await row.boundingBox();
  if (!target) throw new Error('no row');
  await page.mouse.move(target.x + 300, target.y + target.height / 2, { steps: 8 });
  await expect(
    grid(page)
      .getByText(/^(here|not here): /)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: `${mentee} over` })).toBeAttached();
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: `Move ${mentee}` });
  await expect(dialog.getByText('What it costs')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(figure(page, 'computed')).toHaveText('No decisions');

  await page.getByRole('button', { name: 'Hide names' }).click();
  await expect(
    grid(page)
      .getByRole('button', { name: /^Mentor \d+, / })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(mentee.replace(/ \(.*/, ''));
  await grid(page)
    .getByRole('button', { name: /^Mentee \d+, \d+, with Mentor \d+/ })
    .first()
    .focus();
  await page.keyboard.press('f');
  const forbid = page.getByRole('dialog', { name: /^Forbid Mentee \d+ with Mentor \d+$/ });
  await expect(forbid.getByText('Who moves')).toBeVisible();
  await forbid.getByRole('button', { name: /^Forbid/ }).click();
  await expect(figure(page, 'your decisions')).toHaveText('1 forbidden');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show names' }).click();

  await page.getByRole('button', { name: /^Publish \d+ matches$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish \d+ matches$/ })
    .click();
  await expect(page.getByRole('button', { name: 'Print the agreements' })).toBeVisible();
  await expect(
    grid(page)
      .getByRole('button', { name: /published$/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('[M07] [R06] a hold, a swap and a forbidden pair are made and lifted, and a veto stops publishing', async ({
  window: page,
}) => {
  const cohortId = await openBoard(page);
  const decided = figure(page, 'your decisions');
  const board = () => boardOnScreen(page, cohortId);
  const { mentors } = await board();
  const [one, other] = mentors.filter(({ cards }) => cards.length > 0);
  const [mentee, second] = [one?.cards[0], other?.cards[0]];
  if (!one || !other || !mentee || !second) throw new Error('nobody is placed');
  const card = grid(page)
    .getByRole('button', {
      name: new RegExp(`^${literally(mentee.name)}, .*with ${literally(one.name)}`),
    })
    .first();
  /** Presses a letter on the card, and confirms what it asks. */
  const decide = async (key: string, confirm: string) => {
    await card.press(key);
    await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    // Left where the button was, the pointer would rest on a card, which is then looked at.
    await page.mouse.move(0, 0);
  };
  const lift = async (confirm: string) => {
    const list = page.getByRole('complementary', { name: 'Your decisions' });
    await page.getByRole('button', { name: /: see your decisions$/ }).click();
    await list.getByRole('button').last().click();
    await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await expect(figure(page, 'computed')).toHaveText('No decisions');
  };

  await decide('h', `Hold ${mentee.name}`);
  await expect(decided).toHaveText('1 held');
  const { tray } = await board();
  expect(tray.find(({ unmatched }) => unmatched.personId === mentee.personId)).toMatchObject({
    unmatched: { reason: 'held' },
  });
  const held = page.getByRole('complementary', { name: mentee.name });
  await expect(held.getByText(/^You hold this person back/)).toBeVisible();
  await expect(held.getByText('at what price')).toHaveCount(0);
  // Where the dialog was, the pointer lies on somebody else: that shows them once it moves.
  const under = grid(page)
    .getByRole('button', { name: /, with / })
    .last();
  await under.hover();
  await expect(page.getByRole('complementary').getByText('A look')).toBeVisible();
  await lift(`Release ${mentee.name}`);
  await decide('f', `Forbid ${mentee.name} with ${one.name}`);
  await expect(decided).toHaveText('1 forbidden');
  await lift(`Allow ${mentee.name} with ${one.name}`);

  const pin = { kind: 'pin', menteeId: mentee.personId, mentorId: one.personId } as const;
  await ask(page, 'board.decide', { cohortId, edit: pin, reason: null });
  const hold = { kind: 'hold', personId: mentee.personId } as const;
  await ask(page, 'board.decide', { cohortId, edit: hold, reason: null });
  const unkept = page
    .getByRole('complementary', { name: 'Your decisions' })
    .getByText(/^This plan does not keep it/);
  await page.getByRole('button', { name: /: see your decisions$/ }).click();
  await expect(unkept).toBeVisible();
  await ask(page, 'history.undo', {});
  await expect(unkept).toBeHidden();
  await ask(page, 'history.undo', {});
  await expect(figure(page, 'computed')).toHaveText('No decisions');

  await card.click();
  await page
    .getByRole('complementary', { name: mentee.name })
    .getByRole('button', { name: 'Swap' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Swap with').selectOption(second.personId);
  await dialog.getByRole('button', { name: `Swap ${mentee.name} and ${second.name}` }).click();
  await expect(decided).toHaveText('2 pins');
  const swapped = await board();
  const mentorOf = (id: string) =>
    swapped.mentors.find(({ cards }) => cards.some(({ personId }) => personId === id))?.personId;
  expect(mentorOf(mentee.personId)).toBe(other.personId);
  expect(mentorOf(second.personId)).toBe(one.personId);

  await page.getByRole('button', { name: /^Publish \d+ matches$/ }).click();
  const { person, enrollments } = await ask(page, 'people.get', {
    personId: mentee.personId,
    cohortId,
  });
  const [enrollment] = enrollments;
  if (!enrollment) throw new Error('not enrolled');
  const vetoes = [{ personId: other.personId, writtenName: other.name, reason: null }];
  await ask(page, 'people.save', {
    personId: mentee.personId,
    cohortId,
    person,
    enrollment: { ...enrollment, vetoes },
  });
  await dialog.getByRole('button', { name: /^Publish \d+ matches$/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('one pair no longer holds');
  await expect(dialog.getByRole('alert')).toContainText(`${mentee.name} with ${other.name}`);
  expect(await ask(page, 'matches.list', { cohortId })).toEqual([]);
});

test("the board's steps stand in one line beside its title, publishing last, and the decisions are found by their figure", async ({
  window: page,
}) => {
  await openBoard(page);
  for (const nth of [0, 2]) {
    await grid(page)
      .getByRole('button', { name: /, with / })
      .nth(nth)
      .click();
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByRole('button', { name: /^Pin / }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(page.getByText('2 pins')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Redo pin' })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  const title = page.getByRole('heading', { level: 1 });
  const steps = title.locator('..').getByRole('button');
  await expect(steps.last()).toHaveText('Publish 35 matches');
  const line = (await title.boundingBox()) ?? { y: 0, height: 0 };
  for (const step of await steps.all()) {
    const box = (await step.boundingBox()) ?? { y: 0, height: 0 };
    expect(Math.abs(box.y + box.height / 2 - line.y - line.height / 2)).toBeLessThan(4);
  }
  await expect(page.getByRole('complementary', { name: 'Your decisions' })).toBeHidden();
  await page.getByRole('button', { name: '1 pin: see your decisions' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Your decisions' })).toBeVisible();
});
