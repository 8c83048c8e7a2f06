import type { Card, CardsBlock, ChartBlock, FiguresBlock, SignaturesBlock } from './block';
import {
  across,
  down,
  keepsLine,
  linesAt,
  linesIn,
  type Mark,
  type Piece,
  piece,
  type Setting,
  STYLE,
  type TextStyle,
  textAt,
  widthIn,
} from './piece';

const CARD_GAP = 16;
const CARD_INDENT = 13;
const BAR_WIDTH = 2.6;
const SPACE_ABOVE_CARDS = 15;
/** The bar's strips reach into each other, or a viewer shows seams. */
const BAR_OVERLAP = 0.6;
/** Cards with more lines than this may go on on the next page. */
const WHOLE_CARD_LINES = 16;

type StyledLine = { readonly text: string; readonly style: TextStyle };

/** The lines of a card, top to bottom: label, name, details. */
function cardLines(
  { label, name, details }: Card,
  width: number,
  { faces }: Setting,
): StyledLine[] {
  const inStyle = (text: string, style: TextStyle): StyledLine[] =>
    text === '' ? [] : linesIn(text, style, width, faces).map((line) => ({ text: line, style }));
  return [
    ...inStyle(label, STYLE.label),
    ...inStyle(name, STYLE.name),
    ...inStyle(details, STYLE.paragraph),
  ];
}

/** Line `index` of the card in column `at`, with its strip of the bar. */
function stripMarks(line: StyledLine | undefined, x: number, y: number, height: number): Mark[] {
  return [
    { kind: 'fill', x, y, width: BAR_WIDTH, height, ink: 'accent' },
    ...(line === undefined ? [] : [textAt(line.text, x + CARD_INDENT, y, line.style)]),
  ];
}

/**
 * A row of cards, each read on its own; one too high for that goes line by line, so that even the
 * longest names find a page to go on.
 */
function cardRow(cards: readonly Card[], column: number, setting: Setting): Piece[] {
  const lines = cards.map((card) => cardLines(card, column - CARD_INDENT, setting));
  const count = Math.max(...lines.map(({ length }) => length));
  const heights = Array.from({ length: count }, (_, index) =>
    Math.max(...lines.map((card) => card[index]?.style.leading ?? 0)),
  );
  const overlap = (index: number) => (index === count - 1 ? 0 : BAR_OVERLAP);
  const marksOf = (at: number, index: number, top: number): Mark[] => {
    const height = (heights[index] ?? 0) + overlap(index);
    return stripMarks(lines[at]?.[index], at * (column + CARD_GAP), top, height);
  };
  if (count > WHOLE_CARD_LINES) {
    return heights.map((height, index) =>
      piece(
        height,
        cards.flatMap((_, at) => marksOf(at, index, 0)),
        { before: index === 0 ? SPACE_ABOVE_CARDS : 0, keep: keepsLine(index, count) },
      ),
    );
  }
  const topOf = (index: number) => heights.slice(0, index).reduce((sum, height) => sum + height, 0);
  const marks = cards.flatMap((_, at) =>
    heights.flatMap((_height, index) => marksOf(at, index, topOf(index))),
  );
  return [piece(topOf(count), marks, { before: SPACE_ABOVE_CARDS })];
}

/** People two to a row, each behind a bar in the accent colour. */
export function cardPieces({ cards }: CardsBlock, setting: Setting): Piece[] {
  const column = (setting.width - CARD_GAP) / 2;
  const rows: Piece[] = [];
  for (let index = 0; index < cards.length; index += 2) {
    rows.push(...cardRow(cards.slice(index, index + 2), column, setting));
  }
  return rows;
}

const SIGN_GAP = 20;
/** Room above the line for the hand. */
const SIGN_ROOM = 34;

/** Most signers side by side: their names need the room. */
const SIGNERS_IN_ROW = 3;

