/** Letters that keep their stroke or ligature when accents are taken off. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A name as it is compared: small letters without accents, `Łukasz Lê` is `lukasz le`. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðħıßæœþ]/g, (letter) => PLAIN[letter] ?? letter);

/** The words of a name, folded; what is neither letter nor digit parts them. */
export const wordsOf = (text: string): string[] =>
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
