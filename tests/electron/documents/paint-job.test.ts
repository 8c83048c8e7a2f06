import { rmSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import { type PaintOptions, paintPdf } from '../../../electron/documents/paint';
import { readFonts } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER, startPainting } from '../../../electron/jobs/paint';
import { AGREEMENT, day } from './samples';

const words = documentWords();
const DOCUMENTS = [1, 2, 3].map((number) => agreement({ ...AGREEMENT, number }, words));
const OPTIONS: PaintOptions = {
  paper: 'a4',
  title: 'Agreements',
  language: words.language,
  date: day('2026-03-30'),
};
const OUT = new URL(`../../../node_modules/.cache/paint-job-${process.pid}/`, import.meta.url);
const WORKER = new URL('paint-worker.js', OUT);
const start = (
  worker: URL,
  fonts = FONTS_FOLDER,
  onProgress?: (done: number, of: number) => void,
) => startPainting(DOCUMENTS, OPTIONS, onProgress, { worker, fonts });

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: new URL('../../../electron/jobs/paint-worker.ts', import.meta.url).pathname,
      outDir: OUT.pathname,
    },
  });
}, 30_000);
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

describe('painting in a worker', () => {
  it('[S01] gives the bytes that painting here gives, and tells how far it is', async () => {
    const told: string[] = [];
    const job = start(WORKER, FONTS_FOLDER, (done, total) => told.push(`${done}/${total}`));
    const result = await job.finished;
    const here = paintPdf(DOCUMENTS, OPTIONS, readFonts(FONTS_FOLDER));
    expect(result.ok && Buffer.compare(result.value, here)).toBe(0);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stops when it is cancelled', async () => {
    const job = start(WORKER);
    job.cancel();
    expect(await job.finished).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('says that it failed when the fonts are not there', async () => {
    const result = await start(WORKER, new URL('nowhere/', OUT)).finished;
    expect(result).toMatchObject({ ok: false, error: { code: 'paint-failed' } });
  });

  it('says that it failed when the worker ends without a word', async () => {
    const silent = new URL('data:text/javascript,process.exit(3)');
    expect(await start(silent).finished).toMatchObject({
      ok: false,
      error: { code: 'paint-failed', cause: new Error('the worker ended with 3') },
    });
  });
});
