import { defineConfig } from '@playwright/test';

const { CI, MENTORBOOK_CHROMIUM = 'bundled' } = process.env;

// The journeys see the same browser on every machine where they can: the one that `npm ci` brings.
// It has no window to draw, and takes two thirds of the time that an installed one takes.
if (process.platform === 'linux' && process.arch === 'x64') {
  Object.assign(process.env, { MENTORBOOK_CHROMIUM });
}

/** Journeys through the real window, each on a data folder of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Two keep two cores only half busy: a journey waits for its own steps.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(CI),
  // Ceilings against hanging, not measures of speed: machines are shared.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000 },
  reporter: [['list']],
});
