import { describe, expect, it } from 'vitest';
import { agreement } from '../../../electron/documents/agreement';
import type { Block } from '../../../electron/documents/block';
import { type PaintOptions, paintPdf } from '../../../electron/documents/paint';
import { programReport } from '../../../electron/documents/report';
import { readFonts } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { readPdf } from '../../support/read-pdf';
import { AGREEMENT, BARE_AGREEMENT, day, EMPTY_REPORT, REPORT } from './samples';

const words = documentWords();
const fonts = readFonts(FONTS_FOLDER);
const OPTIONS: PaintOptions = {
  paper: 'a4',
  title: 'Agreements, Łukasz Παπαδόπουλος',
  language: words.language,
  date: day('2026-03-30'),
};
const paint = (documents: Block[][], options: Partial<PaintOptions> = {}) =>
  paintPdf(documents, { ...OPTIONS, ...options }, fonts);

/** Names in the scripts a European organisation meets, Han and kana by the font that steps in. */
const NAMES = [
  'Nguyễn Thị Ánh',
  'Γιώργος Παπαδόπουλος',
  'Renée 王',
  'さくら 佐藤 Ng 陳',
  'Ἀριστοτέλης ᾠδή',
  'Ирина Соколова',
  'Ђорђе Љубичић',
  'Şule Yılmaz İnönü',
  'Łukasz Żółć',
  'Přemysl Dvořák Ďaťo',
  'Jürgen Weiß',
  'Zoë Ní Dhónaill',
  'Øyvind Ærø',
  'Þóra Eiðsdóttir',
  'Əli Məmmədov',
  'Kaʻiulani',
  'D’Angelo – “Quote” … € № ½',
];

describe('[S01] painted agreements', () => {
  it.each(NAMES)('are read back with the name %s exactly', async (name) => {
    const data = { ...AGREEMENT, mentee: { ...AGREEMENT.mentee, name } };
    const { text, pages } = await readPdf(paint([agreement(data, words)]));
    expect(text).toContain(`Mentee ${name} Associate, Logistics, Gdańsk`);
    expect(pages).toHaveLength(1);
  });

  it('compose what was typed in parts', async () => {
    const data = { ...AGREEMENT, mentee: { ...AGREEMENT.mentee, name: 'Nguyễn'.normalize('NFD') } };
    const { text } = await readPdf(paint([agreement(data, words)]));
    expect(text).toContain('Mentee Nguyễn');
  });

  it.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('fit one page of %s each', async (paper, width, height) => {
    const all = [
      AGREEMENT,
      BARE_AGREEMENT,
      { ...AGREEMENT, draft: true, signedOn: day('2026-04-02') },
    ];
    const { pages } = await readPdf(
      paint(
        all.map((data) => agreement(data, words)),
        { paper },
      ),
    );
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(width, 1);
      expect(page.height).toBeCloseTo(height, 1);
      expect(page.text).toContain('Coordinator, date');
    }
  });

  it('show a sign where the fonts lack a letter', async () => {
    const data = { ...AGREEMENT, mentee: { ...AGREEMENT.mentee, name: 'ก Wang 🚀' } };
    const { text } = await readPdf(paint([agreement(data, words)]));
    expect(text).toContain('Mentee � Wang �');
  });
});

describe('[K07] a painted report', () => {
  it('is one to three pages with every name and figure', async () => {
    const { text, pages } = await readPdf(paint([programReport(REPORT, words)]));
    expect(pages).toHaveLength(3);
    expect(text).toContain('33 of 38');
    expect(text).toContain('Page 3 of 3');
    for (const { mentee, mentor } of REPORT.dosage) expect(text).toContain(`${mentee} ${mentor}`);
  });

  it('repeats the header of a table that goes on', async () => {
    const { pages } = await readPdf(paint([programReport(REPORT, words)]));
    expect(pages[2]?.text).toContain('Mentee Mentor Sessions Hours Last met');
  });

  it('is short when there is nothing yet', async () => {
    const { pages } = await readPdf(paint([programReport(EMPTY_REPORT, words)]));
    expect(pages.length).toBeLessThanOrEqual(2);
  });
});

describe('a painted file', () => {
  const documents = [agreement(AGREEMENT, words), programReport(REPORT, words)];

  it('is the same, byte for byte, for the same input', () => {
    const once = paint(documents);
    expect(Buffer.compare(once, paint(documents))).toBe(0);
    expect(Buffer.compare(once, paint(documents, { date: day('2026-03-31') }))).not.toBe(0);
  });

  it('has its title and language', async () => {
    const { title, language } = await readPdf(paint(documents));
    expect(title).toBe('Agreements, Łukasz Παπαδόπουλος');
    expect(language).toBe('en-GB');
  });

  it('carries no script, no action on opening, no link and no encryption', async () => {
    const bytes = paint(documents);
    const { openAction, scripts, pages } = await readPdf(bytes);
    expect(openAction).toBeNull();
    expect(scripts).toBeNull();
    expect(pages.every(({ annotations }) => annotations === 0)).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /\/(OpenAction|JavaScript|JS|Launch|URI|Encrypt|AA) ?[[<(/\d]/u,
    );
  });

  it('tells how far it is', () => {
    const told: string[] = [];
    paintPdf(documents, OPTIONS, fonts, (done, total) => told.push(`${done}/${total}`));
    expect(told).toEqual(['1/2', '2/2']);
  });
});
