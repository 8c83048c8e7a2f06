import { defineConfig } from '@playwright/test';

/** What the window takes to answer, printed: the second half of `npm run bench`. */
export default defineConfig({
  testDir: '.',
  testMatch: 'window.ts',
  outputDir: '../../test-results/bench',
  workers: 1,
  timeout: 120_000,
  use: { actionTimeout: 15_000 },
  reporter: [['list']],
});
