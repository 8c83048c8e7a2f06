import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
const HOOKS = join(ROOT, 'electron', 'cli', 'typescript.mjs');

/** What Node runs: a script of this folder, or one that was bundled. */
export type Script = readonly string[];

/** A script of this folder, with the rest of the program as it is in the source. */
export const scriptAt = (name: string): Script => ['--import', HOOKS, join(HERE, name)];

/** The same as one file, which starts in half the time: worth it where hundreds are started. */
export async function bundled(name: string): Promise<Script> {
  // Below the project, so that its packages are found from there.
  const outDir = join(ROOT, 'out', 'faults', String(process.pid));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: join(HERE, name), outDir, emptyOutDir: true, target: 'node24' },
  });
  return [join(outDir, name.replace(/\.ts$/u, '.js'))];
}

/** Starts a script as a process that can be killed. */
export function startScript(
  script: Script,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [...script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      // Hundreds of processes load the same code.
      NODE_COMPILE_CACHE: join(tmpdir(), 'mentorbook-faults-code'),
      ...env,
    },
  });
}

/** Waits until a process is gone. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
