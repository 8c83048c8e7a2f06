import type { Typeface } from './typeface';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word with the spaces after it; a line may end after a hyphen or a slash too. */
const WORDS = /[^ \-/–—]*[-/–—]+|[^ \-/–—]+ *| +/gu;

/** Width of a text in the unit of `size`; spaces at its end count. */
export function widthOf(text: string, face: Typeface, size: number): number {
  let ems = 0;
  for (const character of text) ems += face.advance(character.codePointAt(0) ?? 0);
  return ems * size;
}

/** Cuts a word that is wider than a whole line. */
function cutWord(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function breakParagraph(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    if (line !== '' && !fits((line + word).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (fits((line + word).trimEnd())) {
      line += word;
    } else {
      const letters = word.trimEnd();
      const parts = cutWord(letters, fits);
      line = (parts.pop() ?? '') + word.slice(letters.length);
      lines.push(...parts);
    }
  }
  return [...lines, line.trimEnd()];
}

/**
 * Breaks a text into lines no wider than `width`. Its own line breaks are kept; a word that is wider
 * than a line is cut between letters.
 *
 * @returns at least one line; an empty text is one empty line
 * Complexity O(n) for n letters, times the words of a line.
 */
export function breakLines(text: string, face: Typeface, size: number, width: number): string[] {
  const fits = (part: string): boolean => widthOf(part, face, size) <= width;
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, fits));
}
