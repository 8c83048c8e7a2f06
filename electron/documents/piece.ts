import { breakLines, widthOf } from './lines';
import type { Typefaces, Weight } from './typeface';

/** The inks of a page; all read well in black and white. */
export type Ink = 'ink' | 'second' | 'accent' | 'hairline';

/** A run of text; `y` is its baseline. */
export type TextMark = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly ink: Ink;
};
/** A horizontal or vertical stroke. */
export type StrokeMark = {
  readonly kind: 'stroke';
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly thickness: number;
  readonly ink: Ink;
};
/** A filled rectangle. */
type FillMark = {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
};
/** What is painted. Lengths are points; y grows downwards. */
export type Mark = TextMark | StrokeMark | FillMark;

/** A strip of a page that is never cut: a line of text, a row, a chart. */
export type Piece = {
  /** Empty space above it; left out at the top of a page. */
  readonly before: number;
  readonly height: number;
  /** Relative to the piece's own top left corner. */
  readonly marks: readonly Mark[];
  /** Whether it stays on one page with the piece after it. */
  readonly keep: boolean;
  /** What comes again above it when it begins a page: a table's header. */
  readonly repeat: readonly Piece[];
  /** Whether it goes down to the foot of its page. */
  readonly sinks: boolean;
};

/** The width a piece fills, in points, and the fonts it is set in. */
export type Setting = { readonly width: number; readonly faces: Typefaces };

export type TextStyle = {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly ink: Ink;
};

export const STYLE = {
  head: { weight: 'regular', size: 8.8, leading: 12, ink: 'second' },
  foot: { weight: 'regular', size: 7.6, leading: 10, ink: 'second' },
  title: { weight: 'semibold', size: 21, leading: 27, ink: 'ink' },
  badge: { weight: 'semibold', size: 12, leading: 17, ink: 'ink' },
  lead: { weight: 'regular', size: 10.2, leading: 14.6, ink: 'second' },
  heading: { weight: 'semibold', size: 10.8, leading: 15, ink: 'accent' },
  paragraph: { weight: 'regular', size: 9.7, leading: 13.8, ink: 'ink' },
  note: { weight: 'regular', size: 8.2, leading: 11.6, ink: 'second' },
  label: { weight: 'regular', size: 9, leading: 13.4, ink: 'second' },
  name: { weight: 'semibold', size: 13, leading: 17, ink: 'ink' },
  value: { weight: 'semibold', size: 9.4, leading: 13.4, ink: 'ink' },
  signer: { weight: 'regular', size: 9, leading: 12, ink: 'ink' },
  figure: { weight: 'semibold', size: 20, leading: 26, ink: 'ink' },
  column: { weight: 'semibold', size: 8.4, leading: 12, ink: 'second' },
  cell: { weight: 'regular', size: 8.8, leading: 12.2, ink: 'ink' },
  tick: { weight: 'regular', size: 7.8, leading: 10, ink: 'second' },
} as const satisfies Record<string, TextStyle>;

/** Where the baseline stands in a line, so that capitals look centred. */
export const baselineOf = ({ leading, size }: TextStyle): number => leading / 2 + size * 0.36;

/** A text on one line, its line's top at `y`. */
export const textAt = (text: string, x: number, y: number, style: TextStyle): TextMark => ({
  kind: 'text',
  x,
  y: y + baselineOf(style),
  text,
  weight: style.weight,
  size: style.size,
  ink: style.ink,
});

/** A text on one line that ends at `right`. */
export const textEndingAt = (
  text: string,
  right: number,
  y: number,
  style: TextStyle,
  faces: Typefaces,
): TextMark => textAt(text, right - widthIn(text, style, faces), y, style);

export const widthIn = (text: string, style: TextStyle, faces: Typefaces): number =>
  widthOf(text, faces[style.weight], style.size);

/** A text in lines no wider than `width`. */
export const linesIn = (text: string, style: TextStyle, width: number, faces: Typefaces) =>
  breakLines(text, faces[style.weight], style.size, width);

/** Lines below each other, the first one's top at `y`. */
export const linesAt = (lines: readonly string[], x: number, y: number, style: TextStyle): Mark[] =>
  lines.map((line, index) => textAt(line, x, y + index * style.leading, style));

export const across = (
  x: number,
  toX: number,
  y: number,
  ink: Ink,
  thickness = 0.5,
): StrokeMark => ({
  kind: 'stroke',
  x,
  y,
  toX,
  toY: y,
  thickness,
  ink,
});

export const down = (x: number, y: number, toY: number, ink: Ink, thickness = 0.5): StrokeMark => ({
  kind: 'stroke',
  x,
  y,
  toX: x,
  toY,
  thickness,
  ink,
});

export const moved = (mark: Mark, dx: number, dy: number): Mark =>
  mark.kind === 'stroke'
    ? { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy }
    : { ...mark, x: mark.x + dx, y: mark.y + dy };

/** A piece that stands for itself, unless told otherwise. */
export const piece = (
  height: number,
  marks: readonly Mark[],
  rest: Partial<Omit<Piece, 'height' | 'marks'>> = {},
): Piece => ({ before: 0, keep: false, repeat: [], sinks: false, height, marks, ...rest });

/**
 * Whether line `index` of `count` must stay with the next one: the first two and the last two lines
 * of a text are never parted.
 */
export const keepsLine = (index: number, count: number): boolean =>
  index < count - 1 && (index === 0 || index === count - 2);
