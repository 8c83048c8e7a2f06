import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { repository, saveTo, test } from '../e2e/app';

const FOLDER = join(repository, 'screenshots');
const SIZES = { small: { width: 1280, height: 800 }, large: { width: 1920, height: 1080 } };
const THEMES = ['light', 'dark'] as const;

/** Screens reached by their address, once a cohort is there. */
const SCREENS = [
  ['today', '/'],
  ['people', '/people'],
  ['enroll', '/people/new/mentee'],
  ['import', '/import'],
  ['matching', '/matching'],
  ['board', '/board'],
  ['matches', '/matches'],
  ['sessions', '/sessions'],
  ['reports', '/reports'],
  ['program', '/program'],
  ['settings', '/settings'],
  ['protection', '/settings/protection'],
] as const;

type Call = (channel: string, input: unknown) => Promise<unknown>;

/** Calls main as the page does. */
const call = <T>(page: Page, channel: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([name, value]) => {
      const { bridge } = globalThis as unknown as { bridge: { call: Call } };
      const reply = (await bridge.call(name, value)) as { ok: boolean; value: unknown };
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    [channel, input] as const,
  ) as Promise<T>;

test('pictures of every screen', async ({ app, window: page }) => {
  await mkdir(FOLDER, { recursive: true });
  const picture = async (stage: string, only?: readonly string[]) => {
    for (const theme of THEMES) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, theme);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        for (const [name, address] of SCREENS) {
          if (only && !only.includes(name)) continue;
          await page.evaluate((to) => {
            location.hash = to;
          }, address);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.evaluate(() => document.fonts.ready);
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: join(FOLDER, `${stage}-${name}-${theme}-${size}.png`) });
        }
      }
    }
  };
  await picture('1-empty', ['today']);
  const { cohortId } = await call<{ cohortId: string }>(page, 'sample.load', {});
  await page.reload();
  await picture('2-sample', [
    'today',
    'people',
    'enroll',
    'import',
    'program',
    'settings',
    'protection',
  ]);
  await call(page, 'matching.run', { cohortId });
  await picture('3-draft', ['today', 'matching', 'board']);
  await call(page, 'board.publish', { cohortId });
  await picture('4-published', ['today', 'board', 'matches', 'sessions', 'reports']);
});

test.describe('the first run', () => {
  test.use({ firstRun: true });

  test('pictures of the choice and of the sheet', async ({ app, window: page }) => {
    await mkdir(FOLDER, { recursive: true });
    await saveTo(app, join(FOLDER, 'recovery-sheet.pdf'));
    for (const stage of ['choice', 'sheet', 'saved']) {
      if (stage === 'sheet') await page.getByRole('button', { name: 'Protect the data' }).click();
      if (stage === 'saved') {
        await page.getByRole('button', { name: 'Save the recovery sheet…' }).click();
        await page.getByText('is saved as').waitFor();
      }
      for (const theme of THEMES) {
        await app.evaluate(({ nativeTheme }, source) => {
          nativeTheme.themeSource = source;
        }, theme);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.screenshot({ path: join(FOLDER, `0-first-run-${stage}-${theme}.png`) });
      }
    }
  });
});
