import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import type { Block } from '../../../electron/documents/block';
import { layOut, PAPER, type Page, type PaperSize } from '../../../electron/documents/layout';
import { breakLines, widthOf } from '../../../electron/documents/lines';
import type { TextMark } from '../../../electron/documents/piece';
import { programReport } from '../../../electron/documents/report';
import { readFonts, typefacesOf } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import type { AgreementData } from '../../../shared/documents';
import { AGREEMENT, REPORT } from './samples';

const faces = typefacesOf(readFonts(FONTS_FOLDER));
const words = documentWords();
const textsOf = (page: Page): TextMark[] => page.filter((mark) => mark.kind === 'text');

type Box = { left: number; right: number; top: number; bottom: number; text: string };

/** Where ink can be: capitals and figures above the baseline, a descender's depth below. */
const boxOf = ({ x, y, text, size, weight }: TextMark): Box => ({
  left: x,
  right: x + widthOf(text.trimEnd(), faces[weight], size),
  top: y - 0.72 * size,
  bottom: y + 0.2 * size,
  text,
});

const overlap = (one: Box, two: Box): boolean =>
  one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;

/** Every two texts that lie on each other, and every one that leaves the paper's margins. */
function faultsOf(pages: readonly Page[], paper: PaperSize): string[] {
  const [width, height] = PAPER[paper];
  return pages.flatMap((page) => {
    const boxes = textsOf(page)
      .map(boxOf)
      .filter(({ text }) => text !== '');
    const outside = boxes.filter(
      ({ left, right, top, bottom }) =>
        left < 61.9 || right > width - 61.9 || top < 40 || bottom > height - 40,
    );
    const pairs = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((two) => overlap(one, two))
        .map((two) => [one.text, two.text]),
    );
    return [
      ...outside.map(({ text }) => `outside: ${text}`),
      ...pairs.map((two) => two.join(' on ')),
    ];
  });
}

const line = fc
  .string({ minLength: 1, maxLength: 200, unit: fc.constantFrom(...'MiW łЖệ-/x ,王') })
  .map((text) => text.trim() || 'x');
const goal = fc.string({ minLength: 1, maxLength: 4000, unit: fc.constantFrom(...'Ma e\nю.i') });
const person = fc.record({
  name: line,
  level: fc.option(line),
  department: fc.option(line),
  site: fc.option(line),
});
const agreements: fc.Arbitrary<AgreementData> = fc
  .record({
    organisation: line,
    program: line,
    cohort: line,
    mentee: person,
    mentor: person,
    topGoal: fc.option(goal),
    mentorTopGoal: fc.option(goal),
    coordinator: fc.option(fc.record({ name: line, contact: fc.option(line) })),
    draft: fc.boolean(),
  })
  .map((parts) => ({ ...AGREEMENT, ...parts }));

describe('[S01] the layout of an agreement', () => {
  it('puts no two texts on each other, however long names and goals are', () => {
    fc.assert(
      fc.property(agreements, fc.constantFrom<PaperSize>('a4', 'letter'), (data, paper) => {
        expect(faultsOf(layOut(agreement(data, words), paper, faces), paper)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the longest text of all fields at once', () => {
    const name = 'M'.repeat(200);
    const everything = { name, level: name, department: name, site: name };
    const data: AgreementData = {
      ...AGREEMENT,
      organisation: name,
      program: name,
      cohort: name,
      mentee: everything,
      mentor: everything,
      topGoal: 'W'.repeat(4000),
      mentorTopGoal: 'a\n'.repeat(2000),
      coordinator: { name, contact: name },
      draft: true,
    };
    for (const paper of ['a4', 'letter'] as const) {
      expect(faultsOf(layOut(agreement(data, words), paper, faces), paper)).toEqual([]);
    }
  });

  it('loses no word of a goal that fills pages', () => {
    const topGoal = Array.from({ length: 700 }, (_, index) => `w${index}`).join(' ');
    const pages = layOut(agreement({ ...AGREEMENT, topGoal }, words), 'a4', faces);
    expect(pages.length).toBeGreaterThan(1);
    const text = pages
      .flatMap(textsOf)
      .map((mark) => mark.text)
      .join(' ');
    expect(text.match(/\bw\d+\b/gu)).toEqual(topGoal.split(' '));
  });

  it('never leaves signatures alone on a page', () => {
    for (let lines = 1; lines < 60; lines += 1) {
      const topGoal = Array.from({ length: lines }, (_, index) => `line ${index}`).join('\n');
      const pages = layOut(agreement({ ...AGREEMENT, topGoal }, words), 'letter', faces);
      const last = textsOf(pages.at(-1) ?? []).map(({ text }) => text);
      expect(last).toContain('Coordinator, date');
      expect(last.join(' ')).toContain('Talk to the coordinator');
    }
  });
});

describe('the layout of running text', () => {
  const paragraph = (count: number, name = 'line'): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: count }, (_, index) => `${name} ${index}`).join('\n'),
  });

  it('parts neither the first two nor the last two lines, and no heading from its text', () => {
    for (let count = 1; count < 60; count += 1) {
      const blocks: Block[] = [
        paragraph(count),
        { kind: 'heading', text: 'Heading' },
        paragraph(6, 'six'),
        paragraph(40, 'forty'),
      ];
      const pages = layOut(blocks, 'a4', faces).map((page) =>
        textsOf(page).map(({ text }) => text),
      );
      for (const page of pages) {
        expect(page.at(-1)).not.toBe('Heading');
        expect(page.length).toBeGreaterThan(1);
        expect(page[0]).not.toMatch(/ 1$|^six 5$|^forty 39$/u);
        expect(page.at(-1)).not.toMatch(/^(six|forty) 0$/u);
      }
    }
  });

  it('begins a page where the document says so', () => {
    const blocks: Block[] = [paragraph(1), { kind: 'page-break' }, paragraph(1)];
    expect(layOut(blocks, 'a4', faces)).toHaveLength(2);
  });

  it('leaves no line empty between the words of a text', () => {
    const texts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 90 }), (lengths, width) => {
        const text = lengths.map((length) => 'M'.repeat(length)).join(' ');
        const lines = breakLines(text, faces.regular, 10, width);
        expect(lines).not.toContain('');
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('cuts a word wider than the line between letters, never within one', () => {
    const lines = breakLines('x é'.normalize('NFD').repeat(40), faces.regular, 10, 60);
    expect(lines.every((one) => widthOf(one, faces.regular, 10) <= 60)).toBe(true);
    expect(lines.some((one) => one.startsWith('\u0301'))).toBe(false);
  });
});

describe('[K07] the layout of a report', () => {
  it('repeats the header of a table on every page and cuts no row', () => {
    const dosage = Array.from({ length: 300 }, (_, index) => ({
      mentee: `Mentee with a rather long name, number ${index}`,
      mentor: `Mentor ${index}`,
      sessions: 1,
      minutes: 60,
      lastMetOn: null,
    }));
    const pages = layOut(programReport({ ...REPORT, dosage }, words), 'letter', faces);
    expect(faultsOf(pages, 'letter')).toEqual([]);
    for (const page of pages) {
      const texts = textsOf(page).map(({ text }) => text);
      const has = (start: string) => texts.some((text) => text.startsWith(start));
      if (has('Mentee with')) expect(texts).toContain('Hours');
      expect(texts.filter((text) => text.startsWith('Mentee with')).length).toBe(
        texts.filter((text) => /^Mentor \d/u.test(text)).length,
      );
    }
  });
});
