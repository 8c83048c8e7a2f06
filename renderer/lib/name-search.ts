import { nameKey } from '../../shared/person';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Text as it is searched: on top of `nameKey`, apostrophes and dots vanish, hyphens part words and
 * "Łukasz" is found by "lukasz".
 *
 * @example fold("O’Brien, García-López") // "obrien, garcia lopez"
 */
export const fold = (text: string): string =>
  nameKey(text)
    .replace(/['.]/g, '')
    .replace(/[-‐‑–]/gu, ' ')
    .replace(/[łøđðħßæœþ]/gu, (letter) => PLAIN[letter] ?? letter);

/** The words to look for, folded. */
export const searchWords = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

/** The words of a name, folded; what is neither letter nor digit parts them. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether every word typed begins a word of the name, in any order.
 *
 * @example fits('Łukasz Lindqvist with Rosa Ortiz', 'ros luk') // true
 */
export function fits(name: string, typed: string): boolean {
  const words = wordsOf(name);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}
