import { defineConfig } from 'vitest/config';

const BRIEF = `${import.meta.dirname}/brief-fast-check.ts`;

/** The engine's own tests with shorter properties, run once for each mutant. */
export default defineConfig({
  plugins: [
    {
      name: 'brief-fast-check',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source === 'fast-check' && importer !== BRIEF ? BRIEF : null,
    },
  ],
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['tests/electron/matching/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
