import { addDays, CalendarDate } from '../../shared/time';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, publishSample, visit } from './published-cohort';

test('one line logs a session with the keyboard alone, and loses nothing [S05]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const [first] = await ask(page, 'matches.list', { cohortId });
  const who = `${first?.mentee ?? ''} with ${first?.mentor ?? ''}`;
  await visit(page, 'Sessions');
  const line = page.getByRole('form', { name: 'Log a session' });
  const match = line.getByLabel('Match', { exact: true });
  const day = line.getByLabel('Day', { exact: true });
  await expect(line).toBeVisible();

  await page.keyboard.press('l');
  await expect(match).toBeFocused();
  await page.keyboard.type(`${first?.mentor ?? ''} ${first?.mentee ?? ''}`.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(match).toHaveValue(who);
  await expect(day).toBeFocused();
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Tab');
  await page.keyboard.type('45');
  await page.keyboard.press('Tab');
  await page.keyboard.press('p');
  await expect(line.getByRole('radio', { name: 'Phone' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`^Logged: ${who}, .*45 minutes, Phone`))).toBeVisible();
  await expect(match).toBeFocused();
  await expect(match).toHaveValue('');
  await expect.poll(async () => (await ask(page, 'sessions.list', { cohortId })).length).toBe(1);

  await match.fill('nobody at all');
  await day.fill('30.2');
  await line.getByLabel('Minutes').fill('0');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('No match here bears the name “nobody at all”.');
  await expect(line).toContainText('There is no 30 February.');
  await expect(line).toContainText('“0” is no length.');
  await expect(match).toBeFocused();
  await visit(page, 'Reports');
  await visit(page, 'Sessions');
  await expect(match).toHaveValue('nobody at all');
  await expect(day).toHaveValue('30.2');
});

test('a month of slips is keyed in down the list, corrected and removed [S06]', async ({
  window: page,
}) => {
  await publishSample(page);
  await visit(page, 'Sessions');
  await page.getByRole('button', { name: '‹' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.first()).toBeVisible();
  // Nothing ran in the month before; what is keyed in for it stays with the month it was held in.
  await page.getByRole('button', { name: '›' }).click();
  const today = String(new Date().getDate());
  const cell = (index: number) => rows.nth(index).getByRole('textbox');
  await cell(1).focus();
  await page.keyboard.type(`${today} 45 v guide 3 used`);
  await page.keyboard.press('Enter');
  await expect(cell(2)).toBeFocused();
  await page.keyboard.type(`${today} 20`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('How did they meet?');
  await expect(cell(2)).toHaveValue(`${today} 20`);
  await page.keyboard.type(' i');
  await page.keyboard.press('Tab');
  await expect(cell(2)).toBeFocused();
  await page.keyboard.type(`${today} m`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 sessions in')).toBeVisible();
  await expect(page.getByText('1 check-in by message')).toBeVisible();
  await expect(rows.nth(1)).toContainText('guide 3 used');
  await expectAccessible(page);

  await rows
    .nth(1)
    .getByRole('button', { name: /^✓? ?\d+ · 45 min · video/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Correct a session' });
  await dialog.getByLabel('Minutes').fill('50');
  await dialog.getByRole('button', { name: 'Save the session' }).click();
  await rows
    .nth(1)
    .getByRole('button', { name: /50 min · video/ })
    .click();
  await dialog.getByRole('button', { name: 'Remove the session' }).click();
  await expect(page.getByText('1 session in', { exact: true })).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rows.nth(1).getByRole('button', { name: /50 min · video/ })).toBeVisible();
});

test('who has not met stands first, and a call becomes a session [S07]', async ({
  window: page,
}) => {
  const cohortId = await publishSample(page);
  const rows = await ask(page, 'matches.list', { cohortId });
  const silent = rows.at(-1);
  if (!silent) throw new Error('the sample has no matches');
  const longAgo = addDays(CalendarDate.parse(new Date().toISOString().slice(0, 10)), -40);
  await ask(page, 'sessions.log', {
    matchId: silent.match.id,
    heldOn: longAgo,
    minutes: 60,
    way: 'video',
    note: null,
  });
  await visit(page, 'Sessions');
  await page.getByText('Who has not met').click();
  await expect(page.getByText(/1 of \d+ matches asks for a call/)).toBeVisible();
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await expect(first).toContainText('40 days, silent');
  await expectAccessible(page);
  await first.getByRole('button', { name: 'Log a session' }).click();
  const match = page.getByRole('form').getByLabel('Match', { exact: true });
  await expect(match).toHaveValue(`${silent.mentee} with ${silent.mentor}`);
  await match.press('Enter');
  await expect(page.getByText(/None of \d+ matches asks for a call/)).toBeVisible();
});
