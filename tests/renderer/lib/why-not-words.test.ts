import { beforeAll, expect, it } from 'vitest';
import type { Naming } from '../../../renderer/lib/pair-words';
import {
  wordsForFlips,
  wordsForHindrance,
  wordsForRoom,
} from '../../../renderer/lib/why-not-words';
import { loadWords } from '../../../renderer/lib/words';
import type { WhyNot } from '../../../shared/contract/questions';
import { PersonId } from '../../../shared/ids';

beforeAll(loadWords);

const mei = PersonId.parse('00000000-0000-4000-8000-000000000001');
const rosa = PersonId.parse('00000000-0000-4000-8000-000000000002');
const open: Naming = { mentee: () => 'Mei', mentor: () => 'Rosa', hidden: false };
const hidden: Naming = { mentee: () => 'Mentee 1', mentor: () => 'Mentor 1', hidden: true };

type Priced = Extract<WhyNot, { kind: 'price' }>;
const priced = (change: Partial<Priced> = {}): Priced => ({
  kind: 'price',
  score: 805,
  threshold: null,
  places: 2,
  taken: 2,
  pinnedTo: null,
  price: { placed: 0, worst: 0, total: -36, moves: [] },
  flips: { score: 842, place: true },
  ...change,
});

it.each([
  [{}, '37 points more for the pair (842 instead of 805), or one more place with Rosa.'],
  [{ flips: { score: 806, place: false } }, '1 point more for the pair (806 instead of 805).'],
  [{ flips: { score: null, place: true } }, /^one more place with Rosa\. No score would do it/],
  [{ flips: { score: null, place: false } }, /^no single change: neither a score of 1,000/],
  [{ pinnedTo: 'Omar' }, 'lifting the pin comes first.'],
])('[M04] the nearest change is named: %o', (change, words) => {
  expect(wordsForFlips(priced(change), 'Rosa')).toMatch(words);
});

it('says how much room there is, and what stands in the way but can be overruled', () => {
  expect(wordsForRoom(priced(), 'Rosa')).toEqual(['The 2 places with Rosa are all taken.']);
  expect(wordsForRoom(priced({ taken: 1, threshold: 900, pinnedTo: 'Omar' }), 'Rosa')).toEqual([
    'You pinned this mentee elsewhere.',
    'The pair scores 805, below your limit of 900.',
    'Rosa has a free place, yet it is not the best use of it.',
  ]);
});

it('says that published matches take every place, and speaks of no pin where there is none', () => {
  const settled = { kind: 'pinned' as const, score: 805, mentees: [] };
  for (const naming of [open, hidden]) {
    const [said = ''] = wordsForHindrance(settled, mei, rosa, naming);
    expect(said).toContain('matches that are published stay');
    expect(said).not.toMatch(/pin|: \.|0/);
  }
});

it('names nobody while names are hidden, and no veto ever', () => {
  const pinned = { kind: 'pinned' as const, score: 805, mentees: ['Tuan', 'Anwar'] };
  expect(wordsForHindrance(pinned, mei, rosa, hidden).join()).not.toMatch(/Tuan|Anwar|Mei|Rosa/);
  expect(wordsForHindrance(pinned, mei, rosa, open).join()).toContain('Tuan and Anwar');
  const absent = { kind: 'absent', personId: rosa, name: 'Rosa', why: 'held' } as const;
  expect(wordsForHindrance(absent, mei, rosa, hidden)).toEqual([
    'Mentor 1 does not take part at present: held.',
  ]);
  const veto = { rule: 'veto-by-mentee', via: [], criterion: null, through: [] } as const;
  const forbidden = { kind: 'forbidden' as const, forbidden: [{ ...veto, via: [], through: [] }] };
  expect(wordsForHindrance(forbidden, mei, rosa, open)).toEqual([
    'Not possible: a confidential veto.',
  ]);
});
