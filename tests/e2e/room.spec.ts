import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask } from './published-cohort';

const grid = (page: Page) => page.getByRole('grid', { name: 'Review board' });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** The board of the sample, somebody selected and pinned there; the message about it is in sight. */
async function pinOnBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome');
  const { programs } = await ask(page, 'app.overview', {});
  const cohortId = programs[0]?.cohorts[0]?.id as never;
  await ask(page, 'matching.run', { cohortId });
  await page.getByRole('link', { name: /^Matching/ }).click();
  await page.getByRole('button', { name: 'Open the review board' }).click();
  await pin(page, 0);
}

async function pin(page: Page, card: number): Promise<void> {
  await grid(page)
    .getByRole('button', { name: /, with / })
    .nth(card)
    .click();
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('button', { name: /^Pin / }).click();
  await expect(messages(page).getByText(/is pinned to/)).toBeVisible();
}

/** What can be pressed and would lie under the messages, by its name. */
const coveredBy = (page: Page) =>
  messages(page).evaluate((region) => {
    const boxes = [...region.children].map((message) => message.getBoundingClientRect());
    const pressable = document.querySelectorAll(
      'main :is(button, a, input, select), nav a, footer a',
    );
    return [...pressable]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return boxes.some(
          (box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
        );
      })
      .map((one) => one.textContent);
  });

test('a message lies over nothing that somebody wants to press, also in the smallest window', async ({
  window: page,
}) => {
  await pinOnBoard(page);
  for (const [card, size] of [
    [0, { width: 1280, height: 800 }],
    [2, { width: 1000, height: 700 }],
  ] as const) {
    await page.setViewportSize(size);
    if (card > 0) await pin(page, card);
    expect(await coveredBy(page)).toEqual([]);
    await expect(messages(page).getByRole('button', { name: 'Undo' })).toBeInViewport();
  }
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(messages(page).getByText(/^Undone: the pin/)).toBeVisible();
  await expectAccessible(page);
});
