import { parentPort, workerData } from 'node:worker_threads';
import { paintPdf } from '../documents/paint';
import { readFonts } from '../documents/typeface';
import type { PaintNews, PaintOrder } from './paint';

/** The thread that paints: it takes its order from `workerData`, tells its news and ends. */
function run({ documents, options, fonts }: PaintOrder): void {
  const tell = (news: PaintNews): void => parentPort?.postMessage(news);
  const bytes = paintPdf(documents, options, readFonts(new URL(fonts)), (done, total) =>
    tell({ kind: 'progress', done, total }),
  );
  tell({ kind: 'painted', bytes });
}

run(workerData as PaintOrder);
