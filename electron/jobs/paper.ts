import { readFile } from 'node:fs/promises';
import { missingGlyphs } from '../documents/glyphs';
import { readFonts, type Typefaces, typefacesOf } from '../documents/typeface';
import type { Desk, OpenFile } from '../handlers/desk';
import { divideInWorker } from './divide';
import { startIntake } from './intake';
import { FONTS_FOLDER, startPainting } from './paint';

/** Painting was stopped, or failed; the router tells which by its signal. */
class NotPaintedError extends Error {
  override name = 'NotPaintedError';
}

const SAMPLE_FOLDER = new URL('../../resources/sample/', import.meta.url);
const SAMPLE_FILES = ['roster.csv', 'mentors.csv', 'mentees.xlsx', 'late-mentees.txt'] as const;

const sampleFiles = (): Promise<OpenFile[]> =>
  Promise.all(
    SAMPLE_FILES.map(async (name) => ({
      name,
      bytes: await readFile(new URL(name, SAMPLE_FOLDER)),
    })),
  );

/** What every desk has, with a window or without: the painter, the fonts, the sample, open files. */
export function paperDesk(): Omit<Desk, 'chooseTarget'> {
  let faces: Typefaces | undefined;
  return {
    sampleFiles,
    openFiles: new Map(),
    // Where there is no window, nobody chooses.
    chooseArchive: async () => null,
    intake: startIntake(),
    divide: divideInWorker,
    missingGlyphs: (data) => {
      faces ??= typefacesOf(readFonts(FONTS_FOLDER));
      return missingGlyphs(data, faces);
    },
    paint: async (documents, { signal, progress, ...options }) => {
      const painting = startPainting(documents, { ...options, paper: 'a4' }, progress);
      signal.addEventListener('abort', painting.cancel, { once: true });
      const painted = await painting.finished;
      if (!painted.ok) throw new NotPaintedError(painted.error.code, { cause: painted.error });
      return painted.value;
    },
  };
}
