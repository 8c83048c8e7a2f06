import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../electron/db/database';
import { migrate } from '../../electron/db/migrate';
import type { CohortId, PersonId } from '../../shared/ids';
import { CalendarDate } from '../../shared/time';
import { expect, launch, test } from '../e2e/app';
import { ask } from '../e2e/published-cohort';
import { writeBoardCrowd } from '../support/board-crowd';
import { writeCohort, writeCrowd } from '../support/crowd';

const TODAY = CalendarDate.parse('2026-03-01');
const PEOPLE = 5000;
const BOARD = { mentees: 300, mentors: 150 };
/** What `matching.md` counts on. */
const LARGE_BOARD = { mentees: 1000, mentors: 500 };
/** Its peer: a board on which the same looks cost next to nothing but the window's own time. */
const SMALL_BOARD = { mentees: 100, mentors: 50 };
const TURNS = 9;
/** Within which a look at a card of the large board is answered, in milliseconds. */
const LOOK = 50;
/** How much longer than on the small board a look at the large one may take, at the median. */
const RATIO = 2;

const medianOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

function print(act: string, times: readonly number[]): void {
  const [median, most] = [medianOf(times), Math.max(...times)];
  process.stdout.write(
    `${act.padEnd(52)} median ${median.toFixed(0)} ms, most ${most.toFixed(0)} ms\n`,
  );
}

/** From a key, a click on a column or a jump of the scroll bar to the frame that shows it. */
const listTimes = (page: Page, act: 'search' | 'sort' | 'scroll') =>
  page.evaluate(
    async ([kind, turns]) => {
      const grid = document.querySelector<HTMLElement>('[role=grid]');
      const search = document.querySelector<HTMLInputElement>('input[type=search]');
      if (grid === null || search === null) throw new Error('the list is not open');
      const painted = () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
        );
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const steps = {
        search: (turn: number) => {
          set?.call(search, ['s', 'si', 'sio', 'siob', ''][turn % 5]);
          search.dispatchEvent(new Event('input', { bubbles: true }));
        },
        sort: () => grid.querySelector<HTMLElement>('[role=columnheader] button')?.click(),
        scroll: (turn: number) => {
          grid.scrollTop = grid.clientHeight * (turn + 1);
        },
      };
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const start = performance.now();
        steps[kind](turn);
        times.push((await painted()) - start);
      }
      return times;
    },
    [act, TURNS] as const,
  );

/** A look at a card, each way to come to it: `[way, what it is called]`. */
const LOOKS = [
  ['arrow', 'the next card, by arrow key'],
  ['focus', 'a card out of the blue'],
  ['new', 'a card only just scrolled to'],
  ['hover', 'a card hovered'],
  ['back', 'the selected one, after another'],
] as const;

/**
 * From the focus on a card, an arrow key towards it, or the pointer coming to it, to the frame with
 * its prices. Between two cards there is the time it takes to read one. A `new` card was scrolled to
 * just before, so that nothing of it was read ahead; `back` goes from another one to the selected.
 */
const priceTimes = (page: Page, by: (typeof LOOKS)[number][0]) =>
  page.evaluate(
    async ([turns, way]) => {
      const frame = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const cardAt = (at: number) => {
        const cards = document.querySelectorAll<HTMLElement>('[data-stop^=mentee-][data-movable]');
        return cards[at % cards.length] ?? null;
      };
      /** As a pointer that comes to a card and stands still there. */
      const pointerTo = (card: Element | null) => {
        for (const type of ['pointerover', 'pointermove']) {
          card?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
        }
      };
      const selected = () => document.querySelector('.board-card[data-selected]');
      const down = () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
        );
      /** Comes to a card; each returns what it came to. */
      const ways = {
        focus: (turn: number) => {
          cardAt(turn * 3 + 1)?.focus();
          return document.activeElement;
        },
        new: () => {
          const top = document.querySelector('.board-scroll')?.getBoundingClientRect().top ?? 0;
          const cards = document.querySelectorAll<HTMLElement>('.board-rows [data-movable]');
          [...cards].find((card) => card.getBoundingClientRect().top > top + 60)?.focus();
          return document.activeElement;
        },
        arrow: () => {
          down();
          return document.activeElement;
        },
        hover: (turn: number) => {
          pointerTo(cardAt(turn * 3 + 2));
          return cardAt(turn * 3 + 2);
        },
        back: () => {
          pointerTo(selected());
          return selected();
        },
      };
      const isShown = (card: Element) => {
        const panel = document.querySelector('.mb-panel');
        const name = card.querySelector('.board-card-name')?.textContent;
        const isOwn = panel?.querySelector('h2')?.textContent === name;
        return isOwn && panel?.querySelector('[data-tone].board-place-price') != null;
      };
      const times: number[] = [];
      if (way === 'arrow') {
        document.querySelector<HTMLElement>('.board-rows [data-stop^=mentee-]')?.focus();
      }
      for (let turn = 0; times.length < turns && turn < 5 * turns; turn += 1) {
        if (way === 'back') pointerTo(cardAt(turn * 3 + 2));
        await new Promise((resolve) => setTimeout(resolve, 400));
        if (way === 'new') {
          document.querySelector('.board-scroll')?.scrollBy(0, 1_000);
          for (let count = 0; count < 3; count += 1) await frame();
        } else await new Promise((resolve) => requestIdleCallback(resolve));
        const start = performance.now();
        const reached = ways[way](turn);
        // Some rows have no card: the arrow then leads to their mentor.
        if (!reached?.matches('[data-stop^=mentee-][data-movable]')) continue;
        do await frame();
        while (!isShown(reached));
        times.push(performance.now() - start);
      }
      return times;
    },
    [TURNS, by] as const,
  );

