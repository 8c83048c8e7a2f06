import type { FactsBlock, ListBlock, TextBlock, TitleBlock, WriteInBlock } from './block';
import {
  across,
  baselineOf,
  keepsLine,
  linesAt,
  linesIn,
  type Mark,
  type Piece,
  piece,
  type Setting,
  STYLE,
  textAt,
  textEndingAt,
  widthIn,
} from './piece';

const NUMBER_WIDTH = 14;
const BADGE_PADDING = 9;
/** Height of an empty line to write on. */
const WRITING_HEIGHT = 23;

const SPACE_BEFORE = { lead: 2, heading: 13, paragraph: 3.2, note: 4 } as const;

/** Running text: a piece for each line, so that it may go on on the next page. */
export function textPieces({ kind, text }: TextBlock, { width, faces }: Setting): Piece[] {
  const style = STYLE[kind];
  const lines = linesIn(text, style, width, faces);
  return lines.map((line, index) =>
    piece(style.leading, [textAt(line, 0, 0, style)], {
      before: index === 0 ? SPACE_BEFORE[kind] : 0,
      keep: kind === 'heading' || keepsLine(index, lines.length),
    }),
  );
}

function badgeMarks(badge: string, { width, faces }: Setting): Mark[] {
  const style = STYLE.badge;
  const left = width - widthIn(badge, style, faces) - 2 * BADGE_PADDING;
  const top = (STYLE.title.leading - style.leading) / 2 - 2;
  const bottom = top + style.leading + 4;
  return [
    across(left, width, top, 'ink', 1.2),
    across(left, width, bottom, 'ink', 1.2),
    { ...across(left, left, top, 'ink', 1.2), toY: bottom },
    { ...across(width, width, top, 'ink', 1.2), toY: bottom },
    textAt(badge, left + BADGE_PADDING, top + 2, style),
  ];
}

export function titlePieces({ text, badge }: TitleBlock, setting: Setting): Piece[] {
  const style = STYLE.title;
  const badgeWidth =
    badge === null ? 0 : widthIn(badge, STYLE.badge, setting.faces) + 4 * BADGE_PADDING;
  const lines = linesIn(text, style, setting.width - badgeWidth, setting.faces);
  const marks = linesAt(lines, 0, 0, style);
  if (badge !== null) marks.push(...badgeMarks(badge, setting));
  return [piece(lines.length * style.leading, marks, { keep: true })];
}

function itemPieces(item: string, index: number, { width, faces }: Setting): Piece[] {
  const style = STYLE.paragraph;
  const lines = linesIn(item, style, width - NUMBER_WIDTH, faces);
  return lines.map((line, at) => {
    const marks: Mark[] = [];
    if (at === 0) marks.push(textEndingAt(`${index + 1}.`, NUMBER_WIDTH - 3.5, 0, style, faces));
    marks.push(textAt(line, NUMBER_WIDTH, 0, style));
    return piece(style.leading, marks, {
      before: at === 0 ? 2.6 : 0,
      keep: keepsLine(at, lines.length),
    });
  });
}

export const listPieces = ({ items }: ListBlock, setting: Setting): Piece[] =>
  items.flatMap((item, index) => itemPieces(item, index, setting));

/** A label with empty lines below; the first one begins beside the label where there is room. */
export function writeInPieces({ label, lines }: WriteInBlock, { width, faces }: Setting): Piece[] {
  const style = STYLE.paragraph;
  const words = linesIn(label, style, width, faces);
  const labelEnd = widthIn(words.at(-1) ?? '', style, faces) + 6;
  const beside = labelEnd < width / 2;
  const base = (words.length - 1) * style.leading + baselineOf(style) + 2.5;
  const marks = linesAt(words, 0, 0, style);
  if (beside) marks.push(across(labelEnd, width, base, 'ink'));
  const below = beside ? lines - 1 : lines;
  for (let line = 1; line <= below; line += 1) {
    marks.push(across(0, width, base + line * WRITING_HEIGHT, 'ink'));
  }
  return [piece(base + below * WRITING_HEIGHT + 3, marks, { before: 7 })];
}

const FACT_GAP = 18;
const FACT_LABEL = 0.38;

/** Facts two to a row: the label in the second ink, the value in bold. */
export function factPieces({ facts }: FactsBlock, { width, faces }: Setting): Piece[] {
  const half = (width - FACT_GAP) / 2;
  const labelWidth = half * FACT_LABEL;
  const rows: Piece[] = [];
  for (let index = 0; index < facts.length; index += 2) {
    const marks: Mark[] = [];
    let height = 0;
    for (const [column, fact] of facts.slice(index, index + 2).entries()) {
      const x = column * (half + FACT_GAP);
      const labels = linesIn(fact.label, STYLE.label, labelWidth - 8, faces);
      const values = linesIn(fact.value ?? '', STYLE.value, half - labelWidth, faces);
      marks.push(...linesAt(labels, x, 0, STYLE.label));
      marks.push(...linesAt(values, x + labelWidth, 0, STYLE.value));
      if (fact.value === null) marks.push(across(x + labelWidth, x + half, 12, 'ink'));
      height = Math.max(height, labels.length, values.length);
    }
    rows.push(
      piece(height * STYLE.value.leading, marks, {
        before: index === 0 ? 12 : 3,
        keep: index + 2 < facts.length,
      }),
    );
  }
  return rows;
}
