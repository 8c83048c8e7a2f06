/**
 * Makes the fonts that documents embed: Noto Sans, cut down to the scripts this program prints, and
 * for names in Han characters or kana the characters that China, Taiwan and Japan list as common.
 * Run from the repository's root after changing what is wanted or a package:
 *   npm install --no-save @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3
 *   node resources/fonts/make-fonts.mjs
 * (Those packages are 110 MB, which is why they are no dependencies.)
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const PACKAGES = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);
const TARGET = new URL('./', import.meta.url);

/** Scripts that need no shaping: Latin, Greek with polytonic, Cyrillic, and the signs around them. */
const RANGES = [
  [0x0020, 0x007e],
  [0x00a0, 0x036f],
  [0x0370, 0x052f],
  [0x1e00, 0x1fff],
  [0x2000, 0x214f],
  [0x2150, 0x21ff],
  [0x2200, 0x22ff],
  [0x2500, 0x27bf],
  [0x2c60, 0x2c7f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xfb00, 0xfb06],
  [0xfffd, 0xfffd],
];

/** All characters of two bytes that an old encoding lists between two lead bytes. */
function listed(encoding, [firstLead, lastLead], trails) {
  const decoder = new TextDecoder(encoding);
  const characters = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail += 1) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1 && text !== '\uFFFD') characters.push(text);
      }
    }
  }
  return characters;
}

const between = ([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset));

/** GB 2312, both levels; Big5, the common level; JIS X 0208, the first level; kana and their signs. */
const HAN = [
  ...listed('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]),
  ...listed('big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]),
  ...listed('euc-jp', [0xb0, 0xcf], [[0xa1, 0xfe]]),
  ...between([0x3000, 0x30ff]),
];

const FONTS = [
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'noto-sans-regular.ttf', RANGES.flatMap(between)],
  ['noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', 'noto-sans-semibold.ttf', RANGES.flatMap(between)],
  ['noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf', 'noto-sans-han.ttf', HAN],
];

/** Tables that only a text shaper or a screen reads; the PDF writer uses neither. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'gasp', 'STAT', 'DSIG'];

for (const [from, to, wanted] of FONTS) {
  const subset = await subsetFont(await readFile(new URL(from, PACKAGES)), wanted.join(''), {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noHinting: true,
    dropTables: UNUSED_TABLES,
  });
  await writeFile(new URL(to, TARGET), subset);
  process.stdout.write(`${to}: ${subset.length} bytes\n`);
}
await copyFile(new URL('noto-sans/LICENSE_FONT', PACKAGES), new URL('OFL.txt', TARGET));
