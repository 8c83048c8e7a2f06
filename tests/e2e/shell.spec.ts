import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge, BridgeEvent } from '../../shared/contract';
import { chooseMenu, expect, launch, onStandIn, repository, test } from './app';

type OurWindow = { readonly bridge: Bridge; readonly heard: BridgeEvent[] };

const call = (page: Page, channel: string, input: unknown) =>
  page.evaluate(
    ([name, value]) => (window as unknown as OurWindow).bridge.call(name as string, value),
    [channel, input],
  );

const countWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the window opens on our page, and a call is answered', async ({ app, window: page }) => {
  await expect(page).toHaveTitle(/Mentorbook/);
  expect(await call(page, 'app.overview', {})).toMatchObject({ ok: true });
  expect(await countWindows(app)).toBe(1);
});

test('the page sees the bridge and nothing else of the program', async ({ window: page }) => {
  const names = ['require', 'module', 'process', 'global', 'Buffer', 'electron', 'ipcRenderer'];
  const inner = ['__standinPost', '__standinDeliver', '__standinCall'];
  const seen = await page.evaluate(
    (wanted) => wanted.filter((name) => name in window),
    [...names, ...inner],
  );
  expect(seen).toEqual([]);
  const bridge = await page.evaluate(() => {
    const ours = (window as unknown as OurWindow).bridge;
    return { keys: Object.keys(ours).sort(), isFrozen: Object.isFrozen(ours) };
  });
  expect(bridge).toEqual({ keys: ['call', 'onEvent'], isFrozen: true });
});

test('a second instance ends, and the first one hears of it', async ({ app, dataDir, window }) => {
  await app.evaluate((electron) => {
    const heard = new Promise((resolve) => electron.app.once('second-instance', resolve));
    Object.assign(globalThis, { heard: heard.then(() => true) });
  });
  const args = ['.', '--no-sandbox', `--user-data-dir=${dataDir}`];
  const second = spawn(app.process().spawnfile, args, { cwd: repository, stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'heard'))).toBe(true);
  expect(await countWindows(app)).toBe(1);
  await expect(window).toHaveTitle(/Mentorbook/);
});

test('an item of the menu reaches the page, until it stops listening', async ({
  app,
  window: page,
}) => {
  await page.evaluate(() => {
    const heard: BridgeEvent[] = [];
    const stop = (window as unknown as OurWindow).bridge.onEvent((event) => {
      heard.push(event);
      if (heard.length === 2) stop();
    });
    Object.assign(window, { heard });
  });
  for (const command of ['undo', 'import', 'redo']) await chooseMenu(app, command);
  await call(page, 'app.overview', {});
  expect(await page.evaluate(() => (window as unknown as OurWindow).heard)).toEqual([
    { type: 'menu', command: 'undo' },
    { type: 'menu', command: 'import' },
  ]);
});

test('the window keeps its smallest size, and the colours follow the theme', async ({
  app,
  window: page,
}) => {
  const window = await app.browserWindow(page);
  expect(await window.evaluate((ours) => ours.getMinimumSize())).toEqual([1000, 700]);
  expect(await window.evaluate((ours) => ours.getBounds())).toMatchObject({
    width: 1280,
    height: 800,
  });
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const theme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect.poll(isDark).toBe(theme === 'dark');
  }
});

test('closing the window ends the program', async ({ app, window: page }) => {
  await expect(page).toHaveTitle(/Mentorbook/);
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended).toEqual([0, null]);
});

test('every permission is denied', async ({ window: page }) => {
  const denied = await page.evaluate(async () => {
    const camera = navigator.mediaDevices?.getUserMedia({ video: true }) ?? Promise.reject();
    return {
      camera: await camera.then(
        () => false,
        () => true,
      ),
      notifications: await Notification.requestPermission(),
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
    };
  });
  expect(denied).toEqual({ camera: true, notifications: 'denied', place: 'denied' });
});

test.describe('what a page is refused', () => {
  test.use({ expectedTrouble: ['Content Security Policy', 'example.org', 'ERR_'] });

  test('code in text, code in the page, requests', async ({ window: page }) => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      const runs = (work: () => unknown) => {
        try {
          work();
          return true;
        } catch {
          return false;
        }
      };
      const image = new Image();
      const shown = new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      image.src = 'https://example.org/pixel.png';
      return {
        injected: 'injected' in window,
        asTimer: await new Promise((resolve) => {
          setTimeout('window.timed = true');
          setTimeout(() => resolve('timed' in window), 50);
        }),
        fetched: await fetch('https://example.org/').then(
          () => true,
          () => false,
        ),
        connected: runs(() => new WebSocket('wss://example.org/')),
        shown: await shown,
      };
    });
    expect(outcome).toMatchObject({
      injected: false,
      asTimer: false,
      fetched: false,
      shown: false,
    });
  });

  test('to leave, to open windows, to frame', async ({ app, window: page }) => {
    const home = page.url();
    await page.evaluate(() => window.open('https://example.org/popup'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/blank';
      link.target = '_blank';
      link.click();
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/frame';
      document.body.append(frame);
      location.href = 'https://example.org/away';
    });
    await expect(page).toHaveTitle(/Mentorbook/);
    expect(await call(page, 'app.overview', {})).toMatchObject({ ok: true });
    expect(page.url()).toBe(home);
    await expect.poll(() => app.windows().length).toBe(1);
    expect(await countWindows(app)).toBe(1);
  });
});

test('a data file that is not ours is said to be so, and is left as it is', async ({ dataDir }) => {
  const file = join(dataDir, 'mentorbook.db');
  await writeFile(file, 'a letter');
  const app = await launch(dataDir);
  const page = await app.firstWindow();
  await expect(page.getByText('it was not made by Mentorbook')).toBeVisible();
  expect(await call(page, 'app.overview', {})).toMatchObject({ error: { code: 'not-open' } });
  await app.close();
  expect(await readFile(file, 'utf8')).toBe('a letter');
});

test('Electron itself has the window hardened', async ({ app, window: page }) => {
  test.skip(onStandIn, 'only Electron knows its effective preferences');
  const window = await app.browserWindow(page);
  const preferences = await window.evaluate(({ webContents }) =>
    // Not in the published types, but the one way to ask for what is in force.
    (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
  );
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

test('Electron itself serves the page on our own scheme', async ({ window: page }) => {
  test.skip(onStandIn, 'the stand-in has no custom schemes');
  expect(page.url()).toContain('app://mentorbook/');
  expect(await page.evaluate(() => location.origin)).toBe('app://mentorbook');
});
