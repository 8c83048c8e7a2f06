import type { TextEncoding } from '../../../shared/intake';

/** Text, how it was decoded, and whether the bytes proved that encoding or it was only the likelier one. */
export type Decoded = {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly guessed: boolean;
};

function decode(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a NUL in every other byte: odd places in little, even ones in big endian. */
function utf16ByNuls(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, 20_000);
  const nuls = [0, 0];
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (bytes.length % 2 !== 0 || even + odd < length / 8) return null;
  if (odd > 10 * even) return 'utf-16le';
  return even > 10 * odd ? 'utf-16be' : null;
}

/** Letters beyond ASCII that are frequent in the languages each code page was made for. */
const FREQUENT = {
  'windows-1250': new Set('ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžČĎĚŇŘŠŤŽäöüőűôľĺŕăâîşţđ'),
  'windows-1252': new Set('àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßœÀÁÂÃÄÅÆÇÈÉÊËÍÎÑÓÔÕÖØÚÜ'),
} as const;

type CodePage = keyof typeof FREQUENT;

/** How much a text reads like words: a frequent letter counts for it, a symbol inside a word against it. */
function plausibility(text: string, codePage: CodePage): number {
  let points = 0;
  for (const { 0: character, index } of text.matchAll(/[\u0080-\uffff]/gu)) {
    const inWord = /\p{L}/u.test(text.charAt(index - 1) + text.charAt(index + 1));
    if (FREQUENT[codePage].has(character)) points += 2;
    else if (!/\p{L}/u.test(character) && inWord && !/[’‘“”–—…´]/u.test(character)) points -= 3;
    else if (/\p{L}/u.test(character) && !inWord) points -= 1;
  }
  return points;
}

/** The likelier of the two code pages of Europe; Western where nothing tells them apart. */
function likelierCodePage(bytes: Uint8Array): CodePage {
  const sample = bytes.subarray(0, 200_000);
  const score = (codePage: CodePage) =>
    plausibility(decode(sample, codePage, false) ?? '', codePage);
  return score('windows-1250') > score('windows-1252') ? 'windows-1250' : 'windows-1252';
}

/**
 * The text of a file: by its byte order mark, else by strict UTF-8, else by the NULs of UTF-16, else by
 * the likelier code page, which is then marked as guessed.
 *
 * @param chosen what a person said it is; then malformed bytes become U+FFFD instead of a refusal
 * @returns null where the bytes contradict their own mark
 */
export function decodeText(bytes: Uint8Array, chosen: TextEncoding | null): Decoded | null {
  if (chosen !== null) {
    return { text: decode(bytes, chosen, false) ?? '', encoding: chosen, guessed: false };
  }
  const proven = byteOrderMark(bytes) ?? utf16ByNuls(bytes);
  if (proven !== null) {
    const text = decode(bytes, proven, true);
    return text === null ? null : { text, encoding: proven, guessed: false };
  }
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', guessed: false };
  const encoding = likelierCodePage(bytes);
  return { text: decode(bytes, encoding, false) ?? '', encoding, guessed: true };
}
