import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Loads the engine's tests as `npm run mutate` does, in a process of their own, and counts them. */
const COUNT = `
import { strykerPlugins } from './tests/mutation/runner.mjs';
const runner = strykerPlugins[0].factory();
await runner.load();
process.stdout.write(String(runner.tests.length));
`;

it('lets the mutation run read every test of the engine', () => {
  const count = execFileSync(process.execPath, ['--input-type=module', '--eval', COUNT], {
    encoding: 'utf8',
  });
  expect(Number(count)).toBeGreaterThan(400);
});
