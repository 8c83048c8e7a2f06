import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

import { openDatabase } from '../../electron/db/database';
import { migrate } from '../../electron/db/migrate';

/** Whether the stand-in is in Electron's place: what only Electron can show is skipped then. */
export const onStandIn = Object.hasOwn(process.env, 'ELECTRON_OVERRIDE_DIST_PATH');

export const repository = join(import.meta.dirname, '..', '..');

/** Where the app's own page lives; the stand-in shows it under an address that resolves nowhere. */
const OWN_ADDRESSES = ['app://mentorbook/', 'https://mentorbook.app.invalid/', 'data:', 'blob:'];

type Options = {
  /** What a test provokes on purpose: a console error or a refused address that holds one of these. */
  readonly expectedTrouble: readonly string[];
  /** Whether a test begins at the very first run, before it is chosen how the file is protected. */
  readonly firstRun: boolean;
};

type Fixtures = {
  /** A fresh folder, gone after the test. */
  readonly dataDir: string;
  readonly app: ElectronApplication;
  readonly window: Page;
};

/** Starts the built app on a data folder, as the fixture does; the caller closes it. */
export async function launch(dataDir: string): Promise<ElectronApplication> {
  return await electron.launch({
    args: ['.', `--user-data-dir=${dataDir}`],
    cwd: repository,
    // The app decides on its colours, not Playwright.
    colorScheme: null,
  });
}

let empty: Buffer | undefined;

/** Leaves an empty, unprotected file in a data folder, as the first run does that is asked for no protection. */
export async function beginPlain(dataDir: string): Promise<void> {
  if (empty === undefined) {
    const db = openDatabase(':memory:');
    migrate(db);
    empty = db.serialize();
    db.close();
  }
  await writeFile(join(dataDir, 'mentorbook.db'), empty);
}

/** Writes down errors in the page and requests that were not for our own files. */
function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!OWN_ADDRESSES.some((own) => url.startsWith(own))) trouble.push(`request: ${url}`);
  });
  return trouble;
}

/** Every test gets its own app on its own empty data file, and must leave no trouble behind. */
export const test = base.extend<Fixtures & Options>({
  expectedTrouble: [[], { option: true }],
  firstRun: [false, { option: true }],
  dataDir: async ({ firstRun }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mentorbook-e2e-'));
    if (!firstRun) await beginPlain(folder);
    await use(folder);
    await rm(folder, { recursive: true, maxRetries: 5 });
  },
  app: async ({ dataDir }, use) => {
    const app = await launch(dataDir);
    await use(app);
    await app.close();
  },
  window: async ({ app, expectedTrouble }, use) => {
    const page = await app.firstWindow();
    const trouble = watch(page);
    // Motion is respected as a person's system asks for it; a journey has no eyes to please.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page).toHaveURL(/mentorbook/);
    await use(page);
    const unexpected = trouble.filter(
      (line) => !expectedTrouble.some((part) => line.includes(part)),
    );
    expect(unexpected, 'errors and requests that nobody expected').toEqual([]);
  },
});

/** Answers the save dialogs from now on with a path, or with "cancel" (null). */
export async function saveTo(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** Answers the dialogs that ask for a file or folder from now on with a path. */
export async function openFrom(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Chooses an item of the native menu by the id of its command. */
export async function chooseMenu(app: ElectronApplication, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`the menu has no ${id}`);
    item.click();
  }, command);
}

export { expect } from '@playwright/test';
