import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/same-examples.ts'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    // One worker for each core: left to itself, Vitest keeps one for somebody who watches.
    maxWorkers: availableParallelism(),
    // Half the time went into loading the same modules for each file; tests leave nothing behind.
    isolate: false,
    // A ceiling against hanging, not a measure of speed: machines are shared.
    testTimeout: 120_000,
    mockReset: true,
    unstubGlobals: true,
  },
});
