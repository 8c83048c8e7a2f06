import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge, Channel, Input, Output, Reply } from '../../shared/contract';
import type { CohortId, PersonId } from '../../shared/ids';
import { expect, repository } from './app';

/**
 * Calls main as the page would, and takes no refusal. A page that asks the same at that moment takes
 * our job's place, as a newer question does: then it is asked again.
 */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  const call = async () =>
    (await page.evaluate(
      ([name, value]) =>
        (window as unknown as { readonly bridge: Bridge }).bridge.call(name as string, value),
      [channel, input] as const,
    )) as Reply<C>;
  let reply = await call();
  while (!reply.ok && reply.error.code === 'stopped') reply = await call();
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

/** The board with names as the screen says them: who shares one bears what tells them apart. */
export async function boardOnScreen(page: Page, cohortId: CohortId): Promise<Output<'board.get'>> {
  const board = await ask(page, 'board.get', { cohortId });
  const namesakes = await ask(page, 'people.namesakes', { cohortId });
  const called = <P extends { readonly personId: PersonId; readonly name: string }>(
    person: P,
  ): P => {
    const mark = namesakes.find(({ personId }) => personId === person.personId)?.mark;
    return mark === undefined ? person : { ...person, name: `${person.name} (${mark})` };
  };
  const mentors = board.mentors.map((mentor) => ({
    ...called(mentor),
    cards: mentor.cards.map(called),
  }));
  return { ...board, mentors };
}

/** A text as a pattern that stands for itself. */
export const literally = (text: string): string => text.replaceAll(/[()]/g, '\\$&');

/** The sample cohort with its matches published, as the desk finds it the day after the board. */
export async function publishSample(page: Page): Promise<CohortId> {
  const { cohortId } = await ask(page, 'sample.load', {});
  await ask(page, 'matching.run', { cohortId });
  await ask(page, 'board.publish', { cohortId });
  return cohortId;
}

/** A new program with three files of the sample, named, chosen and imported as a coordinator would. */
export async function importSample(page: Page): Promise<CohortId> {
  await page.getByLabel('Name of your program').fill('Harbour mentoring');
  await page.getByRole('button', { name: 'Go on to the files' }).click();
  const files = page.getByRole('region', { name: 'Files to import' });
  await files
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      ['mentors.csv', 'mentees.xlsx', 'roster.csv'].map((name) =>
        join(repository, 'resources', 'sample', name),
      ),
    );
  await page.getByRole('button', { name: 'Import all 3 files' }).click();
  await expect(page.getByRole('link', { name: 'Go to matching' })).toBeVisible();
  const { programs } = await ask(page, 'app.overview', {});
  const cohort = programs[0]?.cohorts[0];
  if (!cohort) throw new Error('no cohort was made');
  return cohort.id;
}

/** Opens a place of the desk. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}
