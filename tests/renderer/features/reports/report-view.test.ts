import { expect, it } from 'vitest';
import {
  binLabel,
  decisionsMade,
  funnelSteps,
  rate,
} from '../../../../renderer/features/reports/report-view';
import { SCORE_BINS } from '../../../../shared/documents';

const sides = (mentees: number, mentors: number) => ({ mentees, mentors });

it('puts every step of the funnel beside those enrolled [K05]', () => {
  const steps = funnelSteps({
    people: 180,
    enrolled: sides(46, 24),
    optedIn: sides(40, 24),
    matchable: sides(36, 23),
    places: 35,
    matched: sides(35, 22),
    unmatched: [],
  });
  expect(steps.map(({ mentees, of }) => [mentees, of?.mentees ?? null])).toEqual([
    [46, null],
    [40, 46],
    [36, 46],
    [35, 46],
  ]);
});

it('has no rate of nothing [K07]', () => {
  expect(rate(0, 0)).toBeNull();
  expect(rate(33, 38)).toBe(87);
});

it('names the bins of the scores without a gap or an overlap', () => {
  expect(Array.from({ length: SCORE_BINS }, (_, bin) => binLabel(bin))).toEqual([
    '0–99',
    '100–199',
    '200–299',
    '300–399',
    '400–499',
    '500–599',
    '600–699',
    '700–799',
    '800–899',
    '900–1000',
  ]);
});

it('names only decisions that were made', () => {
  expect(decisionsMade({ pins: 2, forbids: 0, holds: 1 })).toEqual([
    { kind: 'pins', count: 2 },
    { kind: 'holds', count: 1 },
  ]);
});
