import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onStandIn, repository, test } from './app';

test.skip(!onStandIn, 'these are the tests of the stand-in for Electron itself');
test.skip(process.platform !== 'linux', 'they look for processes in /proc');

const executable = join(repository, 'tests', 'standin', 'electron');

/** The processes whose command line names the folder, ourselves left out. */
function processesOn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => {
      const file = join('/proc', id, 'cmdline');
      try {
        return existsSync(file) && readFileSync(file, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Runs a main process of a few lines to its end. */
async function run(
  folder: string,
  source: string,
): Promise<{ status: number | null; text: string }> {
  const file = join(folder, 'main.mjs');
  await writeFile(file, source);
  const args = [file, `--user-data-dir=${folder}`];
  const { status, stdout, stderr } = spawnSync(executable, args, { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

for (const [asked, source, named] of [
  ['a module', "import { Tray } from 'electron'; new Tray('x');", 'electron.Tray'],
  [
    'a method',
    "import { app } from 'electron'; app.getGPUInfo('basic');",
    'electron.app.getGPUInfo',
  ],
  [
    'a static',
    "import { BrowserWindow } from 'electron'; BrowserWindow.fromId(1);",
    'electron.BrowserWindow.fromId',
  ],
  [
    'an event',
    "import { app } from 'electron'; app.on('login', () => {});",
    "electron.app 'login'",
  ],
  [
    'a permission',
    `import { session } from 'electron';
     session.defaultSession.setPermissionCheckHandler(() => true);`,
    'denies every permission',
  ],
] as const) {
  test(`${asked} that it does not have is named`, async ({ dataDir }) => {
    const { status, text } = await run(dataDir, source);
    expect(text).toContain('the stand-in');
    expect(text).toContain(named);
    expect(status).toBe(1);
  });
}

test('a value that is no JSON is refused on its way to the page', async ({ app, window: page }) => {
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('call');
    ipcMain.handle('call', () => ({ when: new Date(0) }));
  });
  const answer = await page.evaluate(() =>
    (window as unknown as { bridge: { call: (name: string) => Promise<unknown> } }).bridge
      .call('any')
      .catch((error: Error) => error.message),
  );
  expect(answer).toContain('JSON values only: when');
});

/** Starts the built app without Playwright, and waits until its browser is there. */
async function startAlone(dataDir: string): Promise<ChildProcess> {
  const args = ['.', `--user-data-dir=${dataDir}`];
  const child = spawn(executable, args, { cwd: repository, stdio: 'ignore' });
  const profile = join(dataDir, 'Chromium');
  await expect.poll(() => processesOn(profile).length, { timeout: 20_000 }).toBeGreaterThan(0);
  return child;
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
  test(`nothing is left running after ${signal}`, async ({ dataDir }) => {
    const child = await startAlone(dataDir);
    child.kill(signal);
    await expect.poll(() => processesOn(dataDir), { timeout: 20_000 }).toEqual([]);
  });
}

test('what a killed instance left behind does not lock out the next one', async ({ dataDir }) => {
  const first = await startAlone(dataDir);
  first.kill('SIGKILL');
  const second = await startAlone(dataDir);
  const owner = () => readFileSync(join(dataDir, 'standin.lock'), 'utf8');
  await expect.poll(owner).toBe(String(second.pid));
  second.kill('SIGTERM');
  await expect.poll(() => processesOn(dataDir), { timeout: 20_000 }).toEqual([]);
});
