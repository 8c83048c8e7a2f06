import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { publishSample, visit } from './published-cohort';

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Presses Tab until what holds the focus has this name; fails after a lap around the window. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string) {
  const target = page.getByRole(role, { name, exact: true });
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the first quarter of an hour by keyboard alone: sample, matching, board, and undo of it all', async ({
  window: page,
}) => {
  await expect(title(page, 'Welcome to Mentorbook')).toBeFocused();
  await expectAccessible(page);
  await tabTo(page, 'button', 'Open the sample');
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('region', { name: '36 mentees are ready to be matched' }),
  ).toBeVisible();
  await expect(title(page, /^\w+day, /)).toBeFocused();
  await expect(page.getByText('70 people in the cohort')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, 'link', 'Run the matching');
  await page.keyboard.press('Enter');

  await tabTo(page, 'button', 'Find the best matching');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/35 matches|35 of/).first()).toBeVisible();
  await tabTo(page, 'link', 'Today');
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', 'Open the board');
  await page.keyboard.press('Enter');

  await tabTo(page, 'button', 'Publish 35 matches');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Publish 35 matches' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await tabTo(page, 'link', 'Today');
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 35 signed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Print agreements' })).toHaveAttribute(
    'href',
    '#/matches',
  );

  for (const again of ['Open the board', 'Run the matching']) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('link', { name: again })).toBeVisible();
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title(page, 'Welcome to Mentorbook')).toBeVisible();
});

test('a name is enough to go on to the sign-up files', async ({ window: page }) => {
  const form = page.getByRole('form', { name: 'Import your sign-up files' });
  const name = form.getByLabel('Name of your program');
  await form.getByRole('button', { name: 'Go on to the files' }).click();
  await expect(name).toBeFocused();
  await expect(form.getByText('Please fill this in.')).toBeVisible();
  await name.fill('Lighthouse');
  await page.reload();
  await expect(name).toHaveValue('Lighthouse');
  await name.press('Enter');
  await expect(page).toHaveURL(/#\/import$/);
  await visit(page, 'Today');
  await expect(page.getByRole('link', { name: 'Import sign-ups' })).toHaveAttribute(
    'href',
    '#/import',
  );
});

test('an empty file leads from every page to Today, and keys lead to where one types', async ({
  window: page,
}) => {
  await visit(page, 'Matching');
  await expect(title(page, 'Matching')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(title(page, 'Welcome to Mentorbook')).toBeVisible();

  await publishSample(page);
  await expect(page.getByText('0 of 35 signed')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  const line = page.getByRole('form', { name: 'Log a session' });
  await expect(line.getByLabel('Match', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByLabel('Search people')).toBeFocused();
});

test('[D10] [D11] [G01] a new program: dates as one types, hints, drafts, errors, another cohort', async ({
  window: page,
}) => {
  await tabTo(page, 'link', 'Set up a program');
  await page.keyboard.press('Enter');
  await expect(title(page, 'New program')).toBeVisible();
  const form = page.getByRole('form', { name: 'New program' });
  await form.getByRole('button', { name: 'Create program' }).click();
  await expect(form.getByLabel('Name of the program')).toBeFocused();
  await expect(form.getByText('Please fill this in.')).toHaveCount(3);

  await form.getByLabel('Name of the program').fill('Lighthouse');
  await form.getByLabel('Organisation').fill('Harbour Works');
  await form.getByLabel('Sponsor').fill('Ewa Zielińska');
  await form.getByLabel('Name of the cohort').fill('Spring');
  await form.getByRole('textbox', { name: 'Kickoff' }).fill('1 April 2026');
  await form.getByRole('textbox', { name: 'Kickoff' }).press('Tab');
  await expect(
    form.getByText('Ends 1 October 2026; the 90-day conversation falls on 30 June 2026.'),
  ).toBeVisible();
  await form.getByRole('textbox', { name: 'Duration' }).fill('2');
  await expect(form.getByText('effects are rarely measurable')).toBeVisible();

  await visit(page, 'Today');
  await page.getByRole('link', { name: 'Set up a program' }).click();
  await page.reload();
  await expect(form.getByLabel('Sponsor')).toHaveValue('Ewa Zielińska');
  await form.getByRole('button', { name: 'Create program' }).click();
  await expect(page.getByRole('button', { name: 'Spring Lighthouse' })).toBeVisible();

  await visit(page, 'Design');
  const program = page.getByRole('form', { name: 'Program', exact: true });
  await program.getByRole('button', { name: 'Add a level on top' }).click();
  await program.getByRole('textbox', { name: 'Level 8' }).fill('Board');
  await program.getByRole('button', { name: 'Add a site' }).click();
  await program.getByRole('textbox', { name: 'Site 1, name' }).fill('Gdańsk');
  await expect(program.getByText('Not saved yet.')).toBeVisible();
  await expectAccessible(page);
  await program.getByRole('button', { name: 'Save program' }).click();
  await expect(page.getByText('Lighthouse is saved.')).toBeVisible();
  await expect(program.getByText('Not saved yet.')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(program.getByRole('textbox', { name: 'Level 8' })).toBeHidden();

  await page.getByRole('link', { name: 'Add a cohort' }).click();
  const cohort = page.getByRole('form', { name: 'New cohort' });
  await expect(cohort.getByLabel('Name of the cohort')).toBeVisible();
  await expectAccessible(page);
  await cohort.getByLabel('Name of the cohort').fill('Spring');
  await cohort.getByRole('button', { name: 'Create cohort' }).click();
  await expect(cohort.getByText('has a cohort called Spring already')).toBeVisible();
  await expect(cohort.getByLabel('Name of the cohort')).toBeFocused();
  await cohort.getByLabel('Name of the cohort').fill('Autumn');
  await cohort.getByRole('button', { name: 'Create cohort' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is in this cohort yet' })).toBeVisible();
  await visit(page, 'Design');
  await page.getByRole('button', { name: 'Open Spring' }).click();
  await expect(page.getByLabel('Name of the cohort')).toHaveValue('Spring');
});
