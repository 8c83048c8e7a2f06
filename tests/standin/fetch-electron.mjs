// After an install: fetches the official Electron where the network allows it. An install never fails
// because of it, unless REQUIRE_REAL_ELECTRON=1 asks for that.
import { spawnSync } from 'node:child_process';

const { status, stderr, signal } = spawnSync(
  process.execPath,
  ['node_modules/electron/install.js'],
  { stdio: ['ignore', 'inherit', 'pipe'], timeout: 300_000, encoding: 'utf8' },
);
if (status === 0) {
  console.log('Electron: the official runtime is installed.');
} else {
  const why = stderr?.split('\n').find((line) => line.trim() !== '') ?? `stopped by ${signal}`;
  console.warn(
    `Electron: the official runtime could not be fetched (${why}); the stand-in takes its place.`,
  );
  if (process.env.REQUIRE_REAL_ELECTRON === '1') process.exit(1);
}
