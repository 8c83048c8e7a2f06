import { readFileSync } from 'node:fs';
import { keptWith } from '../../shared/kept';

/** The two weights every document is set in. */
export type Weight = 'regular' | 'semibold';
/** Font files: both weights, and one that steps in for Han characters and kana in either. */
export type FontFiles = Readonly<Record<Weight | 'han', Uint8Array>>;

/** What layout has to know about a font. */
export type Typeface = {
  /** Whether the font draws this code point. */
  has(codePoint: number): boolean;
  /** How far a code point moves the pen, in ems; 0 for what the font lacks. */
  advance(codePoint: number): number;
  /** The file that draws a code point: the weight itself, or the one that steps in for it. */
  drawnBy(codePoint: number): keyof FontFiles;
};
export type Typefaces = Readonly<Record<Weight, Typeface>>;

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
const WINDOWS = 3;
const UNICODE_BMP = 1;

/** Where each table of an SFNT file begins. */
function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = HEADER_BYTES + index * RECORD_BYTES;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

/** Where the map from the basic plane's code points to glyphs (format 4) begins. */
function findCharacterMap(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const start = cmap + view.getUint32(record + 4);
    const isBmp = view.getUint16(record) === WINDOWS && view.getUint16(record + 2) === UNICODE_BMP;
    if (isBmp && view.getUint16(start) === 4) return start;
  }
  throw new RangeError('the font has no character map of format 4');
}

/** Every code point the font draws, with its glyph. @see OpenType 1.9, "cmap", format 4 */
function readCharacterMap(view: DataView, start: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const delta = view.getUint16(starts + doubled + at);
    const offsetAt = starts + 2 * doubled + at;
    const offset = view.getUint16(offsetAt);
    const first = view.getUint16(starts + at);
    for (let code = first; code <= view.getUint16(ends + at) && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - first));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/**
 * Reads the character map and the widths of a TrueType font.
 *
 * @throws RangeError when the bytes are no such font
 */
function readFont(font: Uint8Array): Omit<Typeface, 'drawnBy'> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new RangeError(`the font has no table ${tag}`);
    return start;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const lastWide = view.getUint16(table('hhea') + 34) - 1;
  const widths = table('hmtx');
  const glyphs = readCharacterMap(view, findCharacterMap(view, table('cmap')));
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return 0;
      return view.getUint16(widths + 4 * Math.min(glyph, lastWide)) / unitsPerEm;
    },
  };
}

/** The typefaces of a set of font files; parsed once for each set. */
export const typefacesOf = keptWith((files: FontFiles): Typefaces => {
  const han = readFont(files.han);
  const faced = (weight: Weight): Typeface => {
    const own = readFont(files[weight]);
    return {
      has: (codePoint) => own.has(codePoint) || han.has(codePoint),
      advance: (codePoint) => (own.has(codePoint) ? own : han).advance(codePoint),
      drawnBy: (codePoint) => (!own.has(codePoint) && han.has(codePoint) ? 'han' : weight),
    };
  };
  return { regular: faced('regular'), semibold: faced('semibold') };
});

/**
 * Reads the fonts that documents embed.
 *
 * @param folder where `noto-sans-*.ttf` lie, with a slash at the end
 */
export const readFonts = (folder: URL): FontFiles => ({
  regular: readFileSync(new URL('noto-sans-regular.ttf', folder)),
  semibold: readFileSync(new URL('noto-sans-semibold.ttf', folder)),
  han: readFileSync(new URL('noto-sans-han.ttf', folder)),
});
