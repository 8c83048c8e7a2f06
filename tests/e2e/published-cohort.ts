import type { Page } from '@playwright/test';
import type { Bridge, Channel, Input, Output } from '../../shared/contract';
import type { CohortId } from '../../shared/ids';
import { expect } from './app';

/** Calls main as the page would, and takes no refusal. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  const reply = await page.evaluate(
    ([name, value]) =>
      (window as unknown as { readonly bridge: Bridge }).bridge.call(name as string, value),
    [channel, input] as const,
  );
  expect(reply).toMatchObject({ ok: true });
  return (reply as { readonly value: Output<C> }).value;
}

/** The sample cohort with its matches published, as the desk finds it the day after the board. */
export async function publishSample(page: Page): Promise<CohortId> {
  const { cohortId } = await ask(page, 'sample.load', {});
  await ask(page, 'matching.run', { cohortId });
  await ask(page, 'board.publish', { cohortId });
  return cohortId;
}

/** Opens a place of the desk. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}
