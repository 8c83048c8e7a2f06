import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** A thread that ends as soon as it is asked anything. */
export const FRAIL_WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));",
  )}`,
);

/** A thread of `electron/jobs` as the built program has it, by the name of its file. */
export async function builtWorker(name: string): Promise<URL> {
  const outDir = await mkdtemp(join(tmpdir(), `mentorbook-${name}-`));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: `electron/jobs/${name}.ts`,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return pathToFileURL(join(outDir, `${name}.mjs`));
}
