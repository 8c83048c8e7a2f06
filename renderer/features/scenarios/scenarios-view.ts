import type { Output } from '../../../shared/contract';
import type { Criterion, MatchingSettings } from '../../../shared/criterion';
import type { CohortId, PersonId } from '../../../shared/ids';
import type { Scenario, ScenarioResult } from '../../../shared/scenario';

export type Listing = Output<'scenarios.list'>;
export type Comparison = Output<'scenarios.compare'>;
export type Draft = Omit<Scenario, 'id'>;

/** One thing in which a scenario is not what counts now. */
export type Difference =
  | { readonly kind: 'objective'; readonly to: MatchingSettings['objective'] }
  | {
      readonly kind: 'weight';
      readonly criterion: Criterion;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'floor' | 'adjusted'; readonly criterion: Criterion }
  | { readonly kind: 'threshold'; readonly from: number; readonly to: number }
  | { readonly kind: 'places'; readonly mentor: string; readonly from: number; readonly to: number }
  /** One more mentor like somebody, who is invented. */
  | { readonly kind: 'invented'; readonly mentor: string; readonly to: number }
  /** Places for somebody who is no mentor any more: they count for nothing. */
  | { readonly kind: 'gone'; readonly to: number }
  | { readonly kind: 'other' };

/** What a criterion compares, without what is told one by one. */
const comparedBy = ({ weight: _, floor: __, ...others }: Criterion): string =>
  JSON.stringify(others);

function criteriaDifferences(present: MatchingSettings, { criteria }: MatchingSettings) {
  const kept = new Set(criteria.map(({ id }) => id));
  const gone = present.criteria
    .filter(({ id, weight }) => !kept.has(id) && weight > 0)
    .map((criterion) => ({ kind: 'weight' as const, criterion, from: criterion.weight, to: 0 }));
  const changed = criteria.flatMap((criterion): Difference[] => {
    const { id, weight: to, floor } = criterion;
    const before = present.criteria.find((each) => each.id === id);
    const from = before?.weight ?? 0;
    const isAdjusted = before && comparedBy(before) !== comparedBy(criterion);
    return [
      ...(from === to ? [] : [{ kind: 'weight' as const, criterion, from, to }]),
      ...((before?.floor ?? null) === floor ? [] : [{ kind: 'floor' as const, criterion }]),
      ...(isAdjusted ? [{ kind: 'adjusted' as const, criterion }] : []),
    ];
  });
  return [...changed, ...gone];
}

/** Settings without what is told one by one. */
const rest = ({
  objective: _,
  criteria: __,
  threshold: ___,
  ...others
}: MatchingSettings): string => JSON.stringify(others);

type PlacesTried = Scenario['places'][number];

/** Whom a change of places is about, or whom the one it invents is like. */
export const mentorIn = (change: PlacesTried): PersonId =>
  'like' in change ? change.like : change.mentorId;

/** What a scenario changes, in the order in which it is read; empty where it is what counts now. */
export function differencesOf(
  { present, mentors }: Pick<Listing, 'present' | 'mentors'>,
  { settings, places }: Pick<Scenario, 'settings' | 'places'>,
): Difference[] {
  const { objective, threshold } = settings;
  const moved = places.flatMap((change): Difference[] => {
    const to = change.places;
    const mentor = mentors.find(({ personId }) => personId === mentorIn(change));
    if (!mentor) return [{ kind: 'gone', to }];
    if ('like' in change) return [{ kind: 'invented', mentor: mentor.name, to }];
    if (mentor.places === to) return [];
    return [{ kind: 'places', mentor: mentor.name, from: mentor.places, to }];
  });
  return [
    ...(objective === present.objective ? [] : [{ kind: 'objective' as const, to: objective }]),
    ...criteriaDifferences(present, settings),
    ...(threshold === present.threshold
      ? []
      : [{ kind: 'threshold' as const, from: present.threshold, to: threshold }]),
    ...(rest(settings) === rest(present) ? [] : [{ kind: 'other' as const }]),
    ...moved,
  ];
}

/** The first of "Scenario 1", "Scenario 2", ... that no other bears. */
export function freeName(
  scenarios: readonly Pick<Scenario, 'name'>[],
  nameOf: (number: number) => string,
): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  let number = 1;
  while (taken.has(nameOf(number))) number++;
  return nameOf(number);
}

/** A scenario to begin with: what counts now. */
export const copyOf = (cohortId: CohortId, { present }: Listing, name: string): Draft => ({
  cohortId,
  name,
  settings: present,
  places: [],
});

export const withWeight = (draft: Draft, id: Criterion['id'], weight: number): Draft => ({
  ...draft,
  settings: {
    ...draft.settings,
    criteria: draft.settings.criteria.map((criterion) =>
      criterion.id === id ? { ...criterion, weight } : criterion,
    ),
  },
});

/** With another number of places for a mentor; null leaves them as they are. */
export const withPlaces = (draft: Draft, mentorId: PersonId, places: number | null): Draft => {
  const others = draft.places.filter((change) => 'like' in change || change.mentorId !== mentorId);
  return { ...draft, places: places === null ? others : [...others, { mentorId, places }] };
};

/** With one more mentor like somebody, who has so many places; null without. */
export const withInvented = (draft: Draft, like: PersonId, places: number | null): Draft => {
  const others = draft.places.filter((change) => !('like' in change) || change.like !== like);
  return { ...draft, places: places === null ? others : [...others, { like, places }] };
};

export const resultFor = (
  comparison: Comparison | undefined,
  id: Scenario['id'],
): ScenarioResult | undefined => comparison?.scenarios.find(({ scenarioId }) => scenarioId === id);
