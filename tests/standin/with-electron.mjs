// Runs a command with the official Electron where it is installed, else with the stand-in, and says
// which. `start` opens the built app; anything else is run as it is, found in node_modules/.bin first.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
const isLinux = process.platform === 'linux';
const hasDisplay = !isLinux || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** The official runtime's executable, or undefined where it could not be fetched. */
function official() {
  const electron = join(root, 'node_modules', 'electron');
  const pointer = join(electron, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const executable = join(electron, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @returns the executable of the runtime that is used */
function chooseRuntime() {
  const required = env.REQUIRE_REAL_ELECTRON === '1';
  const executable = official();
  if (executable !== undefined && !env.ELECTRON_OVERRIDE_DIST_PATH) {
    console.log('Runtime: the official Electron.');
    return { executable, isOfficial: true };
  }
  if (required) {
    refuse(
      'The official Electron is required (REQUIRE_REAL_ELECTRON=1) and is not installed here.',
    );
  }
  if (process.platform === 'win32') {
    refuse('The official Electron is not installed, and its stand-in does not run on Windows.');
  }
  env.ELECTRON_OVERRIDE_DIST_PATH ??= import.meta.dirname;
  console.log('Runtime: the stand-in for Electron (Node and a Chromium), not Electron itself.');
  return { executable: join(env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'), isOfficial: false };
}

/** The official Electron needs a display even when nobody looks; xvfb-run lends one. */
function onSomeDisplay(plain) {
  if (hasDisplay) return plain;
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error) {
    refuse('The official Electron needs a display, or xvfb-run, and this machine has neither.');
  }
  return ['xvfb-run', '--auto-servernum', ...plain];
}

const [name = 'start', ...args] = process.argv.slice(2);
if (name === 'start' && !hasDisplay) {
  refuse(
    'Mentorbook opens a window, and this machine has no display; `npm run demo` works without one.',
  );
}
const { executable, isOfficial } = chooseRuntime();
// Whoever starts the app wants to see it; the tests do with a browser that shows nothing.
if (name === 'start') env.MENTORBOOK_STANDIN_WINDOW = '1';
// Chromium refuses to run as root inside its own sandbox.
const asRoot = isLinux && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const command = name === 'start' ? [executable, '.', ...asRoot, ...args] : [name, ...args];
const [file, ...rest] = isOfficial ? onSomeDisplay(command) : command;

const child = spawn(file, rest, {
  cwd: root,
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => refuse(`${file} could not be started: ${error.message}`));
child.on('exit', (code) => process.exit(code ?? 1));
