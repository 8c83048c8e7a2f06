import { demographicOf, type MatchingSettings } from '../../shared/criterion';
import { type Fairness, type FairnessGroup, hiddenGroups } from '../../shared/fairness';
import type { PersonId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import type { ReadDb } from '../db/database';
import { answersTo, listDemographicFields } from '../db/demographics';
import { listMatches } from '../db/matches';
import type { MatchPerson } from '../matching/profile';
import { type Draft, openDraft } from './draft';
import type { Handlers } from './handler';

type Comparison = Fairness['comparisons'][number];

export const fairnessHandlers = {
  'fairness.get': ({ db, today }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const active = listMatches(db, cohortId).filter(({ state }) => state === 'active');
    const proposed = active.length === 0 ? (draft.run?.plan.pairs ?? []) : [];
    const placed = active.length > 0 ? active : proposed;
    const scores = new Map(placed.map(({ menteeId, score }) => [menteeId, score]));
    const mentees = draft.everyMentee.filter(
      ({ id, matchable }) => matchable === null || scores.has(id),
    );
    const figuresOf = (people: readonly MatchPerson[]) => figures(people, scores, draft);
    const [whole] = withoutSmall([{ label: null, people: mentees }], figuresOf);
    const basis = proposed.length > 0 ? 'proposal' : 'none';
    return ok({
      basis: active.length > 0 ? 'published' : basis,
      overall: whole?.figures ?? null,
      comparisons: waysToCompare(db, draft).map(({ by, labelOf }) => ({
        by,
        inScore: looksAt(draft.cohort.matching, by),
        groups: whole?.figures == null ? [] : withoutSmall(groupsBy(labelOf, mentees), figuresOf),
      })),
    });
  },
} satisfies Partial<Handlers>;

type Group = { readonly label: string | null; readonly people: readonly MatchPerson[] };

/** Department, site and level, and every demographic field, with the group each person is of. */
function waysToCompare(
  db: ReadDb,
  { program }: Draft,
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

function figures(
  people: readonly MatchPerson[],
  scores: ReadonlyMap<PersonId, number>,
  { waits }: Draft,
): Figures {
  const got = people.flatMap(({ id }) => scores.get(id) ?? []);
  const total = got.reduce((a, b) => a + b, 0);
  return {
    people: people.length,
    matched: got.length,
    waiting: people.filter(({ id }) => !scores.has(id) && waits.has(id)).length,
    meanScore: got.length === 0 ? null : Math.round(total / got.length),
  };
}

/** Hides small groups; where few of a larger group are matched, their mean as well. */
function withoutSmall(
  groups: readonly Group[],
  figuresOf: (people: readonly MatchPerson[]) => Figures,
): FairnessGroup[] {
  const all = groups.map(({ label, people }) => ({ label, figures: figuresOf(people) }));
  const hidden = hiddenGroups(all.map((group) => group.figures.people));
  // A mean is told of those matched: what is hidden anyway counts as one group of theirs.
  const matched = all.map((group) => group.figures.matched);
  const meansHidden = hiddenGroups(matched);
  const shown = all.map((group, index) => {
    if (hidden.has(index)) return { label: group.label, figures: null };
    const meanScore = meansHidden.has(index) ? null : group.figures.meanScore;
    return { label: group.label, figures: { ...group.figures, meanScore } };
  });
  // Hidden groups stand by name: their order must not tell which of them is larger.
  const isHidden = ({ figures: seen }: FairnessGroup) => Number(seen === null);
  return shown.sort(
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
