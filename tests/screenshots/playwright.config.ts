import { defineConfig } from '@playwright/test';

/** Pictures of every screen, to be looked at: `npm run screenshots`. They are no tests. */
export default defineConfig({
  testDir: '.',
  testMatch: ['screens.ts', 'readme.ts'],
  outputDir: '../../screenshots/run',
  workers: 1,
  timeout: 240_000,
  use: { actionTimeout: 15_000 },
  reporter: [['list']],
});
