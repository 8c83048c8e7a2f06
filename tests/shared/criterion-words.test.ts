import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import words from '../../resources/locales/en/criteria.json';
import { MeetingWay } from '../../shared/answers';
import { AnswerField, Criterion, DEFAULT_MATCHING } from '../../shared/criterion';
import { aboutCriterion, countedInWords, nameOfCriterion } from '../../shared/criterion-words';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources: { en: { criteria: words } },
  defaultNS: 'criteria',
  initAsync: false,
  parseMissingKeyHandler: (key) => {
    throw new RangeError(`no words for ${key}`);
  },
});
const t = (key: string, values: Readonly<Record<string, string>> = {}) => i18n.t(key, values);
const list = (items: readonly string[]) => items.join(', ');
const base = { id: 'x', label: null, weight: 7, floor: null };
const fields = [...AnswerField.options, { demographic: 'Gender' }];

const EVERY = Criterion.array().parse([
  ...DEFAULT_MATCHING.criteria,
  ...fields.flatMap((of) => [
    { ...base, kind: 'same', of },
    { ...base, kind: 'different', of },
  ]),
  ...['level', 'years'].flatMap((of) => [
    { ...base, kind: 'stretch', of, least: 1, ideal: 2, most: 3 },
    { ...base, kind: 'stretch', of, least: -3, ideal: -2, most: -1 },
  ]),
  { ...base, kind: 'offers-wants', of: 'skills', partly: 0, within: ['SQL', 'Law'] },
  { ...base, kind: 'language', named: 'Polski' },
  ...MeetingWay.options.map((way) => ({ ...base, kind: 'meeting', way })),
  ...['mentee', 'mentor'].map((by) => ({ ...base, kind: 'wish', by, ranked: true })),
  { ...base, kind: 'promised-time' },
  { ...base, kind: 'event' },
  { ...base, kind: 'waiting', enoughRounds: 2 },
]);

it('has a name and a sentence for every criterion there can be', () => {
  for (const criterion of EVERY) {
    expect(nameOfCriterion(criterion, t, list)).not.toBe('');
    expect(aboutCriterion(criterion, t)).toMatch(/\.$/);
  }
  expect(nameOfCriterion({ ...EVERY[0], label: 'Ours' } as Criterion, t, list)).toBe('Ours');
});

it('says in a method note what counted, and whether demographic answers were used', () => {
  const [skills] = DEFAULT_MATCHING.criteria;
  if (!skills) throw new Error('no criteria');
  expect(countedInWords([{ ...skills, floor: 1 }], t, list)).toBe(
    'What counted, in points against each other: Skills wanted (30). Must-haves: Skills wanted. No demographic answer was used.',
  );
  const gender = Criterion.parse({ ...base, kind: 'same', of: { demographic: 'Gender' } });
  expect(countedInWords([gender], t, list)).toMatch(/used on purpose: Gender\.$/);
  expect(countedInWords([{ ...gender, weight: 0 }], t, list)).toMatch(
    /No demographic answer was used\.$/,
  );
});
