import type { Block, FootBlock, HeadBlock } from './block';
import { cardPieces, chartPieces, figurePieces, signaturePieces } from './figure-pieces';
import { flow, type Sheet } from './flow';
import { printable } from './glyphs';
import {
  across,
  linesAt,
  linesIn,
  type Mark,
  moved,
  type Piece,
  type Setting,
  STYLE,
  textAt,
  textEndingAt,
  widthIn,
} from './piece';
import { slipPieces } from './slip-pieces';
import { tablePieces } from './table-pieces';
import { factPieces, listPieces, textPieces, titlePieces, writeInPieces } from './text-pieces';
import type { Typefaces } from './typeface';

export type PaperSize = 'a4' | 'letter';

/** Width and height in points. */
export const PAPER = {
  a4: [595.28, 841.89],
  letter: [612, 792],
} as const satisfies Record<PaperSize, readonly [number, number]>;

const MARGIN = 62;
const HEAD_TOP = 46;
const FOOT_BOTTOM = 42;
const HEAD_TO_TEXT = 19;
const TEXT_TO_FOOT = 18;
/** How much of the width each side's text takes at most. */
const HEAD_SHARE = 0.46;
/** Clear space on either side of the page's number, in points. */
const BESIDE_NUMBER = 10;

/** A page as marks on it, from its own top left corner. */
export type Page = readonly Mark[];

/** Every string of a block made printable; what else a block holds stays as it is. */
function printableBlock<T>(value: T, faces: Typefaces): T {
  if (typeof value === 'string') return printable(value, faces) as T;
  if (Array.isArray(value)) return value.map((item) => printableBlock(item, faces)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, printableBlock(part, faces)]);
  return Object.fromEntries(entries) as T;
}

/** The pieces of a block; head, foot and page break have none. */
function piecesOf(block: Block, setting: Setting): Piece[] {
  switch (block.kind) {
    case 'lead':
    case 'heading':
    case 'paragraph':
    case 'note':
      return textPieces(block, setting);
    case 'title':
      return titlePieces(block, setting);
    case 'cards':
      return cardPieces(block, setting);
    case 'facts':
      return factPieces(block, setting);
    case 'list':
      return listPieces(block, setting);
    case 'write-in':
      return writeInPieces(block, setting);
    case 'signatures':
      return signaturePieces(block, setting);
    case 'table':
      return tablePieces(block, setting);
    case 'figures':
      return figurePieces(block, setting);
    case 'chart':
      return chartPieces(block, setting);
    case 'slips':
      return slipPieces(block, setting);
    case 'head':
    case 'foot':
    case 'page-break':
      return [];
  }
}

/** The head: two texts against the margins and a line below; its height without the space after. */
function layHead({ left, right }: HeadBlock, { width, faces }: Setting) {
  const style = STYLE.head;
  const lefts = linesIn(left, style, width * HEAD_SHARE, faces);
  const rights = linesIn(right, style, width * HEAD_SHARE, faces);
  const height = Math.max(lefts.length, rights.length) * style.leading + 8;
  const marks: Mark[] = [
    ...linesAt(lefts, 0, 0, style),
    ...rights.map((line, index) => textEndingAt(line, width, index * style.leading, style, faces)),
    across(0, width, height, 'ink', 0.7),
  ];
  return { height, marks };
}

/** What each side of the foot may take, with the page's number in the middle. */
const footRoom = ({ page }: FootBlock, { width, faces }: Setting): number =>
  (width - widthIn(pageWords(page, 99, 99), STYLE.foot, faces)) / 2 - BESIDE_NUMBER;

const pageWords = (words: string, page: number, pages: number): string =>
  words.replace('{page}', `${page}`).replace('{pages}', `${pages}`);

function footHeightOf(foot: FootBlock, setting: Setting): number {
  const room = footRoom(foot, setting);
  const counts = [foot.left, foot.right].map(
    (text) => linesIn(text, STYLE.foot, room, setting.faces).length,
  );
  return STYLE.foot.leading * Math.max(...counts);
}

/** The foot's marks, the lowest line's bottom at 0. */
function layFoot(foot: FootBlock, page: number, pages: number, setting: Setting): Mark[] {
  const { width, faces } = setting;
  const style = STYLE.foot;
  const room = footRoom(foot, setting);
  const lefts = linesIn(foot.left, style, room, faces);
  const rights = linesIn(foot.right, style, room, faces);
  const marks: Mark[] = [
    ...linesAt(lefts, 0, -lefts.length * style.leading, style),
    ...rights.map((line, index) =>
      textEndingAt(line, width, (index - rights.length) * style.leading, style, faces),
    ),
  ];
  if (pages > 1) {
    const text = pageWords(foot.page, page, pages);
    const x = (width - widthIn(text, style, faces)) / 2;
    marks.push(textAt(text, x, -style.leading, style));
  }
  return marks;
}

/** Runs of blocks between page breaks. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

/**
 * Lays a document out.
 *
 * @returns its pages in order, at least one
 */
export function layOut(document: readonly Block[], paper: PaperSize, faces: Typefaces): Page[] {
  const [paperWidth, paperHeight] = PAPER[paper];
  const setting: Setting = { width: paperWidth - 2 * MARGIN, faces };
  const blocks = document.map((block) => printableBlock(block, faces));
  const head = blocks.find((block) => block.kind === 'head');
  const foot = blocks.find((block) => block.kind === 'foot');
  const laidHead = head === undefined ? { height: 0, marks: [] } : layHead(head, setting);
  const footHeight = foot === undefined ? 0 : footHeightOf(foot, setting);
  const sheet: Sheet = {
    top: HEAD_TOP + laidHead.height + HEAD_TO_TEXT,
    bottom: paperHeight - FOOT_BOTTOM - footHeight - TEXT_TO_FOOT,
  };
  const pages = sectionsOf(blocks).flatMap((section) =>
    flow(
      section.flatMap((block) => piecesOf(block, setting)),
      sheet,
    ),
  );
  return pages.map((marks, index) => [
    ...laidHead.marks.map((mark) => moved(mark, MARGIN, HEAD_TOP)),
    ...marks.map((mark) => moved(mark, MARGIN, 0)),
    ...(foot === undefined ? [] : layFoot(foot, index + 1, pages.length, setting)).map((mark) =>
      moved(mark, MARGIN, paperHeight - FOOT_BOTTOM),
    ),
  ]);
}
