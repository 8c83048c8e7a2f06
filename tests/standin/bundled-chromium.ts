import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

export type Browser = {
  readonly path: string;
  /** What its process needs in its environment beyond ours. */
  readonly env: Readonly<Record<string, string>>;
  /** It can only run without a window. */
  readonly headless: boolean;
};

const root = join(import.meta.dirname, '..', '..');

/**
 * Unpacks the Chromium that @sparticuz/chromium carries, once, into node_modules/.cache. The package
 * unpacks into the temporary folder and takes a half-written file for a whole one, so it gets a
 * temporary folder of its own, which is renamed when it is complete.
 */
async function unpackInto(folder: string): Promise<void> {
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const workshop = mkdtempSync(join(parent, 'unpacking-'));
  const { TMPDIR } = process.env;
  Object.assign(process.env, { TMPDIR: workshop });
  try {
    await chromium.executablePath();
    await inflate(join(root, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else Object.assign(process.env, { TMPDIR });
  }
  try {
    renameSync(workshop, folder);
  } catch (error) {
    // Another process was quicker; its copy is as good.
    rmSync(workshop, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The bundled browser, ready to start: x86-64 Linux, headless only. */
export async function unpackBundled(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the bundled Chromium is for Linux on x86-64; please install Chromium');
  }
  const { version } = createRequire(import.meta.url)(
    '../../node_modules/@sparticuz/chromium/package.json',
  );
  const folder = join(root, 'node_modules/.cache/standin', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const path = join(folder, 'chromium');
  // A bare machine lacks the libraries and the fonts; the package brings both.
  const runs = spawnSync(path, ['--version']).status === 0;
  const env = {
    ...(runs ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
  return { path, env, headless: true };
}
