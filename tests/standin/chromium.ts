import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readlinkSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, unpackBundled } from './bundled-chromium.ts';
import { CdpPipe } from './cdp.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What keeps the browser to itself: no first-run pages, no updates, no services, no network. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  // The page is our own and nothing is loaded from elsewhere; Chromium's own sandbox needs rights
  // that containers seldom give. `test-type` keeps the browser from a banner about that.
  '--no-sandbox',
  '--test-type',
];

/** What is shown until the app loads its own; as an app window it has no tabs and no address bar. */
const EMPTY_PAGE = 'data:text/html,<title>Mentorbook</title>';

function onPath(name: string): string | undefined {
  const { PATH = '' } = process.env;
  for (const folder of PATH.split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The machine's own Chromium, else the bundled one; MENTORBOOK_CHROMIUM names a path or `bundled`. */
async function findBrowser(): Promise<Browser> {
  const { MENTORBOOK_CHROMIUM: wanted, MENTORBOOK_STANDIN_WINDOW } = process.env;
  if (wanted === 'bundled') return await unpackBundled();
  if (wanted) return { path: wanted, env: {}, headless: false };
  const path = NAMES.map(onPath).find((found) => found !== undefined);
  if (path !== undefined) return { path, env: {}, headless: false };
  if (MENTORBOOK_STANDIN_WINDOW) {
    throw new Error(
      'No Chromium here can open a window: install Chromium, or see `npm run demo`, which needs none.',
    );
  }
  return await unpackBundled();
}

/** One list of switches; where two carry a list of features under one name, the lists are joined. */
function mergeSwitches(own: readonly string[], more: ReadonlyMap<string, string>): string[] {
  const merged = new Map<string, string>();
  const given = own.map((text): [string, string] => {
    const [name = '', ...value] = text.slice(2).split('=');
    return [name, value.join('=')];
  });
  for (const [name, value] of [...given, ...more]) {
    const before = name.endsWith('-features') ? merged.get(name) : undefined;
    merged.set(name, before ? `${before},${value}` : value);
  }
  return [...merged].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

/** Waits until a browser that was left behind by a killed main process has let go of the profile. */
async function releaseProfile(profile: string): Promise<void> {
  const lock = join(profile, 'SingletonLock');
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      process.kill(Number(readlinkSync(lock).split('-').at(-1)), 0);
    } catch {
      break;
    }
    await wait(100);
  }
  rmSync(lock, { force: true });
}

export type Chromium = {
  readonly pipe: CdpPipe;
  readonly process: ChildProcess;
  /** Whether there is a window that a person can see. */
  readonly visible: boolean;
};

/**
 * Starts the browser with one empty page on a profile inside the data folder (where Electron keeps
 * its own), so that nothing is left elsewhere. It ends by itself when the pipe closes.
 */
export async function startChromium(
  userData: string,
  switches: ReadonlyMap<string, string>,
): Promise<Chromium> {
  const { DISPLAY, WAYLAND_DISPLAY, MENTORBOOK_STANDIN_VERBOSE } = process.env;
  const browser = await findBrowser();
  const visible = !browser.headless && Boolean(DISPLAY || WAYLAND_DISPLAY);
  const profile = join(userData, 'Chromium');
  mkdirSync(profile, { recursive: true });
  await releaseProfile(profile);
  const own = [
    ...QUIET,
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(visible ? [`--app=${EMPTY_PAGE}`] : ['--headless']),
  ];
  const child = spawn(
    browser.path,
    [...mergeSwitches(own, switches), ...(visible ? [] : [EMPTY_PAGE])],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...browser.env },
      detached: true,
    },
  );
  const [, , , output, input] = child.stdio;
  const pipe = new CdpPipe(output as Writable, input as Readable);
  // Playwright waits for this line; the rest is chatter about the desktop.
  createInterface({ input: child.stderr as Readable }).on('line', (line) => {
    if (line.startsWith('DevTools listening') || MENTORBOOK_STANDIN_VERBOSE) {
      process.stderr.write(`${line}\n`);
    }
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${browser.path} ended with code ${code}`)));
  });
  failed.catch(() => undefined);
  await Promise.race([pipe.browser.send('Browser.getVersion'), failed]);
  return { pipe, process: child, visible };
}
