import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/documents/block';
import { groupReport } from '../../../electron/documents/group-report';
import { documentWords } from '../../../electron/documents/words';
import { GroupReportData, gapOf } from '../../../shared/group-report';
import { day, REPORT } from './samples';

const { quality: _, attention: __, dosage: ___, meetings: ____, ...common } = REPORT;

const DATA: GroupReportData = {
  ...common,
  format: 'circles',
  funnel: { ...common.funnel, places: null },
  quality: { groups: 3, placed: 14, matchable: 15, total: 20_000, bound: 20_050 },
  presence: { present: 61, expected: 70 },
  attention: [
    { group: 'Circle 2', reason: 'silent', lastMetOn: day('2026-06-02'), daysSilent: 59 },
  ],
  dosage: [
    {
      group: 'Circle 1',
      people: 6,
      sessions: 4,
      minutes: 360,
      present: 21,
      expected: 24,
      lastMetOn: day('2026-07-20'),
    },
  ],
  unmatched: [{ name: 'Siobhán O’Neill', role: 'mentor', reason: 'spare-facilitator' }],
};

const of = (data: GroupReportData): readonly Block[] =>
  groupReport(GroupReportData.parse(data), documentWords(data.format));

describe('[K07] the report on circles', () => {
  it('speaks of groups, members and facilitators, and of matches nowhere', () => {
    const text = JSON.stringify(of(DATA));
    expect(text).toContain('"33 of 38","label":"groups have met at least once"');
    expect(text).toContain('"Members","share"');
    expect(text).toContain('["Siobhán O’Neill","Facilitator","more facilitators than groups"]');
    expect(text).not.toMatch(/mentee|mentor\b|\bmatches\b/i);
    expect(text).not.toContain('{{');
  });

  it('counts who was there person by person, and says what that means', () => {
    const text = JSON.stringify(of(DATA));
    expect(text).toContain('"61 of 70"');
    expect(text).toContain('["Circle 1","6","4","6","21 of 24","20 July 2026"]');
    expect(text).toContain('Who was there is counted person by person');
    const before = of({ ...DATA, presence: { present: 0, expected: 0 } });
    expect(JSON.stringify(before)).not.toContain('0 of 0');
  });

  it('says how near the best the division is, also where that is not known', () => {
    expect(gapOf({ total: 20_000, bound: 20_050 })).toBe(25);
    expect(JSON.stringify(of(DATA))).toContain('at most 0.25% from the best possible');
    const quality = { groups: 3, placed: 14, matchable: 15, total: 20_000 };
    const proven = JSON.stringify(of({ ...DATA, quality: { ...quality, bound: 20_000 } }));
    expect(proven).toContain('proved that no division fits better');
    const open = JSON.stringify(of({ ...DATA, quality: { ...quality, bound: null } }));
    expect(open).toContain('changed by hand since it was proven');
    expect(JSON.stringify(of({ ...DATA, quality: null }))).toContain('No group has been published');
  });
});
