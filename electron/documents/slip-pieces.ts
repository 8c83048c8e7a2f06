import type { Slip, SlipRow, SlipsBlock } from './block';
import {
  across,
  down,
  linesAt,
  linesIn,
  type Mark,
  moved,
  type Piece,
  piece,
  type Setting,
  STYLE,
  textAt,
  textEndingAt,
  widthIn,
} from './piece';

/** From a slip's edge, where it is cut, to what is printed on it. */
const INSET = 13;
const WHEN_WIDTH = 34;
const ASIDE_GAP = 8;
const ROW_HEIGHT = 17;
const BOX = 12;
const BOX_GAP = 2.5;
const DASH = 3;
const DASH_GAP = 3.5;

/** Laid out, before its height is made that of its neighbour. */
type Laid = { readonly height: number; readonly marks: readonly Mark[] };

/** Small squares with the numbers from 1 in them, one to be circled, ending at `right`. */
function boxMarks(count: number, right: number, y: number, { faces }: Setting): Mark[] {
  const style = STYLE.tick;
  const top = y + (ROW_HEIGHT - BOX) / 2;
  return Array.from({ length: count }, (_, index) => {
    const x = right - (count - index) * BOX - (count - index - 1) * BOX_GAP;
    const text = String(index + 1);
    return [
      across(x, x + BOX, top, 'second', 0.6),
      across(x, x + BOX, top + BOX, 'second', 0.6),
      down(x, top, top + BOX, 'second', 0.6),
      down(x + BOX, top, top + BOX, 'second', 0.6),
      textAt(text, x + (BOX - widthIn(text, style, faces)) / 2, top + 1, style),
    ];
  }).flat();
}

const boxesWidth = (count: number): number =>
  count === 0 ? 0 : count * (BOX + BOX_GAP) - BOX_GAP + ASIDE_GAP;

function layRow(row: SlipRow, width: number, setting: Setting): Laid {
  const { faces } = setting;
  const aside = row.aside === '' ? 0 : widthIn(row.aside, STYLE.label, faces) + ASIDE_GAP;
  const room = width - WHEN_WIDTH - aside - boxesWidth(row.boxes);
  const lines = linesIn(row.text, STYLE.cell, room, faces);
  const top = (ROW_HEIGHT - STYLE.cell.leading) / 2;
  const written = row.lines * ROW_HEIGHT;
  const height = Math.max(ROW_HEIGHT, lines.length * STYLE.cell.leading + 2 * top);
  const marks = [
    textAt(row.when, 0, (ROW_HEIGHT - STYLE.value.leading) / 2, STYLE.value),
    ...linesAt(lines, WHEN_WIDTH, top, STYLE.cell),
    ...boxMarks(row.boxes, width, 0, setting),
    ...Array.from({ length: row.lines }, (_, line) =>
      across(WHEN_WIDTH, width, height + (line + 1) * ROW_HEIGHT - 4, 'hairline'),
    ),
  ];
  if (row.aside !== '') {
    const right = width - boxesWidth(row.boxes);
    const y = (ROW_HEIGHT - STYLE.label.leading) / 2;
    marks.push(textEndingAt(row.aside, right, y, STYLE.label, faces));
  }
  return { height: height + written, marks };
}

/** A line to write on parts two rows as well as a rule does. */
const endsInLine = (row: SlipRow | undefined): boolean => (row?.lines ?? 0) > 0;

/** A slip from the top: badge beside the title, details, its rows, small print. */
function laySlip(slip: Slip, width: number, setting: Setting): Laid {
  const { faces } = setting;
  const badge = slip.badge === '' ? 0 : widthIn(slip.badge, STYLE.value, faces) + ASIDE_GAP;
  const titles = linesIn(slip.title, STYLE.name, width - badge, faces);
  const details = linesIn(slip.details, STYLE.note, width, faces);
  const marks: Mark[] = [...linesAt(titles, 0, 0, STYLE.name)];
  if (badge > 0) marks.push(textEndingAt(slip.badge, width, 2, STYLE.value, faces));
  let y = titles.length * STYLE.name.leading;
  marks.push(...linesAt(details, 0, y, STYLE.note));
  y += details.length * STYLE.note.leading + 5;
  for (const [index, row] of slip.rows.entries()) {
    const laid = layRow(row, width, setting);
    if (!endsInLine(slip.rows[index - 1])) marks.push(across(0, width, y, 'hairline'));
    marks.push(...laid.marks.map((mark) => moved(mark, 0, y)));
    y += laid.height;
  }
  if (slip.foot !== '') {
    const foot = linesIn(slip.foot, STYLE.tick, width, faces);
    if (!endsInLine(slip.rows.at(-1))) marks.push(across(0, width, y, 'hairline'));
    marks.push(...linesAt(foot, 0, y + 3, STYLE.tick));
    y += foot.length * STYLE.tick.leading + 3;
  }
  return { height: y, marks };
}

/** A dashed line to cut along. */
function cut(x: number, y: number, toX: number, toY: number): Mark[] {
  const length = Math.max(toX - x, toY - y);
  const marks: Mark[] = [];
  for (let at = 0; at < length; at += DASH + DASH_GAP) {
    const end = Math.min(at + DASH, length);
    marks.push(toX > x ? across(x + at, x + end, y, 'second') : down(x, y + at, y + end, 'second'));
  }
  return marks;
}

/** Slips two by two, with lines to cut along between them. A slip is never cut by the page's end. */
export function slipPieces({ slips }: SlipsBlock, setting: Setting): Piece[] {
  const half = setting.width / 2;
  const inner = half - INSET;
  const rows: Piece[] = [];
  for (let index = 0; index < slips.length; index += 2) {
    const laid = slips.slice(index, index + 2).map((slip) => laySlip(slip, inner, setting));
    const height = Math.max(...laid.map((slip) => slip.height)) + 2 * INSET;
    const marks = laid.flatMap((slip, column) =>
      slip.marks.map((mark) => moved(mark, column * (half + INSET), INSET)),
    );
    marks.push(...cut(half, 0, half, height), ...cut(0, height, setting.width, height));
    rows.push(piece(height, marks));
  }
  return rows;
}
