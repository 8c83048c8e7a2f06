import type { NamedForbidden } from '../../shared/contract/matching';
import type { BoardEdit } from '../../shared/decision';
import type { AppError } from '../../shared/errors';
import { type CohortId, DecisionId, type PersonId } from '../../shared/ids';
import { fail } from '../../shared/result';
import { removeHold, removePairDecision, saveDecision } from '../db/decisions';
import { inPlay } from '../matching/prepared';
import type { Pair } from '../matching/profile';
import type { Edit } from '../matching/what-if';
import { type Draft, explainTwo, nameOf, openDraft, withNames } from './draft';
import type { CommandContext, QueryContext } from './handler';
import { newId } from './new-id';

type Pairs = NonNullable<Draft['run']>['plan']['pairs'];

/** Whom a step is about, for the words of "Undo ...". */
export const subjectOf = (edit: BoardEdit): PersonId =>
  'personId' in edit ? edit.personId : edit.menteeId;

const mentorIn = (pairs: Pairs, menteeId: PersonId): PersonId | undefined =>
  pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;

/** The board's step in the engine's words. */
export function engineEdits(edit: BoardEdit, pairs: Pairs): readonly Edit[] {
  if (edit.kind !== 'swap') return [edit];
  return pinsOf(edit, pairs).map((pair) => ({ kind: 'pin' as const, ...pair }));
}

/** The pairs a step wants together. */
function pinsOf(edit: BoardEdit, pairs: Pairs): { menteeId: PersonId; mentorId: PersonId }[] {
  if (edit.kind === 'pin') return [{ menteeId: edit.menteeId, mentorId: edit.mentorId }];
  if (edit.kind !== 'swap') return [];
  const mine = mentorIn(pairs, edit.menteeId);
  const theirs = mentorIn(pairs, edit.otherMenteeId);
  if (mine === undefined || theirs === undefined) return [];
  return [
    { menteeId: edit.menteeId, mentorId: theirs },
    { menteeId: edit.otherMenteeId, mentorId: mine },
  ];
}

type Checked =
  | {
      readonly ok: true;
      readonly value: { readonly draft: Draft; readonly plan: NonNullable<Draft['run']>['plan'] };
    }
  | {
      readonly ok: false;
      readonly error: AppError;
      readonly forbidden?: NamedForbidden[];
    };

/**
 * Somebody a step names who is not on the board, or not in the role it names them in. What was decided
 * about a mentee can be taken back also when they are settled.
 */
function strangerIn(edit: BoardEdit, { problem, everyMentee }: Draft): PersonId | undefined {
  const takesBack = edit.kind === 'unpin' || edit.kind === 'allow';
  const mentees = new Set((takesBack ? everyMentee : problem.mentees).map(({ id }) => id));
  const mentors = new Set(problem.mentors.map(({ id }) => id));
  const { personId, menteeId, otherMenteeId, mentorId } = {
    personId: undefined,
    menteeId: undefined,
    otherMenteeId: undefined,
    mentorId: undefined,
    ...edit,
  };
  if (personId && !mentees.has(personId) && !mentors.has(personId)) return personId;
  if (mentorId && !mentors.has(mentorId)) return mentorId;
  return [menteeId, otherMenteeId].find((id) => id !== undefined && !mentees.has(id));
}

/** Whether one of a pair takes no part at present: nobody can be placed with them, pinned or not. */
function absentFrom(draft: Draft, { menteeId, mentorId }: Pair): AppError | null {
  const { mentees, mentors } = draft.problem;
  const absent = [
    ...mentors.filter(({ id }) => id === mentorId),
    ...mentees.filter(({ id }) => id === menteeId),
  ].find((person) => !inPlay(person));
  if (absent === undefined) return null;
  return {
    code: 'takes-no-part',
    name: nameOf(draft, absent.id),
    why: absent.matchable ?? 'held',
  };
}

/** Whether an earlier pin takes a place: one of a mentee who takes no part, or that a rule forbids by now, takes none. */
const takesPlace = (draft: Draft, { menteeId, mentorId }: Pair): boolean =>
  absentFrom(draft, { menteeId, mentorId }) === null &&
  explainTwo(draft, menteeId, mentorId)?.forbidden.length === 0;

