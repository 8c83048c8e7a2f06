import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/documents/block';
import { programReport } from '../../../electron/documents/report';
import { documentWords } from '../../../electron/documents/words';
import { meanScore, ReportData, scoreHistogram, shortFingerprint } from '../../../shared/documents';
import { EMPTY_REPORT, REPORT } from './samples';

const words = documentWords();
const of = (data: ReportData): readonly Block[] => programReport(ReportData.parse(data), words);
const kindOf = (data: ReportData, kind: Block['kind']) =>
  of(data).filter((one) => one.kind === kind);

describe('[K07] a program report', () => {
  it('names one day once', () => {
    const { from } = REPORT.period;
    const lead = kindOf({ ...REPORT, period: { from, to: from } }, 'lead')[0];
    expect(lead).toEqual({ kind: 'lead', text: `${REPORT.cohort}, ${words.date(from)}.` });
  });

  it('opens with four figures', () => {
    expect(kindOf(REPORT, 'figures')).toEqual([
      {
        kind: 'figures',
        figures: [
          { value: '33 of 38', label: 'matches have met at least once' },
          { value: '187', label: 'sessions held' },
          { value: '161.8', label: 'hours together, as far as logged' },
          { value: '3', label: 'matches ask for a call' },
        ],
      },
    ]);
  });

  it('shows the count beside every rate on the way to a match', () => {
    expect(kindOf(REPORT, 'table')[0]).toMatchObject({
      rows: [
        ['Enrolled', '46', '31'],
        ['Agreed to take part', '44 of 46 (96%)', '29 of 31 (94%)'],
        ['Can be matched', '42 of 46 (91%)', '27 of 31 (87%)'],
        ['Matched', '38 of 46 (83%)', '25 of 31 (81%)'],
      ],
    });
  });

  it('says how good the matching is and whether that is proved', () => {
    expect(of(REPORT)).toContainEqual({
      kind: 'facts',
      facts: [
        { label: 'Placed', value: '38 of 42 (90%)' },
        { label: 'Mean score', value: '745 of 1,000' },
        { label: 'Total score', value: '28,310' },
        { label: 'Weakest pair', value: '512 of 1,000' },
        { label: 'Decided by hand', value: '2 pairs set, 1 ruled out and 1 person held back' },
        { label: 'Checked', value: 'yes: proved that no plan is better' },
      ],
    });
    const unproved = {
      ...REPORT,
      quality: REPORT.quality && { ...REPORT.quality, verified: false },
    };
    expect(JSON.stringify(of(unproved))).toContain('the proof is missing or did not hold');
  });

  it('lists who needs a call and who has no match, by name and reason', () => {
    const text = JSON.stringify(of(REPORT));
    expect(text).toContain('["Łukasz Lindqvist","Rosa Ortiz","never","121","have not met yet"]');
    expect(text).toContain('["Jürgen Weiß","Mentee","no mentor within the rules"]');
  });

  it('says how many points load balance took off the total, and only where it did', () => {
    expect(JSON.stringify(of(REPORT))).not.toContain('taken off');
    const quality = REPORT.quality && { ...REPORT.quality, loadPoints: 1200 };
    expect(JSON.stringify(of({ ...REPORT, quality }))).toContain(
      '28,310, 1,200 points taken off so that mentors share the mentees evenly',
    );
  });

  it('says that nothing is there yet where nothing is', () => {
    const text = JSON.stringify(of(EMPTY_REPORT));
    expect(text).toContain('No matching has been published yet.');
    expect(text).toContain('No session is logged for this period yet.');
    expect(text).toContain('Nobody is enrolled yet.');
    expect(text).not.toMatch(/NaN|Infinity|\{\{|%\)|!/u);
  });

  it('never speaks of vetoes', () => {
    expect(JSON.stringify(of(REPORT))).not.toMatch(/veto/iu);
    expect(JSON.stringify(ReportData.shape)).not.toMatch(/"veto/iu);
  });
});

describe('[K05] the depth of engagement in a report', () => {
  it('draws the sessions of each month', () => {
    expect(kindOf(REPORT, 'chart')).toEqual([
      {
        kind: 'chart',
        title: 'Sessions per month',
        bars: [
          { label: 'Apr 2026', value: 31 },
          { label: 'May 2026', value: 62 },
          { label: 'Jun 2026', value: 55 },
          { label: 'Jul 2026', value: 39 },
        ],
      },
    ]);
  });

  it('draws the scores while no session is logged', () => {
    const sessions = { ...REPORT.sessions, held: 0, minutes: 0, withoutDuration: 0, months: [] };
    const [chart] = kindOf({ ...REPORT, sessions }, 'chart');
    expect(chart).toMatchObject({
      title: 'Pairs by score',
      bars: expect.arrayContaining([
        { label: '700–799', value: 15 },
        { label: '900–1000', value: 1 },
      ]),
    });
  });

  it('counts messages apart and shows what is missing', () => {
    expect(of(REPORT)).toContainEqual({
      kind: 'facts',
      facts: [
        { label: 'Usual gap', value: '15.5 days (median of 149)' },
        { label: 'Never met', value: '5 of 38' },
        { label: 'Messages', value: '44' },
        { label: 'No duration', value: '6 of 187' },
      ],
    });
  });

  it('lists sessions, hours and the last meeting of each match', () => {
    expect(kindOf(REPORT, 'table').at(-1)).toMatchObject({
      rows: expect.arrayContaining([
        ['Nguyễn Thị Ánh', 'Zoë Ní Dhónaill', '1', '0.9', '2 July 2026'],
      ]),
    });
  });
});

describe('figures that screen and paper share', () => {
  it('rounds the mean and has none of nothing', () => {
    expect(meanScore({ placed: 3, total: 2000, loadPoints: 0 })).toBe(667);
    expect(meanScore({ placed: 3, total: 1900, loadPoints: 100 })).toBe(667);
    expect(meanScore({ placed: 0, total: 0, loadPoints: 0 })).toBeNull();
  });

  it('puts every score into one of ten bins', () => {
    expect(scoreHistogram([0, 99, 100, 999, 1000])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('shortens a hash to what people can read aloud', () => {
    expect(shortFingerprint('7f3a91c2d4e5')).toBe('7F3A-91C2');
  });
});
