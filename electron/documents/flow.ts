import { type Mark, moved, type Piece } from './piece';

/** The part of a page between head and foot, in points from the page's top. */
export type Sheet = { readonly top: number; readonly bottom: number };

/**
 * Runs of pieces that must share a page: each ends with the first piece that keeps to nothing. What
 * sinks takes the piece above along, so that signatures never stand alone.
 */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  let chunk: Piece[] = [];
  for (const [index, one] of pieces.entries()) {
    chunk.push(one);
    const next = pieces[index + 1];
    if (next !== undefined && (one.keep || next.sinks)) continue;
    chunks.push(chunk);
    chunk = [];
  }
  return chunks;
}

/** Height of pieces below each other; the first one's space above counts only within a page. */
function heightOf(pieces: readonly Piece[], atTop: boolean): number {
  return pieces.reduce(
    (sum, { before, height }, index) => sum + height + (atTop && index === 0 ? 0 : before),
    0,
  );
}

type Filling = { pages: Mark[][]; y: number };

function startPage(filling: Filling, repeat: readonly Piece[], sheet: Sheet): void {
  filling.pages.push([]);
  filling.y = sheet.top;
  for (const one of repeat) put(one, filling, sheet);
}

function put({ before, height, marks, sinks }: Piece, filling: Filling, sheet: Sheet): void {
  const gap = filling.y === sheet.top ? 0 : before;
  const top = sinks ? Math.max(filling.y + gap, sheet.bottom - height) : filling.y + gap;
  filling.pages.at(-1)?.push(...marks.map((mark) => moved(mark, 0, top)));
  filling.y = top + height;
}

/** Puts a chunk where it fits; a chunk higher than a page is cut between its pieces. */
function putChunk(chunk: readonly Piece[], filling: Filling, sheet: Sheet): void {
  const repeat = chunk[0]?.repeat ?? [];
  const room = sheet.bottom - filling.y;
  const page = sheet.bottom - sheet.top - heightOf(repeat, true);
  const atTop = filling.y === sheet.top;
  if (heightOf(chunk, atTop) > room && !atTop && heightOf(chunk, true) <= page) {
    startPage(filling, repeat, sheet);
  }
  for (const one of chunk) {
    const isTop = filling.y === sheet.top;
    if (!isTop && heightOf([one], false) > sheet.bottom - filling.y) {
      startPage(filling, one.repeat, sheet);
    }
    put(one, filling, sheet);
  }
}

/**
 * Fills pages with pieces from top to bottom. Pieces that keep together share a page unless they are
 * higher than one.
 *
 * @returns the marks of each page, at least one page
 */
export function flow(pieces: readonly Piece[], sheet: Sheet): Mark[][] {
  const filling: Filling = { pages: [[]], y: sheet.top };
  for (const chunk of chunksOf(pieces)) putChunk(chunk, filling, sheet);
  return filling.pages;
}
