import type { Fairness } from '../../shared/fairness';
import { isGroupFormat } from '../../shared/format';
import type { CohortId, PersonId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { leftOver } from '../db/group-runs';
import { listMatches } from '../db/matches';
import { findCohort } from '../db/programs';
import { gatherCircle } from '../matching/circles/people';
import { fitOfMember } from '../matching/circles/worth';
import { openDraft } from './draft';
import { openGroups, runningGroups } from './group-draft';
import type { CohortState } from './problem';

/** How the mentees of a cohort fared, be it in pairs or in groups. */
export type Fared = {
  readonly state: CohortState;
  /** Where it is read from: what is published, else what stands on the board. */
  readonly basis: Fairness['basis'];
  readonly placed: ReadonlySet<PersonId>;
  /** 0..1000 for each of those placed; nobody to be compared with, no score. */
  readonly scores: ReadonlyMap<PersonId, number>;
  /** Whom an earlier round passed over. */
  readonly waited: ReadonlySet<PersonId>;
};

type Reads = (db: ReadDb, cohortId: CohortId, today: CalendarDate) => Fared | undefined;

/** Undefined when there is no such cohort. */
export const faredIn: Reads = (db, cohortId, today) => {
  const cohort = findCohort(db, cohortId);
  if (!cohort) return undefined;
  return (isGroupFormat(cohort.format) ? inGroups : inPairs)(db, cohortId, today);
};

const basisOf = (published: number, proposed: number): Fairness['basis'] => {
  if (published > 0) return 'published';
  return proposed > 0 ? 'proposal' : 'none';
};

const inPairs: Reads = (db, cohortId, today) => {
  const draft = openDraft(db, cohortId, today);
  if (!draft) return undefined;
  const matches = listMatches(db, cohortId);
  const active = matches.filter(({ state }) => state === 'active');
  const proposed = draft.run?.plan.pairs ?? [];
  const pairs = active.length > 0 ? active : proposed;
  const scores = new Map(pairs.map(({ menteeId, score }) => [menteeId, score]));
  // Whoever needs nobody any more does not wait for anybody.
  const done = new Set(matches.flatMap(({ menteeDone, menteeId }) => (menteeDone ? menteeId : [])));
  return {
    state: draft,
    basis: basisOf(active.length, proposed.length),
    placed: new Set(scores.keys()),
    scores,
    waited: new Set([...draft.waits.keys()].filter((id) => !done.has(id))),
  };
};

/**
 * A group keeps no score of each of its people: it is worked out from what they answer today, as the
 * mean with everybody else in the group. O(people^2)
 */
const inGroups: Reads = (db, cohortId, today) => {
  const draft = openGroups(db, cohortId, today);
  if (!draft) return undefined;
  const { state, run } = draft;
  const running = runningGroups(draft).map(({ now }) => now);
  const proposed = run?.plan.groups ?? [];
  const groups = running.length > 0 ? running : proposed;
  const placed = new Set(groups.flatMap(({ memberIds }) => memberIds));
  const leading = new Set(groups.flatMap(({ facilitatorId }) => facilitatorId ?? []));
  const circle = gatherCircle({
    ...state.undecided,
    mentees: state.everyMentee.filter(({ id }) => placed.has(id)),
    mentors: state.undecided.mentors.filter(({ id }) => leading.has(id)),
  });
  const scores = groups.flatMap((group) =>
    group.memberIds.flatMap((id) => {
      const fit = fitOfMember(circle, group, id);
      return fit === null ? [] : [[id, fit] as const];
    }),
  );
  return {
    state,
    basis: basisOf(running.length, proposed.length),
    placed,
    scores: new Map(scores),
    waited: new Set([...state.waits.keys(), ...leftOver(db, cohortId)]),
  };
};
