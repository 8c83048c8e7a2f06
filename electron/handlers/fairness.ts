import { demographicOf, type MatchingSettings } from '../../shared/criterion';
import { type Fairness, type FairnessGroup, LEAST_GROUP } from '../../shared/fairness';
import { fail, ok } from '../../shared/result';
import { hiddenTogether } from '../../shared/suppression';
import type { ReadDb } from '../db/database';
import { answersTo, listDemographicFields } from '../db/demographics';
import type { MatchPerson } from '../matching/profile';
import { type Fared, faredIn } from './fared';
import type { Handlers } from './handler';
import type { CohortState } from './problem';

type Comparison = Fairness['comparisons'][number];

export const fairnessHandlers = {
  'fairness.get': ({ db, today }, { cohortId }) => {
    const fared = faredIn(db, cohortId, today);
    if (!fared) return fail({ code: 'not-found', entity: 'cohort' });
    const { state, basis, placed } = fared;
    const mentees = state.everyMentee.filter(
      ({ id, matchable }) => matchable === null || placed.has(id),
    );
    const overall = wholeOf(mentees, fared);
    const ways = waysToCompare(db, state);
    const tables = withoutSmall(
      ways.map(({ labelOf }) => groupsBy(labelOf, mentees)),
      fared,
    );
    return ok({
      basis,
      overall,
      comparisons: ways.map(({ by }, index) => ({
        by,
        inScore: looksAt(state.cohort.matching, by),
        groups: overall === null ? [] : (tables[index] ?? []),
      })),
    });
  },
} satisfies Partial<Handlers>;

type Group = { readonly label: string | null; readonly people: readonly MatchPerson[] };

/** Department, site and level, and every demographic field, with the group each person is of. */
function waysToCompare(
  db: ReadDb,
  { program }: CohortState,
): { readonly by: Comparison['by']; readonly labelOf: (person: MatchPerson) => string | null }[] {
  const rungs = new Map(program.ladder.map(({ level, label }) => [level, label]));
  return [
    { by: 'department', labelOf: ({ department }) => department },
    { by: 'site', labelOf: ({ site }) => site },
    {
      by: 'level',
      labelOf: ({ level }) => (level === null ? null : (rungs.get(level) ?? String(level))),
    },
    ...listDemographicFields(db, program.id).map(({ name }) => {
      const answers = answersTo(db, program.id, name);
      return {
        by: { demographic: name },
        labelOf: ({ id }: MatchPerson) => answers.get(id) ?? null,
      };
    }),
  ];
}

/** The largest first; those of whom it is not known last. */
function groupsBy(
  labelOf: (person: MatchPerson) => string | null,
  mentees: readonly MatchPerson[],
): Group[] {
  return [...Map.groupBy(mentees, labelOf)]
    .map(([label, people]) => ({ label, people }))
    .sort(
      (one, other) =>
        Number(one.label === null) - Number(other.label === null) ||
        other.people.length - one.people.length ||
        (one.label ?? '').localeCompare(other.label ?? ''),
    );
}

type Figures = NonNullable<FairnessGroup['figures']>;

function figures(people: readonly MatchPerson[], { placed, scores, waited }: Fared): Figures {
  const got = people.flatMap(({ id }) => scores.get(id) ?? []);
  const total = got.reduce((a, b) => a + b, 0);
  return {
    people: people.length,
    matched: people.filter(({ id }) => placed.has(id)).length,
    waiting: people.filter(({ id }) => !placed.has(id) && waited.has(id)).length,
    meanScore: got.length === 0 ? null : Math.round(total / got.length),
  };
}

/** Everybody together; null where they are too few, and without a mean where few have a score. */
function wholeOf(people: readonly MatchPerson[], fared: Fared): Figures | null {
  const whole = figures(people, fared);
  if (whole.people < LEAST_GROUP) return null;
  const scored = people.filter(({ id }) => fared.scores.has(id)).length;
  return scored < LEAST_GROUP ? { ...whole, meanScore: null } : whole;
}

/** For each of these people the group of each table they are in. */
const groupings = (tables: readonly (readonly Group[])[], people: readonly MatchPerson[]) =>
  tables.map((groups) => {
    const groupOf = new Map(
      groups.flatMap((group, index) => group.people.map(({ id }) => [id, index] as const)),
    );
    return people.map(({ id }) => groupOf.get(id) ?? 0);
  });

/**
 * Hides small groups, and what would give one away in its own table or by another; where few of a
 * larger group are matched, their mean as well.
 */
function withoutSmall(tables: readonly (readonly Group[])[], fared: Fared): FairnessGroup[][] {
  const people = tables[0]?.flatMap((group) => group.people) ?? [];
  const hidden = hiddenTogether(groupings(tables, people));
  // A mean is told of those with a score, so that it is they who must be enough.
  const scored = people.filter(({ id }) => fared.scores.has(id));
  const meansHidden = hiddenTogether(groupings(tables, scored), LEAST_GROUP, hidden);
  return tables.map((groups, table) =>
    inOrder(
      groups.map(({ label, people: group }, index) => {
        if (hidden[table]?.has(index)) return { label, figures: null };
        const figured = figures(group, fared);
        const meanScore = meansHidden[table]?.has(index) ? null : figured.meanScore;
        return { label, figures: { ...figured, meanScore } };
      }),
    ),
  );
}

/** Hidden groups stand by name: their order must not tell which of them is larger. */
function inOrder(groups: readonly FairnessGroup[]): FairnessGroup[] {
  const isHidden = ({ figures: seen }: FairnessGroup) => Number(seen === null);
  return groups.toSorted(
    (one, other) =>
      Number(one.label === null) - Number(other.label === null) ||
      isHidden(one) - isHidden(other) ||
      (isHidden(one) === 1 ? (one.label ?? '').localeCompare(other.label ?? '') : 0),
  );
}

/** Whether something that counts compares it: then a difference may have been wanted. */
function looksAt(settings: MatchingSettings, by: Comparison['by']): boolean {
  const ruled = { department: settings.forbidSameDepartment, site: settings.forbidSameSite };
  const compared = settings.criteria.some((criterion) => {
    if (criterion.weight === 0 && criterion.floor === null) return false;
    if (typeof by === 'object') return demographicOf(criterion) === by.demographic;
    if (criterion.kind === 'outside-department') return by === 'department';
    if (criterion.kind === 'stretch') return by === 'level' && criterion.of === 'level';
    return (criterion.kind === 'same' || criterion.kind === 'different') && criterion.of === by;
  });
  return compared || (by !== 'level' && typeof by === 'string' && ruled[by]);
}
