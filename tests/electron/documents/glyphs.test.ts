import { expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import { missingGlyphs, printable } from '../../../electron/documents/glyphs';
import { readFonts, typefacesOf } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { AGREEMENT } from './samples';

const faces = typefacesOf(readFonts(FONTS_FOLDER));
const words = documentWords();
const missingIn = (name: string) =>
  missingGlyphs(
    agreement({ ...AGREEMENT, mentor: { ...AGREEMENT.mentor, name } }, words),
    faces,
  )[0];

it('[S01] names whose name has a letter the fonts lack, before anything is printed', () => {
  expect(missingIn('กขค Wang')).toEqual({
    text: 'กขค Wang',
    characters: ['ก', 'ข', 'ค'],
    rightToLeft: false,
  });
  expect(missingGlyphs(agreement(AGREEMENT, words), faces)).toEqual([]);
});

it('[S01] reports names written from right to left', () => {
  expect(missingIn('שרה')).toMatchObject({ text: 'שרה', rightToLeft: true });
  expect(missingIn('سارة')).toMatchObject({ characters: ['س', 'ا', 'ر', 'ة'], rightToLeft: true });
});

it('replaces what it lacks, an emoji by one sign, half a pair of surrogates too', () => {
  expect(printable('aกb🚀c\ud83d', faces)).toBe('a�b�c�');
});

it('keeps line breaks and leaves out what cannot be seen', () => {
  expect(printable('a\u200b\u202eb\r\nc\u2028d\te\u00ad\ufe0f\u0000', faces)).toBe('ab\nc\nd e');
});

it('draws the Latin, Greek and Cyrillic letters of Europe and of Vietnamese', () => {
  for (const [from, to] of [
    [0x41, 0x7a],
    [0xc0, 0x17f],
    [0x1ea0, 0x1ef9],
    [0x391, 0x3a1],
    [0x3b1, 0x3c9],
    [0x400, 0x45f],
    [0x1f00, 0x1f15],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      expect(faces.regular.has(code) && faces.semibold.has(code), code.toString(16)).toBe(true);
    }
  }
});

it('refuses a file that is no font', () => {
  expect(() => typefacesOf({ ...readFonts(FONTS_FOLDER), han: new Uint8Array(64) })).toThrow(
    RangeError,
  );
});
