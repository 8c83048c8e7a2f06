import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/result';
import type { Block } from '../documents/block';
import type { PaintOptions, PaintProgress } from '../documents/paint';

/** What the worker is told. */
export type PaintOrder = {
  readonly documents: readonly (readonly Block[])[];
  readonly options: PaintOptions;
  /** The folder of the fonts, as a URL. */
  readonly fonts: string;
};

/** What the worker tells: how far it is, and at the end the file. */
export type PaintNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'painted'; readonly bytes: Uint8Array };

/** Why there is no file. `cause` is for the log, never for the screen. */
export type PaintFailure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'paint-failed'; readonly cause: unknown };

/** A file in the making. */
export type PaintJob = {
  /** The PDF, or why there is none; never rejects. */
  readonly finished: Promise<Result<Uint8Array, PaintFailure>>;
  /** Stops the worker at once; without effect when it is done. */
  cancel(): void;
};

/** Where the app's parts lie; told apart from the job so that tests and packages may put them elsewhere. */
export type PaintPlaces = { readonly worker: URL; readonly fonts: URL };

/** The fonts lie beside `out` in the app's folder, and so does this file's bundle. */
export const FONTS_FOLDER = new URL('../../resources/fonts/', import.meta.url);

const BUILT_PLACES: PaintPlaces = {
  worker: new URL('./paint-worker.js', import.meta.url),
  fonts: FONTS_FOLDER,
};

/**
 * Paints documents into one PDF in a thread of its own, so that the window never waits.
 *
 * @param onProgress told after each document: done, total
 */
export function startPainting(
  documents: readonly (readonly Block[])[],
  options: PaintOptions,
  onProgress: PaintProgress = () => undefined,
  places: PaintPlaces = BUILT_PLACES,
): PaintJob {
  const workerData: PaintOrder = { documents, options, fonts: places.fonts.href };
  const worker = new Worker(places.worker, { workerData });
  let isCancelled = false;
  const finished = new Promise<Result<Uint8Array, PaintFailure>>((resolve) => {
    worker.on('message', (news: PaintNews) => {
      if (news.kind === 'progress') onProgress(news.done, news.total);
      else resolve(ok(news.bytes));
    });
    worker.on('error', (cause) => resolve(fail({ code: 'paint-failed', cause })));
    // Comes last in any case: the first answer counts.
    worker.on('exit', (exitCode) =>
      resolve(
        fail(
          isCancelled
            ? { code: 'cancelled' }
            : { code: 'paint-failed', cause: new Error(`the worker ended with ${exitCode}`) },
        ),
      ),
    );
  });
  return {
    finished,
    cancel: () => {
      isCancelled = true;
      void worker.terminate();
    },
  };
}
