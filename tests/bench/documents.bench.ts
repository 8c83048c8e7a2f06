import { expect, test } from 'vitest';
import { agreement } from '../../electron/documents/agreement';
import { layOut } from '../../electron/documents/layout';
import { type PaintOptions, paintPdf } from '../../electron/documents/paint';
import { readFonts, typefacesOf } from '../../electron/documents/typeface';
import { documentWords } from '../../electron/documents/words';
import { FONTS_FOLDER } from '../../electron/jobs/paint';
import { AGREEMENT, day } from '../electron/documents/samples';

const COUNT = 200;
const words = documentWords();
const fonts = readFonts(FONTS_FOLDER);
const documents = Array.from({ length: COUNT }, (_, index) =>
  agreement({ ...AGREEMENT, number: index + 1, of: COUNT }, words),
);
const OPTIONS: PaintOptions = {
  paper: 'a4',
  title: 'Agreements',
  language: words.language,
  date: day('2026-03-30'),
};

test(`[S01] ${COUNT} agreements: in one file, against a file each`, { timeout: 120_000 }, async ({
  bench,
}) => {
  const inOne = bench('one file', () => {
    paintPdf(documents, OPTIONS, fonts);
  });
  const aFileEach = bench('a file each', () => {
    for (const document of documents) paintPdf([document], OPTIONS, fonts);
  });
  const layoutOnly = bench('laid out only', () => {
    for (const document of documents) layOut(document, 'a4', typefacesOf(fonts));
  });
  const results = await bench.compare(inOne, aFileEach, layoutOnly, {
    iterations: 2,
    time: 0,
    warmup: false,
  });
  const one = results.get('one file').latency.mean;
  expect(one).toBeLessThan(results.get('a file each').latency.mean);
});
