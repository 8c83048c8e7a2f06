import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../electron/matching/measure';
import {
  FORMS,
  floorChoices,
  newCriterion,
  stepsAreInOrder,
  withEnoughHours,
} from '../../../../renderer/features/matching/criterion-forms';
import { Criterion, type CriterionOf } from '../../../../shared/criterion';

const ALL = Object.values(FORMS)
  .flatMap((group) => Object.entries(group))
  .map(([name, form]) => newCriterion(form, name));

describe('the menu of criteria [M01]', () => {
  it('makes criteria that can be stored, of every kind there is', () => {
    for (const criterion of ALL) expect(Criterion.parse(criterion)).toEqual(criterion);
    const kinds = Criterion.options.map(({ shape }) => shape.kind.value);
    expect([...new Set(ALL.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  it('offers must-haves that can be stored, and hours as the engine counts them', () => {
    for (const criterion of ALL) {
      for (const { floor, words, count } of floorChoices(criterion)) {
        expect(Criterion.safeParse({ ...criterion, floor }).success).toBe(true);
        if (words === 'hours') expect(floor).toBe(shareOf(count, 8));
      }
    }
  });
});

it('keeps the hours of a must-have when other hours are plenty', () => {
  const hours: CriterionOf<'availability'> = {
    id: 'a',
    label: null,
    weight: 5,
    kind: 'availability',
    enoughHours: 8,
    floor: 250,
  };
  expect(withEnoughHours(hours, 4)).toEqual({ ...hours, enoughHours: 4, floor: 500 });
  expect(withEnoughHours(hours, 1)).toEqual({ ...hours, enoughHours: 1, floor: 1000 });
});

it('least, ideal and most go up', () => {
  const stretch = newCriterion(FORMS.distance.stretch, 's');
  expect(stepsAreInOrder(stretch)).toBe(true);
  expect(stepsAreInOrder({ ...stretch, least: 3 } as Criterion)).toBe(false);
});
