import { expect, it } from 'vitest';
import { letCount } from '../../../renderer/lib/let-count';
import {
  type CriterionOf,
  DEFAULT_MATCHING,
  MatchingSettings,
  MOST_CRITERIA,
} from '../../../shared/criterion';

const event = (id: string, weight: number, floor: number | null) =>
  ({ id, label: null, weight, floor, kind: 'event' }) satisfies CriterionOf<'event'>;
const asked = event('event', 30, null);
const { criteria } = DEFAULT_MATCHING;

it('[M08] [M14] lets something count that did not, once, and keeps its must-have', () => {
  const once = letCount(DEFAULT_MATCHING, asked);
  expect(once?.criteria).toEqual([...criteria, asked]);
  expect(MatchingSettings.parse(once)).toEqual(once);
  expect(once && letCount(once, asked)).toBeNull();
  const idle = { ...DEFAULT_MATCHING, criteria: [event('mine', 0, 250), ...criteria] };
  expect(letCount(idle, asked)?.criteria).toEqual([event('mine', 30, 250), ...criteria]);
});

it('adds nothing beyond the most criteria there can be', () => {
  const [skills] = criteria;
  if (!skills) throw new Error('no criteria');
  const full = Array.from({ length: MOST_CRITERIA }, (_, at) => ({ ...skills, id: String(at) }));
  expect(letCount({ ...DEFAULT_MATCHING, criteria: full }, asked)).toBeNull();
});
