import { describe, expect, it } from 'vitest';
import {
  type EventSheet,
  eventCards,
  eventSlips,
  eventWall,
} from '../../../electron/documents/event-papers';
import { layOut } from '../../../electron/documents/layout';
import { paintPdf } from '../../../electron/documents/paint';
import { readFonts, typefacesOf } from '../../../electron/documents/typeface';
import { documentWords } from '../../../electron/documents/words';
import { FONTS_FOLDER } from '../../../electron/jobs/paint';
import { readPdf } from '../../support/read-pdf';
import { day } from './samples';

const words = documentWords();
const ada = { role: 'mentor', number: 1, name: 'Ada Ångström' } as const;
const bo = { role: 'mentor', number: 2, name: 'Bo' } as const;
const ed = { role: 'mentee', number: 1, name: 'Łukasz Lindqvist' } as const;
const flo = { role: 'mentee', number: 2, name: 'Flo' } as const;
const twin = { role: 'mentee', number: 3, name: 'Flo' } as const;

const SHEET: EventSheet = {
  organisation: 'Harbour Works',
  program: 'Harbour mentoring',
  cohort: 'Spring 2026',
  name: 'Speed meeting',
  heldOn: day('2026-04-16'),
  place: 'Canteen',
  rounds: [
    { starts: '17:00', ends: '17:08' },
    { starts: '17:10', ends: '17:18' },
  ],
  guests: [
    { ...ada, meets: [ed, flo] },
    { ...bo, meets: [flo, null] },
    { ...ed, meets: [ada, null] },
    { ...flo, meets: [bo, ada] },
    { ...twin, meets: [null, null] },
  ],
  mark: { fingerprint: '7F3A-91C2', madeOn: day('2026-04-10') },
  draft: false,
  hideNames: false,
};

const slipsOf = (blocks: ReturnType<typeof eventCards>) => {
  const block = blocks.find(({ kind }) => kind === 'slips');
  return block?.kind === 'slips' ? block.slips : [];
};

describe('[M08] the papers of an event', () => {
  it('has a card for everybody who meets somebody: when, where, whom, and a place for the note', () => {
    const cards = slipsOf(eventCards(SHEET, words));
    expect(cards.map(({ title, badge }) => [title, badge])).toEqual([
      ['Ada Ångström', 'Table 1'],
      ['Bo', 'Table 2'],
      ['Łukasz Lindqvist', ''],
      ['Flo', 'Mentee 2'],
    ]);
    expect(cards[2]?.details).toBe('Speed meeting\n16 April 2026, 17:00 to 17:18, Canteen');
    expect(cards[2]?.rows).toEqual([
      { when: '17:00', text: 'Ada Ångström', aside: 'Table 1', boxes: 5, lines: 0 },
      { when: '17:10', text: 'break', aside: '', boxes: 0, lines: 0 },
    ]);
  });

  it('tells two of one name apart by their numbers', () => {
    expect(slipsOf(eventCards(SHEET, words))[1]?.rows[0]?.text).toBe('Flo (2)');
  });

  it('has slips with the meetings only, and a line for words', () => {
    const [, bos] = slipsOf(eventSlips(SHEET, words));
    expect(bos?.title).toBe('Notes of Bo');
    expect(bos?.rows).toEqual([{ when: '17:00', text: 'Flo (2)', aside: '', boxes: 5, lines: 1 }]);
  });

  it('has a wall with the table of each mentee in each round, and whose table it is', () => {
    const tables = eventWall(SHEET, words).filter((block) => block.kind === 'table');
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ['Łukasz Lindqvist', '1', '–'],
        ['Flo (2)', '2', '1'],
        ['Flo (3)', '–', '–'],
      ],
      [
        ['1', 'Ada Ångström'],
        ['2', 'Bo'],
      ],
    ]);
  });

  it('names nobody on the wall, and no partner on a card, where names are hidden', () => {
    const hidden = { ...SHEET, hideNames: true };
    expect(JSON.stringify(eventWall(hidden, words))).not.toMatch(/Łukasz|Flo|Ada|Bo"/);
    const [adas, , lukas] = slipsOf(eventCards(hidden, words));
    expect(adas?.rows.map(({ text }) => text)).toEqual(['Mentee 1', 'Mentee 2']);
    expect(lukas?.badge).toBe('Mentee 1');
    expect(lukas?.rows[0]).toMatchObject({ text: '', aside: 'Table 1' });
  });

  it('says that it is a draft until the rota is settled', () => {
    const foot = (draft: boolean) => eventCards({ ...SHEET, draft }, words).at(-1);
    expect(foot(true)).toMatchObject({ left: 'A draft: the rota may still change.' });
    expect(foot(false)).toMatchObject({ left: 'Speed meeting' });
  });

  it('splits many rounds over several tables', () => {
    const many = Array.from({ length: 20 }, () => ({ starts: '17:00', ends: '17:05' }));
    const guests = SHEET.guests.map((guest) => ({ ...guest, meets: many.map(() => null) }));
    const blocks = eventWall({ ...SHEET, rounds: many, guests }, words);
    const widths = blocks.flatMap((block) => (block.kind === 'table' ? block.columns.length : []));
    expect(widths).toEqual([9, 9, 5, 2]);
  });

  it('paints every name exactly, and cuts no card by the end of a page', async () => {
    const fonts = readFonts(FONTS_FOLDER);
    const guests = Array.from({ length: 30 }, (_, index) => ({
      ...ed,
      number: index + 1,
      name: `Łukasz Lindqvist-Ångström van den Hoogenband ${String(index)}`,
      meets: SHEET.rounds.map(() => ada),
    }));
    const document = eventCards({ ...SHEET, guests }, words);
    const bytes = paintPdf(
      [document],
      { paper: 'a4', title: 'Cards', language: 'en-GB', date: day('2026-04-10') },
      fonts,
    );
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    const laid = layOut(document, 'a4', typefacesOf(fonts));
    const text = laid
      .flat()
      .flatMap((mark) => (mark.kind === 'text' ? mark.text : []))
      .join(' ');
    for (const { name } of guests) expect(text).toContain(name.split(' ').at(-1));
    for (const page of laid) {
      const lowest = Math.max(...page.map((mark) => ('toY' in mark ? mark.toY : mark.y)));
      expect(lowest).toBeLessThan(842);
    }
  });
});