/** Whether a step can be taken on the board as it is: people there, no rule against it, a place free of pins. */
export function checkStep(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
  edit: BoardEdit,
): Checked {
  const draft = openDraft(db, cohortId, today);
  if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
  if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
  const { plan } = draft.run;
  const { mentors, pins } = draft.problem;
  const wanted = pinsOf(edit, plan.pairs);
  const stranger = strangerIn(edit, draft);
  if (stranger) return fail({ code: 'not-on-board', name: nameOf(draft, stranger) });
  if (edit.kind === 'swap' && wanted.length === 0) {
    const unplaced = mentorIn(plan.pairs, edit.menteeId) ? edit.otherMenteeId : edit.menteeId;
    return fail({ code: 'not-on-board', name: nameOf(draft, unplaced) });
  }
  for (const { menteeId, mentorId } of wanted) {
    const forbidden = (explainTwo(draft, menteeId, mentorId)?.forbidden ?? []).filter(
      // Wanting a pair lifts one's own earlier "forbid".
      ({ rule }) => rule !== 'forbidden-by-you',
    );
    if (forbidden.length > 0) {
      const pair = {
        menteeId,
        mentorId,
        mentee: nameOf(draft, menteeId),
        mentor: nameOf(draft, mentorId),
        rules: forbidden.map(({ rule }) => rule),
      };
      return { ...fail({ code: 'pair-forbidden', pair }), forbidden: withNames(draft, forbidden) };
    }
    const absent = absentFrom(draft, { menteeId, mentorId });
    if (absent) return fail(absent);
    const mentor = mentors.find(({ id }) => id === mentorId);
    const free = mentor?.places ?? 0;
    const moving = new Set(wanted.map((pair) => pair.menteeId));
    const pinned = pins.filter(
      (pin) => pin.mentorId === mentorId && !moving.has(pin.menteeId) && takesPlace(draft, pin),
    );
    const arriving = wanted.filter((pair) => pair.mentorId === mentorId);
    if (pinned.length + arriving.length > free) {
      // Those that published matches take are places as well.
      const places = free + (mentor?.activeMatches ?? 0);
      return fail({ code: 'mentor-full', mentor: nameOf(draft, mentorId), places });
    }
  }
  return { ok: true, value: { draft, plan } };
}

/** Writes what a step decides. The reason stays with it. */
export function storeStep(
  { db, now }: CommandContext,
  cohortId: CohortId,
  edit: BoardEdit,
  reason: string | null,
  { draft, plan }: { readonly draft: Draft; readonly plan: { readonly pairs: Pairs } },
): void {
  const decision = { id: newId(DecisionId), cohortId, reason: reason || null, decidedAt: now };
  switch (edit.kind) {
    case 'pin':
    case 'swap':
      for (const pair of pinsOf(edit, plan.pairs)) {
        removePairDecision(db, cohortId, 'forbid', pair.menteeId, pair.mentorId);
        saveDecision(db, { ...decision, id: newId(DecisionId), kind: 'pin', ...pair });
      }
      return;
    case 'forbid':
      removePairDecision(db, cohortId, 'pin', edit.menteeId, edit.mentorId);
      saveDecision(db, {
        ...decision,
        kind: 'forbid',
        menteeId: edit.menteeId,
        mentorId: edit.mentorId,
      });
      return;
    case 'hold': {
      const isMentee = draft.problem.mentees.some(({ id }) => id === edit.personId);
      saveDecision(db, {
        ...decision,
        kind: 'hold',
        menteeId: isMentee ? edit.personId : null,
        mentorId: isMentee ? null : edit.personId,
      });
      return;
    }
    case 'unpin':
      removePairDecision(db, cohortId, 'pin', edit.menteeId, edit.mentorId);
      return;
    case 'allow':
      removePairDecision(db, cohortId, 'forbid', edit.menteeId, edit.mentorId);
      return;
    case 'release':
      removeHold(db, cohortId, edit.personId);
  }
}
