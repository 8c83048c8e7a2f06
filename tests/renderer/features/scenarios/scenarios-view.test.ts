import { describe, expect, it } from 'vitest';
import {
  differencesOf,
  freeName,
  withInvented,
  withPlaces,
  withWeight,
} from '../../../../renderer/features/scenarios/scenarios-view';
import { DEFAULT_MATCHING } from '../../../../shared/criterion';
import { CohortId, PersonId } from '../../../../shared/ids';

const cohortId = CohortId.parse('00000000-0000-4000-8000-000000000001');
const rosa = PersonId.parse('00000000-0000-4000-8000-000000000002');
const gone = PersonId.parse('00000000-0000-4000-8000-000000000003');
const listing = {
  present: DEFAULT_MATCHING,
  mentors: [{ personId: rosa, name: 'Rosa', places: 2 }],
};
const copy = { cohortId, name: 'Copy', settings: DEFAULT_MATCHING, places: [] };

describe('what a scenario changes', () => {
  it('is also a criterion that came, went or compares something else', () => {
    const [skills, goals, ...others] = DEFAULT_MATCHING.criteria;
    if (skills?.kind !== 'offers-wants' || !goals) throw new Error('the usual criteria');
    const extra = { ...skills, id: 'extra', weight: 3 };
    const criteria = [{ ...skills, partly: 0 }, ...others, extra];
    const settings = { ...DEFAULT_MATCHING, criteria };
    expect(differencesOf(listing, { ...copy, settings })).toEqual([
      { kind: 'adjusted', criterion: { ...skills, partly: 0 } },
      { kind: 'weight', criterion: extra, from: 0, to: 3 },
      { kind: 'weight', criterion: goals, from: 20, to: 0 },
    ]);
  });

  it('is nothing in a copy', () => {
    expect(differencesOf(listing, copy)).toEqual([]);
    expect(differencesOf(listing, withPlaces(copy, rosa, 2))).toEqual([]);
  });

  it('is told one by one, in the order in which it is read', () => {
    const { settings } = withWeight(copy, 'skills', 50);
    const places = [
      { mentorId: rosa, places: 3 },
      { mentorId: gone, places: 1 },
    ];
    const criteria = settings.criteria.map((criterion) =>
      criterion.id === 'goals' ? { ...criterion, floor: 500 } : criterion,
    );
    const changed = {
      settings: {
        ...settings,
        criteria,
        objective: 'best-total' as const,
        threshold: 400,
        forbidSameSite: true,
      },
      places,
    };
    expect(differencesOf(listing, changed)).toEqual([
      { kind: 'objective', to: 'best-total' },
      { kind: 'weight', criterion: criteria[0], from: 30, to: 50 },
      { kind: 'floor', criterion: criteria[1] },
      { kind: 'threshold', from: 0, to: 400 },
      { kind: 'other' },
      { kind: 'places', mentor: 'Rosa', from: 2, to: 3 },
      { kind: 'gone', to: 1 },
    ]);
  });
});

it('takes the first name that is free', () => {
  const nameOf = (number: number) => `Scenario ${String(number)}`;
  expect(freeName([], nameOf)).toBe('Scenario 1');
  expect(freeName([{ name: 'Scenario 1' }, { name: 'Scenario 3' }], nameOf)).toBe('Scenario 2');
});

it('leaves the places of a mentor as they are when they are taken out again', () => {
  const tried = withPlaces(copy, rosa, 3);
  expect(withPlaces(tried, rosa, 4).places).toEqual([{ mentorId: rosa, places: 4 }]);
  expect(withPlaces(tried, rosa, null).places).toEqual([]);
  const recruited = withInvented(tried, rosa, 1);
  expect(withPlaces(recruited, rosa, null).places).toEqual([{ like: rosa, places: 1 }]);
  expect(withInvented(recruited, rosa, null)).toEqual(tried);
  expect(differencesOf(listing, withInvented(copy, rosa, 2))).toEqual([
    { kind: 'invented', mentor: 'Rosa', to: 2 },
  ]);
});
