import type { GroupPlace, GroupPreview } from '../../shared/contract/groups';
import type { AppError } from '../../shared/errors';
import type { GroupEdit, GroupPlan } from '../../shared/group';
import { type CohortId, type PersonId, RunId } from '../../shared/ids';
import { fail, ok, type Result } from '../../shared/result';
import { listGroupDecisions } from '../db/group-decisions';
import { type GroupRun, saveGroupRun } from '../db/group-runs';
import { afterStep, clashesWith, type StepRefusal } from '../matching/circles/step';
import { everyoneIn, fitOf, groupOf, memberAt } from '../matching/circles/worth';
import { storeStep } from './group-decisions';
import {
  clashError,
  fingerprintOf,
  type GroupDraft,
  namedClashes,
  openGroups,
  situationOf,
  summaryOf,
} from './group-draft';
import type { Handlers, QueryContext } from './handler';
import { newId } from './new-id';

/** A refusal in the words of the contract. */
function refused(draft: GroupDraft, refusal: StepRefusal): AppError {
  switch (refusal.code) {
    case 'unknown-person':
      return { code: 'not-on-board', name: draft.nameOf(refusal.personId) };
    case 'held':
      return { code: 'takes-no-part', name: draft.nameOf(refusal.personId), why: 'held' };
    case 'unknown-group':
      return { code: 'not-found', entity: 'group' };
    case 'group-full':
      return { code: 'group-full', group: draft.groupName(refusal.group), most: refusal.most };
    case 'group-too-small':
      return {
        code: 'group-too-small',
        group: draft.groupName(refusal.group),
        least: refusal.least,
      };
    case 'clash':
      return clashError(namedClashes(draft, refusal.clashes));
    default:
      return { code: 'step-impossible', why: refusal.code };
  }
}

type Open = { readonly draft: GroupDraft; readonly run: GroupRun };

/** The board, if there is a plan on it that still holds. */
function openBoard(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
): Result<Open, AppError> {
  const draft = openGroups(db, cohortId, today);
  if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
  if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
  return ok({ draft, run: draft.run });
}

export const groupStepHandlers = {
  'groups.preview': (context, { cohortId, edit }) => {
    const open = openBoard(context, cohortId);
    if (!open.ok) return open;
    const { draft, run } = open.value;
    const step = afterStep(situationOf(draft, run), edit);
    if (step.ok) return ok(differences(draft, run.plan, step.value));
    if (step.error.code !== 'clash') return fail(refused(draft, step.error));
    const clashes = namedClashes(draft, step.error.clashes);
    return ok({ total: 0, groups: [], moves: [], clashes });
  },

  'groups.places': (context, { cohortId, personId }) => {
    const open = openBoard(context, cohortId);
    if (!open.ok) return open;
    const { run } = open.value;
    const at = groupOf(run.plan, personId);
    return ok(
      run.plan.groups.flatMap((_, index) =>
        index === at ? [] : placeIn(open.value, personId, index),
      ),
    );
  },

  'groups.decide': (context, { cohortId, edit, reason }) => {
    const open = openBoard(context, cohortId);
    if (!open.ok) return open;
    const { draft, run } = open.value;
    const step = afterStep(situationOf(draft, run), edit);
    if (!step.ok) return fail(refused(draft, step.error));
    storeStep(context, draft, { edit, reason: reason || null, plan: step.value });
    context.nameStep(edit.kind, draft.nameOf(edit.personId));
    const saved: GroupRun = {
      ...run,
      id: newId(RunId),
      madeAt: context.now,
      fingerprint: fingerprintOf(draft.ground, listGroupDecisions(context.db, cohortId)),
      plan: step.value,
    };
    saveGroupRun(context.db, cohortId, saved);
    return ok(summaryOf(saved));
  },
} satisfies Partial<Handlers>;

/** Who goes from where to where; null is in no group. */
function movesBetween(
  { groupName }: GroupDraft,
  before: GroupPlan,
  after: GroupPlan,
): GroupPreview['moves'] {
  const ids = [
    ...before.groups.flatMap(everyoneIn),
    ...before.unplaced.map(({ personId }) => personId),
  ];
  const named = (at: number): string | null => (at < 0 ? null : groupName(at));
  return [...new Set(ids)].flatMap((personId) => {
    const [from, to] = [groupOf(before, personId), groupOf(after, personId)];
    return from === to ? [] : { personId, from: named(from), to: named(to) };
  });
}

/** What a step changes, group by group and person by person. */
function differences(draft: GroupDraft, before: GroupPlan, after: GroupPlan): GroupPreview {
  const { circle, groupName } = draft;
  const moves = movesBetween(draft, before, after);
  const groups = before.groups.flatMap((group, index) => {
    const then = after.groups[index];
    if (!then || everyoneIn(then).toSorted().join() === everyoneIn(group).toSorted().join()) {
      return [];
    }
    return { name: groupName(index), before: fitOf(circle, group), after: fitOf(circle, then) };
  });
  return { total: after.total - before.total, groups, moves, clashes: [] };
}

/** What it would mean to have somebody in a group they are not in. */
function placeIn({ draft, run }: Open, personId: PersonId, index: number): GroupPlace {
  const situation = situationOf(draft, run);
  const priceOf = (edit: GroupEdit): number | null => {
    const step = afterStep(situation, edit);
    return step.ok ? step.value.total - run.plan.total : null;
  };
  const step = afterStep(situation, { kind: 'move', personId, group: index });
  const group = run.plan.groups[index];
  const partners = memberAt(run.plan.groups, personId) < 0 ? [] : (group?.memberIds ?? []);
  const [swap] = partners
    .flatMap((otherId) => {
      const total = priceOf({ kind: 'swap', personId, otherId });
      return total === null ? [] : { otherId, other: draft.nameOf(otherId), total };
    })
    .toSorted((a, b) => b.total - a.total || a.other.localeCompare(b.other));
  const code = step.ok ? null : step.error.code;
  const isOther = (move: { readonly personId: PersonId }): boolean => move.personId !== personId;
  return {
    index,
    name: draft.groupName(index),
    move: step.ok ? step.value.total - run.plan.total : null,
    others: step.ok ? movesBetween(draft, run.plan, step.value).filter(isOther) : [],
    swap: swap ?? null,
    obstacle: code === 'group-full' || code === 'group-too-small' || code === 'clash' ? code : null,
    clashes: group ? namedClashes(draft, clashesWith(situation, personId, group)) : [],
  };
}
