import { createHash } from 'node:crypto';
import { jsPDF } from 'jspdf';
import type { CalendarDate } from '../../shared/time';
import type { Block } from './block';
import { layOut, PAPER, type Page, type PaperSize } from './layout';
import type { Ink, Mark } from './piece';
import { type FontFiles, typefacesOf } from './typeface';

/** How documents go to paper. */
export type PaintOptions = {
  readonly paper: PaperSize;
  /** The file's own title, as a viewer shows it in its window. */
  readonly title: string;
  /** Language of the words: `en-GB`. */
  readonly language: string;
  /** Stands in the file as its creation date; the clock is never read. */
  readonly date: CalendarDate;
};

/** Told after each document: how many are painted, of how many. */
export type PaintProgress = (done: number, total: number) => void;

const FAMILY = 'Noto Sans';
const COLOUR = {
  ink: '#1d2730',
  second: '#54606b',
  accent: '#0f6468',
  hairline: '#b4b9bd',
} as const satisfies Record<Ink, string>;

const rounded = (points: number): number => Math.round(points * 100) / 100;

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function embedFonts(pdf: jsPDF, fonts: FontFiles): void {
  for (const weight of ['regular', 'semibold'] as const) {
    const file = `noto-sans-${weight}.ttf`;
    pdf.addFileToVFS(file, binary(fonts[weight]));
    pdf.addFont(file, FAMILY, weight);
  }
}

function paintMark(pdf: jsPDF, mark: Mark): void {
  const x = rounded(mark.x);
  const y = rounded(mark.y);
  switch (mark.kind) {
    case 'text':
      if (mark.text === '') return;
      pdf.setFont(FAMILY, mark.weight);
      pdf.setFontSize(mark.size);
      pdf.setTextColor(COLOUR[mark.ink]);
      pdf.text(mark.text, x, y);
      return;
    case 'stroke':
      pdf.setDrawColor(COLOUR[mark.ink]);
      pdf.setLineWidth(mark.thickness);
      pdf.line(x, y, rounded(mark.toX), rounded(mark.toY));
      return;
    case 'fill':
      pdf.setFillColor(COLOUR[mark.ink]);
      pdf.rect(x, y, rounded(mark.width), rounded(mark.height), 'F');
      return;
  }
}

function paintPage(pdf: jsPDF, page: Page, format: readonly [number, number]): void {
  pdf.addPage([...format]);
  for (const mark of page) paintMark(pdf, mark);
}

/** An id that depends on nothing but what is painted. */
const fileIdOf = (documents: readonly (readonly Block[])[], options: PaintOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([documents, options]))
    .digest('hex')
    .slice(0, 32);

/**
 * Blanks the action that jsPDF writes for viewers to run on opening: our files carry none. The
 * length stays, so that the file's table of offsets does too.
 */
function withoutOpenAction(file: string): string {
  const catalog = file.lastIndexOf('/Type /Catalog');
  const tail = file
    .slice(catalog)
    .replace(/\/OpenAction \[[^\]]*\]/u, (all) => ' '.repeat(all.length));
  return file.slice(0, catalog) + tail;
}

/**
 * Paints documents one after the other into one PDF; each begins on a page of its own. Equal input
 * gives equal bytes.
 *
 * @throws RangeError when a font file is not what it should be
 */
export function paintPdf(
  documents: readonly (readonly Block[])[],
  options: PaintOptions,
  fonts: FontFiles,
  onProgress: PaintProgress = () => undefined,
): Uint8Array {
  const format = PAPER[options.paper];
  const faces = typefacesOf(fonts);
  const pdf = new jsPDF({ unit: 'pt', format: [...format], putOnlyUsedFonts: true });
  pdf.deletePage(1);
  pdf.setFileId(fileIdOf(documents, options));
  pdf.setCreationDate(`D:${options.date.replaceAll('-', '')}000000+00'00'`);
  pdf.setDocumentProperties({ title: options.title, creator: 'Mentorbook' });
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.setLanguage(options.language as 'en-GB');
  embedFonts(pdf, fonts);
  for (const [index, document] of documents.entries()) {
    for (const page of layOut(document, options.paper, faces)) paintPage(pdf, page, format);
    onProgress(index + 1, documents.length);
  }
  return Buffer.from(withoutOpenAction(pdf.output()), 'latin1');
}