/** Lines to sign on with the name and the role below, row by row; sinks to the foot of the page. */
export function signaturePieces({ note, signers }: SignaturesBlock, setting: Setting): Piece[] {
  const { width, faces } = setting;
  const inRow = Math.min(SIGNERS_IN_ROW, signers.length);
  const column = (width - SIGN_GAP * (inRow - 1)) / inRow;
  const notes = note === null ? [] : linesIn(note, STYLE.paragraph, width, faces);
  const marks = linesAt(notes, 0, 0, STYLE.paragraph);
  let height = notes.length * STYLE.paragraph.leading;
  for (let first = 0; first < signers.length; first += SIGNERS_IN_ROW) {
    const line = height + SIGN_ROOM;
    for (const [index, signer] of signers.slice(first, first + SIGNERS_IN_ROW).entries()) {
      const x = index * (column + SIGN_GAP);
      const names = linesIn(signer.name ?? '', STYLE.signer, column, faces);
      const roleTop = line + 5 + names.length * STYLE.signer.leading;
      const roles = linesIn(signer.role, STYLE.foot, column, faces);
      marks.push(across(x, x + column, line, 'ink', 0.6));
      marks.push(...linesAt(names, x, line + 5, STYLE.signer));
      marks.push(...linesAt(roles, x, roleTop, STYLE.foot));
      height = Math.max(height, roleTop + roles.length * STYLE.foot.leading);
    }
  }
  return [piece(height, marks, { before: 12, sinks: true })];
}

/** Big numbers in columns of one width, a hairline between them. */
export function figurePieces({ figures }: FiguresBlock, { width, faces }: Setting): Piece[] {
  const column = width / figures.length;
  const marks: Mark[] = [];
  let height = 0;
  for (const [index, { value, label }] of figures.entries()) {
    const x = index * column + (index === 0 ? 0 : 12);
    const room = column - (index === 0 ? 8 : 20);
    const values = linesIn(value, STYLE.figure, room, faces);
    const labels = linesIn(label, STYLE.label, room, faces);
    const labelTop = values.length * STYLE.figure.leading;
    marks.push(
      ...linesAt(values, x, 0, STYLE.figure),
      ...linesAt(labels, x, labelTop, STYLE.label),
    );
    height = Math.max(height, labelTop + labels.length * STYLE.label.leading);
  }
  for (let index = 1; index < figures.length; index += 1) {
    marks.push(down(index * column, 4, height, 'hairline'));
  }
  return [piece(height, marks, { before: 14 })];
}

const PLOT_HEIGHT = 66;
const WIDEST_BAR = 34;

/** A text centred on `x`. */
const centred = (text: string, x: number, y: number, { faces }: Setting): Mark =>
  textAt(text, x - widthIn(text, STYLE.tick, faces) / 2, y, STYLE.tick);

/** Draws every label that keeps clear of the one drawn before it. */
function labelMarks(labels: readonly string[], slot: number, y: number, setting: Setting): Mark[] {
  const marks: Mark[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [index, label] of labels.entries()) {
    const middle = (index + 0.5) * slot;
    const half = widthIn(label, STYLE.tick, setting.faces) / 2;
    if (middle - half < free) continue;
    marks.push(centred(label, middle, y, setting));
    free = middle + half + 4;
  }
  return marks;
}

/** A bar chart: a title, bars with their values on top, a base line, the labels. Never cut. */
export function chartPieces({ title, bars }: ChartBlock, setting: Setting): Piece[] {
  const { width, faces } = setting;
  const titles = linesIn(title, STYLE.label, width, faces);
  const plotTop = titles.length * STYLE.label.leading + 14;
  const base = plotTop + PLOT_HEIGHT;
  const slot = width / Math.max(1, bars.length);
  const thick = Math.min(WIDEST_BAR, slot * 0.62);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const marks = linesAt(titles, 0, 0, STYLE.label);
  for (const [index, { value }] of bars.entries()) {
    const height = (value / most) * PLOT_HEIGHT;
    const middle = (index + 0.5) * slot;
    const x = middle - thick / 2;
    if (value > 0) {
      marks.push({ kind: 'fill', x, y: base - height, width: thick, height, ink: 'accent' });
    }
    marks.push(centred(String(value), middle, base - height - 11, setting));
  }
  marks.push(across(0, width, base, 'second'));
  marks.push(
    ...labelMarks(
      bars.map(({ label }) => label),
      slot,
      base + 3,
      setting,
    ),
  );
  return [piece(base + 3 + STYLE.tick.leading, marks, { before: 10 })];
}
