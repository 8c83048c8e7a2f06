/**
 * Makes the two fonts that documents embed: Noto Sans, cut down to the scripts this program prints.
 * Run from the repository's root after changing RANGES or the package: node resources/fonts/make-fonts.mjs
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE = new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url);
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

const FONTS = [
  ['400Regular/NotoSans_400Regular.ttf', 'noto-sans-regular.ttf'],
  ['600SemiBold/NotoSans_600SemiBold.ttf', 'noto-sans-semibold.ttf'],
];

/** Tables that only a text shaper or a screen reads; the PDF writer uses neither. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'gasp', 'STAT', 'DSIG'];

const wanted = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)),
).join('');

for (const [from, to] of FONTS) {
  const subset = await subsetFont(await readFile(new URL(from, SOURCE)), wanted, {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noHinting: true,
    dropTables: UNUSED_TABLES,
  });
  await writeFile(new URL(to, TARGET), subset);
  process.stdout.write(`${to}: ${subset.length} bytes\n`);
}
await copyFile(new URL('LICENSE_FONT', SOURCE), new URL('OFL.txt', TARGET));
