import type { Typefaces } from './typeface';

/** A text that cannot be printed as it is written. */
export type MissingGlyphs = {
  readonly text: string;
  /** The characters the fonts do not have, each once. */
  readonly characters: readonly string[];
  /** Whether it is written from right to left, which documents cannot do yet. */
  readonly rightToLeft: boolean;
};

/** Stands where a character can't be printed. */
const REPLACEMENT = '\uFFFD';

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/gu;
const FIXED_SPACES = /[\u2007\u202F]/gu;
/** Control and format characters, variation selectors: nothing to see, and the fonts lack them. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/** The text in composed form, with one kind of line end and of space, without invisible characters. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(FIXED_SPACES, '\u00A0')
    .replace(INVISIBLE, '');

const isPrintable = (character: string, faces: Typefaces): boolean => {
  const codePoint = character.codePointAt(0) ?? 0;
  return character === '\n' || (faces.regular.has(codePoint) && faces.semibold.has(codePoint));
};

/** The text as it can be painted: what the fonts lack is replaced by a visible sign. */
export function printable(text: string, faces: Typefaces): string {
  const tidied = tidy(text);
  const characters = Array.from(tidied, (one) => (isPrintable(one, faces) ? one : REPLACEMENT));
  return characters.join('');
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsIn(part);
  }
}

/**
 * Finds every text with a letter the fonts lack, so that the person can be told whose name it is
 * before anything is printed.
 *
 * @param source blocks, or the data they will be made of
 * @returns the texts in the order of the source, each once; empty when all can be printed
 */
export function missingGlyphs(source: readonly object[], faces: Typefaces): MissingGlyphs[] {
  const found = new Map<string, MissingGlyphs>();
  for (const text of textsIn(source)) {
    const lacking = [...tidy(text)].filter((character) => !isPrintable(character, faces));
    if (lacking.length === 0) continue;
    const rightToLeft = RIGHT_TO_LEFT.test(text);
    found.set(text, { text, characters: [...new Set(lacking)], rightToLeft });
  }
  return [...found.values()];
}
