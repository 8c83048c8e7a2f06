import { nameKey } from '../../../shared/person';

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

/** The words to look for; every one of them must be found. */
export const foldedWords = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');
