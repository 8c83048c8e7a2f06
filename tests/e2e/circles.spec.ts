import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CohortId } from '../../shared/ids';
import { readPdf } from '../support/read-pdf';
import { expect, saveTo, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

const FILES = join(import.meta.dirname, 'files');

const grid = (page: Page) => page.getByRole('grid', { name: 'Board of groups' });
const figure = (page: Page, label: string) =>
  page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition');

/** Fills in a new program whose first cohort has a format. */
async function newProgram(
  page: Page,
  format: string,
  more: () => Promise<void>,
): Promise<CohortId> {
  await page.getByRole('link', { name: 'Design' }).click();
  await page.getByLabel('Name of the program').fill('Lighthouse');
  await page.getByLabel('Organisation').fill('Lighthouse Cooperative');
  await page.getByLabel('Name of the cohort').fill(`${format} 2027`);
  await page.getByRole('radio', { name: format }).check();
  await more();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create program' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('is set up');
  const { programs } = await ask(page, 'app.overview', {});
  const cohort = programs[0]?.cohorts[0];
  if (!cohort) throw new Error('no cohort was made');
  return cohort.id;
}

/** Chooses files on the import screen and takes them all in. */
async function importFiles(page: Page, ...names: readonly string[]): Promise<void> {
  await page
    .getByRole('link', { name: /^Import|Choose files/ })
    .first()
    .click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(names.map((name) => join(FILES, name)));
  const button = page.getByRole('button', {
    name: names.length === 1 ? /^Import / : `Import all ${names.length} files`,
  });
  await button.click();
}

test('[M10] [D08] a circle cohort, from its design and two files to a board, a price, a pin and printed agreements', async ({
  app,
  window: page,
  dataDir,
}) => {
  const cohortId = await newProgram(page, 'Circles', async () => {
    await page.getByRole('button', { name: '4 to 6' }).click();
    await expect(page.getByLabel('Members, at most')).toHaveValue('6 people');
  });

  await test.step('as long as nobody is there, nobody is said to have answered', async () => {
    await visit(page, 'Matching');
    await expect(page.getByText('What makes people fit together')).toBeVisible();
    await expect(page.getByText('0 of 0')).toHaveCount(0);
    await visit(page, 'Today');
  });

  await test.step('a file without a column of roles brings participants', async () => {
    await importFiles(page, 'circle-signups.csv', 'circle-facilitators.csv');
    await expect
      .poll(async () => (await ask(page, 'groups.get', { cohortId })).ready)
      .toMatchObject({ members: 29, facilitators: 5, division: { groups: 5, placed: 29 } });
  });

  await test.step('Today leads to the board, and people are put together there', async () => {
    await visit(page, 'Today');
    await page.getByRole('link', { name: 'Open the board of groups' }).click();
    await expect(page.getByText('29 people can take part')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Put them together' }).click();
    await expect(grid(page)).toBeVisible({ timeout: 60_000 });
    await expect(figure(page, 'members in a group')).toHaveText('29 of 29');
    await expect(
      page.getByText(/of the best possible|no division under these rules fits better/),
    ).toBeVisible();
    await expectAccessible(page);
  });

  const name = 'Asha Menon';
  const card = grid(page).getByRole('button', { name: new RegExp(`^${name}`) });
  const before = (await card.locator('.board-said').textContent()) ?? '';

  await test.step('by keyboard: somebody is moved at a price known before, and pinned by it', async () => {
    await card.focus();
    await expect(page.getByRole('complementary', { name })).toContainText('Every other group');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${name}` });
    const select = dialog.getByLabel('Move to');
    await expect(
      select.getByRole('option', { name: /Circle \d.*(in all|costs nothing)/ }).first(),
    ).toBeAttached();
    await expect(select).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByText(/The total (falls|rises)|nothing is lost/).first()).toBeVisible();
    await expect(dialog.getByText('Who goes elsewhere')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Reason (kept with the decision)').fill('same shift');
    await dialog.getByRole('button', { name: /^(Move|Exchange) Asha Menon/ }).click();
    await expect(dialog).toBeHidden();
    await expect(card).toHaveAccessibleName(/pinned by you/);
    expect((await card.locator('.board-said').textContent()) ?? '').not.toContain(before);
  });

  await test.step('undo takes it back, redo does it again', async () => {
    await page.getByRole('button', { name: /^Undo (swap|move)/ }).click();
    await expect(card).toHaveAccessibleName(before);
    await page.getByRole('button', { name: /^Redo (swap|move)/ }).click();
    await expect(card).toHaveAccessibleName(/pinned by you/);
  });

  await test.step('two people are kept apart, names can be hidden, and a new division keeps it all', async () => {
    await card.focus();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: /Keep Asha Menon apart/ });
    await dialog.getByLabel('Keep apart from').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: /^Keep Asha Menon and .* apart$/ }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Hide names' }).click();
    await expect(grid(page)).not.toContainText('Asha Menon');
    await page.getByRole('button', { name: 'Show names' }).click();
    await page.getByRole('button', { name: 'Divide anew' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      '29 people are in 5 groups',
      {
        timeout: 60_000,
      },
    );
    const { decisions } = await ask(page, 'groups.get', { cohortId });
    expect(decisions.map(({ decision }) => decision.kind)).toContain('apart');
  });

  await test.step('published groups print as agreements with everybody on them', async () => {
    await page.getByRole('button', { name: 'Publish 5 groups' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish 5 groups' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Publish 5 groups' }).click();
    await expect(dialog).toBeHidden();
    await card.click();
    const panel = page.getByRole('complementary', { name: 'Asha Menon' });
    await expect(panel).toContainText('a new division leaves it alone');
    await expect(panel).not.toContainText('You pinned them');
    await panel.getByRole('link', { name: 'Open Groups' }).click();
    await expect(page.getByText('5 groups run, no agreement is signed yet.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Groups' })).toBeVisible();
    await expectAccessible(page);
    const path = join(dataDir, 'circles.pdf');
    await saveTo(app, path);
    await page.getByRole('button', { name: 'Print 5 agreements' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      'circles.pdf holds 5 agreements',
    );
    const pages = await readPdf(new Uint8Array(await readFile(path)));
    const { text } = pages;
    for (const row of await ask(page, 'groups.list', { cohortId })) {
      expect(text).toContain(row.group.name);
      for (const person of row.people) expect(text).toContain(person.name.split(' ')[0] ?? '');
    }
    expect(text).not.toContain('not be in a group');
  });

  await test.step('a circle whose facilitator left says so until another is named, which can be undone', async () => {
    const [first] = await ask(page, 'groups.list', { cohortId });
    const [leader] = first?.people ?? [];
    if (!first || !leader) throw new Error('no circle was published');
    const { name: circle } = first.group;
    await page.getByRole('button', { name: `Take out of ${circle}: ${leader.name}` }).click();
    await expect(page.getByText('nobody leads it')).toBeVisible();
    await visit(page, 'Today');
    await expect(page.getByText(`${circle} has nobody to lead it`)).toBeVisible();
    await page.getByRole('link', { name: /^Name a facilitator/ }).click();
    const ownButton = page.getByRole('button', { name: `Name a facilitator for ${circle}` });
    await ownButton.click();
    const dialog = page.getByRole('dialog', { name: `Who leads ${circle}` });
    // The only one who is free is who led it before.
    await expect(dialog.getByRole('radio', { name: leader.name })).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Name the facilitator' }).click();
    await expect(dialog).toBeHidden();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText(`${leader.name} leads ${circle}`);
    await expect(page.getByText('nobody leads it')).toBeHidden();
    await messages.getByRole('button', { name: 'Undo' }).last().click();
    await expect(ownButton).toBeVisible();
    await expectAccessible(page);
    await visit(page, 'Matching');
    await page.getByRole('button', { name: 'Open the board of groups' }).click();
    await expect(grid(page).getByText('nobody leads it')).toBeVisible();
    await visit(page, 'Groups');
    await ask(page, 'history.undo', {});
    await page.reload();
    await expect(page.getByText('nobody leads it')).toBeHidden();
  });

  await test.step('a signature is kept, and sessions can be logged', async () => {
    await page.getByRole('button', { name: 'Circle 1 signed today' }).click();
    await expect(page.getByText('groups run, 1 agreement is signed.')).toBeVisible();
    const messages = page.getByRole('region', { name: 'Messages' });
    await page.getByRole('button', { name: `: ${name}` }).click();
    await expect(messages).toContainText(`${name} has left`);
    await messages.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByRole('button', { name: `: ${name}` })).toBeVisible();
    await visit(page, 'Sessions');
    const line = page.getByRole('form', { name: 'Log a session' });
    // A group is found by somebody in it, and everybody is taken to have been there.
    await line.getByLabel('Group', { exact: true }).fill('asha menon');
    await expect(line.getByRole('group', { name: /^Who was there/ })).toContainText('Asha Menon');
    await line.getByLabel('Group', { exact: true }).fill('');
    await visit(page, 'Reports');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Fairness' }).click();
    await expect(page.getByText(/fared in the published groups/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'By department' })).toBeVisible();
    await expect(page.getByText('Nobody’s site is known')).toBeVisible();
    await expectAccessible(page);
  });
});
