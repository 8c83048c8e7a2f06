import { expect, test } from './app';
import { expectAccessible } from './axe';
import { ask, visit } from './published-cohort';

test('[R07] an optional question is defined, comes with a file, is compared, and is said where it counts', async ({
  window: page,
}) => {
  const { cohortId } = await ask(page, 'sample.load', {});
  await visit(page, 'Design');
  await page.getByRole('button', { name: 'Ask for Gender' }).click();
  const form = page.getByRole('form', { name: 'New optional question' });
  await expect(form.getByLabel('What is asked')).toBeFocused();
  await form.getByRole('textbox', { name: 'Choice 3' }).fill('woman');
  await form.getByRole('button', { name: 'Add the question' }).press('Enter');
  await expect(form.getByText('There is a choice of that name already.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Choice 3' }).fill('Non-binary');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Add the question' }).click();
  const questions = page.getByRole('list', { name: 'Optional questions' });
  await expect(questions.getByText('nobody answered yet')).toBeVisible();
  await questions.getByRole('button', { name: 'Remove Gender' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(questions.getByText('Woman · Man · Non-binary')).toBeVisible();

  const people = await ask(page, 'people.list', { cohortId });
  const choices = ['Woman', 'Man', 'Woman', 'Prefer not to say', 'Elf'];
  const lines = people
    .filter(({ staffNumber }) => staffNumber !== null)
    .map(({ name, staffNumber, department }, index) =>
      [`"${name}"`, staffNumber, `"${department ?? ''}"`, choices[index % 5]].join(','),
    );
  await visit(page, 'People');
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'roster.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Name,Staff number,Department,Gender', ...lines].join('\n')),
    });
  await expect(page.getByLabel('Gender holds')).toHaveValue('demographic:Gender');
  await page
    .getByRole('row', { name: /1 remark/ })
    .first()
    .click();
  await expect(
    page.getByText(/“Elf” is none of the choices \(Woman, Man and Non-binary\)/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Import / }).click();
  await expect(page.getByRole('link', { name: 'Go to matching' })).toBeVisible();

  await ask(page, 'matching.run', { cohortId });
  await visit(page, 'Reports');
  await page.getByRole('button', { name: 'Fairness' }).click();
  const table = page.getByRole('table', { name: 'By Gender, an optional answer' });
  await expect(table.getByRole('row', { name: /^Woman \d/ })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ mentees gave no answer; nobody has to\./)).toBeVisible();
  await expect(table.getByText('Elf')).toBeHidden();
  await expectAccessible(page);

  await visit(page, 'Matching');
  await page.getByRole('tab', { name: 'What counts' }).click();
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByRole('menuitem', { name: 'Same Gender' }).click();
  const criteria = page.getByRole('form', { name: 'What counts' });
  await expect(criteria.getByText('Uses “Gender”, a demographic answer.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and find the best matching' }).first().click();
  const pairs = page.getByRole('grid', { name: 'Pairs' });
  await pairs.focus();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary');
  await expect(panel.getByText('Uses “Gender”, a demographic answer.')).toBeVisible();

  const someone = people.find(({ roles }) => roles.includes('mentee'));
  await visit(page, 'People');
  await page.getByRole('searchbox').fill(someone?.name ?? '?');
  await page
    .getByRole('row', { name: someone?.name ?? '?' })
    .first()
    .dblclick();
  await expect(page.getByRole('heading', { name: 'Optional questions' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit answers' }).click();
  await page.getByLabel('Gender').selectOption('Non-binary');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Save Ctrl/ }).click();
  await expect(page.getByText('Non-binary')).toBeVisible();
});