/** The board of a cohort, with a plan. */
async function openBoard(page: Page, cohortId: CohortId): Promise<void> {
  await expect(page).toHaveURL(/mentorbook/);
  await page.evaluate(
    (id) =>
      localStorage.setItem(
        'mentorbook-cohort',
        JSON.stringify({ state: { cohortId: id }, version: 0 }),
      ),
    cohortId,
  );
  await ask(page, 'matching.run', { cohortId });
  await page.reload();
  await page.evaluate(() => {
    location.hash = '/board';
  });
  await expect(page.getByRole('grid', { name: 'Review board' })).toBeVisible();
}

/** From "Move" confirmed to the frame in which the card stands pinned in its new place. */
const moveTime = (page: Page, stop: string) =>
  page.evaluate(async (own) => {
    const frame = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // Nobody reads a price and confirms it while the window is still drawing it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await new Promise((resolve) => requestIdleCallback(resolve));
    const start = performance.now();
    document.querySelector<HTMLElement>('.board-confirm')?.click();
    while (document.querySelector(`[data-stop="${own}"] .board-mark`) === null) await frame();
    return performance.now() - start;
  }, stop);

test('what the window takes, with 5,000 people on file and 300 mentees on the board', async ({
  dataDir,
}) => {
  const db = openDatabase(join(dataDir, 'mentorbook.db'));
  migrate(db);
  const cohortId = writeCohort(db, TODAY);
  writeBoardCrowd(db, cohortId, BOARD, TODAY);
  writeCrowd(db, writeCohort(db, TODAY), PEOPLE - BOARD.mentees - BOARD.mentors, TODAY);
  db.close();
  const app = await launch(dataDir);
  try {
    const page = await app.firstWindow();
    await page.getByRole('link', { name: /^People/ }).click();
    await page.getByLabel('Filter by role').selectOption('Everybody on file');
    await expect(page.getByText('5,000 shown')).toBeVisible();
    print('people: a key in the search, rows painted', await listTimes(page, 'search'));
    print('people: sorted by a column, painted', await listTimes(page, 'sort'));
    print('people: a page further, painted', await listTimes(page, 'scroll'));

    await openBoard(page, cohortId);
    const grid = page.getByRole('grid', { name: 'Review board' });
    print('board: a card chosen, its prices painted', await priceTimes(page, 'focus'));
    const moves: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const card = grid.getByRole('button', { name: /, with / }).nth(turn * 2);
      const stop = (await card.getAttribute('data-stop')) ?? '';
      await card.focus();
      await page.keyboard.press('m');
      const select = page.getByRole('dialog').getByLabel('Move to');
      await expect(select.locator('option').nth(2)).toBeAttached();
      await select.selectOption({ index: 2 + turn });
      await expect(page.locator('.board-confirm')).toBeEnabled();
      moves.push(await moveTime(page, stop));
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    print('board: a move confirmed, the board painted', moves);
  } finally {
    await app.close();
  }
});

/** The times of each way to look at a card, on the board of a cohort. */
async function looksOn(page: Page, cohortId: CohortId): Promise<number[][]> {
  await openBoard(page, cohortId);
  const times: number[][] = [];
  for (const [way] of LOOKS) times.push(await priceTimes(page, way));
  return times;
}

/** Beside the small board's, so that a slow machine is told from a slow board. */
function printLooks(large: readonly number[][], small: readonly number[][]): void {
  for (const [at, [, name]] of LOOKS.entries()) {
    const [ours, peer] = [large[at] ?? [], small[at] ?? []];
    const ratio = medianOf(ours) / medianOf(peer);
    print(`large board: ${name}, its prices`, ours);
    print('  the same on a small board', peer);
    const met = ours.filter((time) => time <= LOOK).length;
    process.stdout.write(
      `  within ${LOOK} ms: ${met} of ${ours.length}; ratio ${ratio.toFixed(2)} (bar ${RATIO})\n`,
    );
    expect.soft(ratio, name).toBeLessThan(RATIO);
  }
}

test('what a card takes on a board of 1,000 mentees and 500 mentors', async ({ dataDir }) => {
  const db = openDatabase(join(dataDir, 'mentorbook.db'));
  migrate(db);
  const [cohortId, small] = [writeCohort(db, TODAY), writeCohort(db, TODAY)];
  writeBoardCrowd(db, cohortId, LARGE_BOARD, TODAY);
  writeBoardCrowd(db, small, SMALL_BOARD, TODAY);
  db.close();
  const app = await launch(dataDir);
  try {
    const page = await app.firstWindow();
    const peer = await looksOn(page, small);
    printLooks(await looksOn(page, cohortId), peer);
    const { mentors } = await ask(page, 'board.get', { cohortId });
    const cards = mentors.flatMap((mentor) => mentor.cards);
    const calls: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const menteeId = cards[(turn * 97 + 41) % cards.length]?.personId as PersonId;
      const start = performance.now();
      await ask(page, 'board.places', { cohortId, menteeId, most: 6 });
      calls.push(performance.now() - start);
    }
    print('large board: board.places, asked for 6', calls);
  } finally {
    await app.close();
  }
});
