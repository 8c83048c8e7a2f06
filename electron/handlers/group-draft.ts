import { createHash } from 'node:crypto';
import type { GroupRunSummary, NamedClash } from '../../shared/contract/groups';
import type { AppError } from '../../shared/errors';
import { type GroupShape, usualShape } from '../../shared/format';
import type { Group, GroupDecision, GroupMember, PlannedGroup } from '../../shared/group';
import type { CohortId, PersonId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listGroupDecisions } from '../db/group-decisions';
import { type GroupRun, groupDraft } from '../db/group-runs';
import { failedPeers, listGroupMembers, listGroups } from '../db/groups';
import { personNames } from '../db/people';
import { documentWords } from '../documents/words';
import { canonical } from '../matching/canonical';
import type { CircleDecisions } from '../matching/circles/divide';
import { type Circle, gatherCircle } from '../matching/circles/people';
import type { Clash, Situation } from '../matching/circles/step';
import { freeNames } from './group-names';
import { type CohortState, readCohort } from './problem';

/** Goes up whenever the same people could be divided otherwise. */
export const GROUPS_VERSION = '3';

/** A cohort's board of groups, scored and ready to be asked. */
export type GroupDraft = {
  readonly state: CohortState;
  readonly shape: GroupShape;
  /** Those the engine may put together now: able, and in no group yet. */
  readonly circle: Circle;
  readonly stored: readonly GroupDecision[];
  readonly decisions: CircleDecisions;
  readonly groups: readonly Group[];
  readonly members: readonly GroupMember[];
  /** What no decision changes, as a hash; with the decisions it makes the fingerprint. */
  readonly ground: string;
  readonly fingerprint: string;
  /** The latest run that nothing was published from; null when there is none. */
  readonly run: GroupRun | null;
  readonly outdated: boolean;
  readonly nameOf: (id: PersonId) => string;
  /** What a group of the plan is called, also once it is published. */
  readonly groupName: (index: number) => string;
};

type Kept = { readonly key: string; readonly draft: GroupDraft };
/** The last board asked for, per connection: a look at a card scores nobody again. */
const kept = new WeakMap<ReadDb, Kept>();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads and scores a cohort of groups; undefined when there is no such cohort, or it has no groups. */
export function openGroups(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
): GroupDraft | undefined {
  const changes = db.prepare('SELECT total_changes()').pluck().get();
  const key = `${cohortId} ${today} ${String(changes)}`;
  const before = kept.get(db);
  if (before?.key === key) return before.draft;
  const draft = readGroups(db, cohortId, today);
  if (draft) kept.set(db, { key, draft });
  return draft;
}

function readGroups(db: ReadDb, cohortId: CohortId, today: CalendarDate): GroupDraft | undefined {
  const state = readCohort(db, cohortId, today);
  const shape = state && (state.cohort.groups ?? usualShape(state.cohort.format));
  if (!shape) return undefined;
  const members = listGroupMembers(db, cohortId);
  const settled = new Set(
    members.flatMap(({ leftOn, role, personId }) => (leftOn === null ? role + personId : [])),
  );
  const problem = {
    ...state.undecided,
    mentees: state.undecided.mentees.filter(
      ({ id, matchable }) => matchable === null && !settled.has(`member${id}`),
    ),
    mentors: state.undecided.mentors.filter(
      ({ id, matchable }) => matchable === null && !settled.has(`facilitator${id}`),
    ),
    tried: [...state.undecided.tried, ...failedPeers(db)],
  };
  const stored = listGroupDecisions(db, cohortId);
  const decisions = decisionsOf(stored);
  const groups = listGroups(db, cohortId);
  const run = groupDraft(db, cohortId);
  const ground = sha256(`${GROUPS_VERSION} ${JSON.stringify(shape)} ${canonical(problem)}`);
  const fingerprint = fingerprintOf(ground, stored);
  const names = personNames(db);
  const { t } = documentWords();
  return {
    state,
    shape,
    circle: gatherCircle(problem),
    stored,
    decisions,
    groups,
    members,
    ground,
    fingerprint,
    run,
    outdated: run !== null && run.fingerprint !== fingerprint,
    nameOf: (id) => names.get(id) ?? '',
    // A published group keeps its name.
    groupName: freeNames(
      (number) => t(state.cohort.format === 'peer' ? 'group.peers' : 'group.circle', { number }),
      new Set(groups.map(({ name }) => name)),
    ),
  };
}

/** The same for the same people, settings and decisions, in whatever order and however often they were decided. */
export function fingerprintOf(ground: string, stored: readonly GroupDecision[]): string {
  const { bonds, apart, held } = decisionsOf(stored);
  return sha256(ground + JSON.stringify([bonds, apart, [...held].toSorted()]));
}

/** What was decided, as it stands: who decided what first is of no account. */
function decisionsOf(stored: readonly GroupDecision[]): CircleDecisions {
  const bonds = Map.groupBy(
    stored.filter(({ kind }) => kind === 'pin'),
    ({ bond }) => bond,
  );
  return {
    bonds: [...bonds.values()]
      .map((pins) => pins.map(({ personId }) => personId).toSorted())
      .toSorted(),
    apart: stored
      .flatMap(({ kind, personId, otherId }) =>
        kind === 'apart' && otherId ? [[personId, otherId] as const] : [],
      )
      .toSorted(),
    held: new Set(stored.flatMap(({ kind, personId }) => (kind === 'hold' ? personId : []))),
  };
}

/** The groups that run, with those who are in them now. */
export function runningGroups({ groups, members }: Pick<GroupDraft, 'groups' | 'members'>): {
  readonly group: Group;
  readonly now: PlannedGroup;
}[] {
  const present = Map.groupBy(
    members.filter(({ leftOn }) => leftOn === null),
    ({ groupId }) => groupId,
  );
  return groups
    .filter(({ state }) => state === 'active')
    .map((group) => {
      const people = present.get(group.id) ?? [];
      const leads = people.find(({ role }) => role === 'facilitator');
      const memberIds = people.flatMap(({ role, personId }) => (role === 'member' ? personId : []));
      return { group, now: { facilitatorId: leads?.personId ?? null, memberIds } };
    });
}

/** The board as a step finds it. */
export const situationOf = (
  { circle, shape, decisions }: GroupDraft,
  run: GroupRun,
): Situation => ({ circle, shape, decisions, plan: run.plan });

export const summaryOf = ({ plan, ...run }: GroupRun): GroupRunSummary => ({
  id: run.id,
  madeAt: run.madeAt,
  fingerprint: run.fingerprint,
  matchable: run.matchable,
  milliseconds: run.milliseconds,
  groups: plan.groups.length,
  placed: plan.groups.reduce((sum, { memberIds }) => sum + memberIds.length, 0),
  total: plan.total,
  bound: plan.bound,
});

/** Clashes with names, those between the two ends of a reporting line too. */
export const namedClashes = ({ nameOf }: GroupDraft, clashes: readonly Clash[]): NamedClash[] =>
  clashes.map(({ personId, otherId, forbidden }) => ({
    personId,
    otherId,
    person: nameOf(personId),
    other: nameOf(otherId),
    forbidden: forbidden.map((each) => ({
      ...each,
      through: each.via.slice(1, -1).map((id) => nameOf(id)),
    })),
  }));

/** Refuses what two people, or more, are kept apart from. */
export const clashError = (clashes: readonly NamedClash[]): AppError => ({
  code: 'group-clash',
  clashes: clashes.map(({ person, other, forbidden }) => ({
    person,
    other,
    rules: forbidden.map(({ rule }) => rule),
  })),
});
