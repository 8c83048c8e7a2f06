import { type Criterion, type CriterionOf, turnedStretch } from '../../../shared/criterion';

type Own<C> = C extends Criterion ? Omit<C, 'id' | 'label' | 'weight' | 'floor'> : never;

const STRETCH = {
  id: '',
  label: null,
  weight: 0,
  floor: null,
  kind: 'stretch',
  of: 'level',
  least: 1,
  ideal: 2,
  most: 4,
} satisfies CriterionOf<'stretch'>;

/** What a new criterion of each entry in the menu starts as, in the order of the menu. */
export const FORMS = {
  answers: {
    skills: { kind: 'offers-wants', of: 'skills', partly: 500, within: [] },
    goals: { kind: 'offers-wants', of: 'goals', partly: 500, within: [] },
    same: { kind: 'same', of: 'department' },
    different: { kind: 'different', of: 'department' },
    'outside-department': { kind: 'outside-department' },
  },
  distance: {
    stretch: STRETCH,
    reverse: turnedStretch(STRETCH),
    years: { ...STRETCH, of: 'years', ideal: 5, most: 15 },
  },
  time: {
    availability: { kind: 'availability', enoughHours: 8 },
    'promised-time': { kind: 'promised-time' },
    meeting: { kind: 'meeting', way: null },
    language: { kind: 'language', named: null },
  },
  history: {
    wish: { kind: 'wish', by: 'either', ranked: true },
    event: { kind: 'event' },
    waiting: { kind: 'waiting', enoughRounds: 2 },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Own<Criterion>>>>>;

/** Points a new criterion starts with: enough to be seen, little enough to be undone. */
const FIRST_WEIGHT = 5;

/** A new criterion as the menu's entry has it. */
export const newCriterion = (form: Own<Criterion>, id: string): Criterion =>
  ({ ...form, id, label: null, weight: FIRST_WEIGHT, floor: null }) as Criterion;

/** A must-have one can ask for, and the words for it. */
type FloorChoice = {
  readonly floor: number;
  readonly words:
    | 'met'
    | 'some'
    | 'quarter'
    | 'half'
    | 'threeQuarters'
    | 'all'
    | 'within'
    | 'hours';
  /** Hours, where the words name them. */
  readonly count: number;
};

const PARTS = [
  { floor: 1, words: 'some', count: 0 },
  { floor: 250, words: 'quarter', count: 0 },
  { floor: 500, words: 'half', count: 0 },
  { floor: 750, words: 'threeQuarters', count: 0 },
  { floor: 1000, words: 'all', count: 0 },
] as const;

/** The value that `hours` of `enough` gives, as the engine rounds it. */
const valueOfHours = (hours: number, enough: number): number =>
  Math.floor((2000 * hours + enough) / (2 * enough));

/** The must-haves there are for a criterion; none where a pair that lacks it has not answered. */
export function floorChoices(criterion: Criterion): readonly FloorChoice[] {
  switch (criterion.kind) {
    case 'offers-wants':
    case 'promised-time':
    case 'event':
      return PARTS;
    case 'stretch':
      return [{ floor: 1, words: 'within', count: 0 }];
    case 'availability':
      return Array.from({ length: criterion.enoughHours }, (_, index) => ({
        floor: valueOfHours(index + 1, criterion.enoughHours),
        words: 'hours' as const,
        count: index + 1,
      }));
    case 'wish':
    case 'waiting':
      return [];
    case 'same':
    case 'different':
    case 'outside-department':
    case 'language':
    case 'meeting':
      return [{ floor: 1000, words: 'met', count: 0 }];
  }
}

/** With other hours that are plenty, a must-have stays at the hours it asked for, or at all of them. */
export function withEnoughHours(
  criterion: CriterionOf<'availability'>,
  enoughHours: number,
): CriterionOf<'availability'> {
  const { floor } = criterion;
  if (floor === null) return { ...criterion, enoughHours };
  const hours = Math.max(1, Math.round((floor * criterion.enoughHours) / 1000));
  return {
    ...criterion,
    enoughHours,
    floor: valueOfHours(Math.min(hours, enoughHours), enoughHours),
  };
}

export const stepsAreInOrder = (criterion: Criterion): boolean =>
  criterion.kind !== 'stretch' ||
  (criterion.least <= criterion.ideal && criterion.ideal <= criterion.most);
