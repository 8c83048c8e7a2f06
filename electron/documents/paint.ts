import { createHash } from 'node:crypto';
import { jsPDF } from 'jspdf';
import type { CalendarDate } from '../../shared/time';
import type { Block } from './block';
import { layOut, PAPER, type Page, type PaperSize } from './layout';
import { widthOf } from './lines';
import type { Ink, Mark, TextMark } from './piece';
import { type FontFiles, type Typeface, type Typefaces, typefacesOf } from './typeface';

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

/** Puts a font into the file when the first text needs it: parsing one takes long. */
function fontEmbedder(pdf: jsPDF, fonts: FontFiles): (name: keyof FontFiles) => void {
  const embedded = new Set<keyof FontFiles>();
  return (name) => {
    if (!embedded.has(name)) {
      embedded.add(name);
      const file = `noto-sans-${name}.ttf`;
      pdf.addFileToVFS(file, binary(fonts[name]));
      pdf.addFont(file, FAMILY, name);
    }
    pdf.setFont(FAMILY, name);
  };
}

/** What painting a mark needs. */
type Easel = {
  readonly pdf: jsPDF;
  readonly faces: Typefaces;
  readonly drawWith: (name: keyof FontFiles) => void;
};

/** A text cut where another font has to draw. */
function runsOf(text: string, face: Typeface): { readonly font: keyof FontFiles; text: string }[] {
  const runs: { readonly font: keyof FontFiles; text: string }[] = [];
  for (const character of text) {
    const font = face.drawnBy(character.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

function paintText({ pdf, faces, drawWith }: Easel, mark: TextMark): void {
  const face = faces[mark.weight];
  pdf.setFontSize(mark.size);
  pdf.setTextColor(COLOUR[mark.ink]);
  let { x } = mark;
  for (const { font, text } of runsOf(mark.text, face)) {
    drawWith(font);
    pdf.text(text, rounded(x), rounded(mark.y));
    x += widthOf(text, face, mark.size);
  }
}

function paintMark(easel: Easel, mark: Mark): void {
  const { pdf } = easel;
  const x = rounded(mark.x);
  const y = rounded(mark.y);
  switch (mark.kind) {
    case 'text':
      paintText(easel, mark);
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

function paintPage(easel: Easel, page: Page, format: readonly [number, number]): void {
  easel.pdf.addPage([...format]);
  for (const mark of page) paintMark(easel, mark);
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
  const easel: Easel = { pdf, faces, drawWith: fontEmbedder(pdf, fonts) };
  for (const [index, document] of documents.entries()) {
    for (const page of layOut(document, options.paper, faces)) paintPage(easel, page, format);
    onProgress(index + 1, documents.length);
  }
  return Buffer.from(withoutOpenAction(pdf.output()), 'latin1');
}
