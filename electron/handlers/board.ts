import { placesOf } from '../../shared/answers';
import type { BoardMentor, NamedForbidden } from '../../shared/contract/matching';
import type { BoardEdit } from '../../shared/decision';
import type { AppError } from '../../shared/errors';
import type { CohortId, PersonId } from '../../shared/ids';
import { DecisionId } from '../../shared/ids';
import type { Forbidden } from '../../shared/plan';
import { fail, ok } from '../../shared/result';
import { listDecisions, removeHold, removePairDecision, saveDecision } from '../db/decisions';
import { listMatches } from '../db/matches';
import { explain } from '../matching/explain';
import { places } from '../matching/places';
import { type Edit, whatIf } from '../matching/what-if';
import { type Draft, makeRun, openDraft, summaryOf } from './draft';
import type { CommandContext, Handlers, QueryContext } from './handler';
import { newId } from './new-id';

export const boardHandlers = {
  'board.get': ({ db, today }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const { run, outdated } = draft;
    const decisions = listDecisions(db, cohortId);
    const decided = draft.problem.pins.length > 0 || decisions.some(({ kind }) => kind !== 'pin');
    return ok({
      run: run && summaryOf(run),
      mentors: mentorRows(draft, listMatches(db, cohortId)),
      tray: (run?.plan.unmatched ?? []).map((unmatched) => ({
        name: nameOf(draft, unmatched.personId),
        unmatched,
      })),
      decisions,
      decisionsCost: run && decided ? costOf(draft, run.plan.value) : null,
      outdated,
    });
  },

  'board.places': ({ db, today }, { cohortId, menteeId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
    if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
    if (!draft.problem.mentees.some(({ id }) => id === menteeId)) {
      return fail({ code: 'not-on-board', name: nameOf(draft, menteeId) });
    }
    return ok(
      places(draft.prepared, draft.run.plan, menteeId).map((place) => ({
        ...place,
        mentor: nameOf(draft, place.mentorId),
        forbidden: withNames(draft, place.forbidden),
      })),
    );
  },

  'board.preview': ({ db, today }, { cohortId, edit }) => {
    const checked = checkEdit({ db, today }, cohortId, edit);
    if (!checked.ok) {
      const { error } = checked;
      if (error.code !== 'pair-forbidden') return checked;
      const forbidden = checked.forbidden ?? [];
      return ok({ placed: 0, worst: 0, total: 0, moves: [], forbidden });
    }
    const { draft, plan } = checked.value;
    const { difference, moves } = whatIf(draft.prepared, engineEdits(edit, plan.pairs), plan);
    return ok({ ...difference, moves: [...moves], forbidden: [] });
  },

  'board.decide': (context, { cohortId, edit, reason }) => {
    const { db, now, today, nameStep } = context;
    const checked = checkEdit(context, cohortId, edit);
    if (!checked.ok) return checked;
    store(context, cohortId, edit, reason, checked.value);
    nameStep(edit.kind, nameOf(checked.value.draft, subjectOf(edit)));
    const run = makeRun(db, cohortId, { now, today });
    return run ? ok(summaryOf(run)) : fail({ code: 'not-found', entity: 'cohort' });
  },
} satisfies Partial<Handlers>;

type Pairs = NonNullable<Draft['run']>['plan']['pairs'];

export const nameOf = ({ people }: Draft, id: PersonId): string => people.get(id)?.name ?? '';

/** Rules with the names of those between the two ends of a reporting line. */
export const withNames = (draft: Draft, forbidden: readonly Forbidden[]): NamedForbidden[] =>
  forbidden.map((each) => ({
    ...each,
    through: each.via.slice(1, -1).map((id) => nameOf(draft, id)),
  }));

const subjectOf = (edit: BoardEdit): PersonId =>
  'personId' in edit ? edit.personId : edit.menteeId;

const mentorIn = (pairs: Pairs, menteeId: PersonId): PersonId | undefined =>
  pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;

/** The board's step in the engine's words. */
function engineEdits(edit: BoardEdit, pairs: Pairs): readonly Edit[] {
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

/** Whether a step can be taken on the board as it is: people there, no rule against it, a place free of pins. */
function checkEdit(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
  edit: BoardEdit,
): Checked {
  const draft = openDraft(db, cohortId, today);
  if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
  if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
  const { plan } = draft.run;
  const { mentees, mentors, pins } = draft.problem;
  const onBoard = new Set([...mentees, ...mentors].map(({ id }) => id));
  const wanted = pinsOf(edit, plan.pairs);
  const named = [
    ...wanted.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    subjectOf(edit),
  ];
  const stranger = named.find((id) => !onBoard.has(id));
  if (stranger) return fail({ code: 'not-on-board', name: nameOf(draft, stranger) });
  if (edit.kind === 'swap' && wanted.length === 0) {
    const unplaced = mentorIn(plan.pairs, edit.menteeId) ? edit.otherMenteeId : edit.menteeId;
    return fail({ code: 'not-on-board', name: nameOf(draft, unplaced) });
  }
  for (const { menteeId, mentorId } of wanted) {
    const forbidden = explain(draft.prepared, menteeId, mentorId).forbidden.filter(
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
    const free = mentors.find(({ id }) => id === mentorId)?.places ?? 0;
    const moving = new Set(wanted.map((pair) => pair.menteeId));
    const pinned = pins.filter((pin) => pin.mentorId === mentorId && !moving.has(pin.menteeId));
    const arriving = wanted.filter((pair) => pair.mentorId === mentorId);
    if (pinned.length + arriving.length > free) {
      return fail({ code: 'mentor-full', mentor: nameOf(draft, mentorId), places: free });
    }
  }
  return { ok: true, value: { draft, plan } };
}

/** Writes what a step decides. The reason stays with it. */
function store(
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

/** What the decisions gave up against the plan without any. */
function costOf(draft: Draft, value: { placed: number; worst: number | null; total: number }) {
  const free = draft.freePlan().value;
  return {
    placed: value.placed - free.placed,
    worst: (value.worst ?? 0) - (free.worst ?? 0),
    total: value.total - free.total,
  };
}

/** A row for each mentor with a part in the cohort: published cards first, then the proposal's. */
function mentorRows(draft: Draft, matches: ReturnType<typeof listMatches>): BoardMentor[] {
  const active = Map.groupBy(
    matches.filter(({ state }) => state === 'active'),
    ({ mentorId }) => mentorId,
  );
  const proposed = Map.groupBy(draft.run?.plan.pairs ?? [], ({ mentorId }) => mentorId);
  const pinned = new Set(draft.problem.pins.map(({ menteeId, mentorId }) => menteeId + mentorId));
  return draft.enrollments
    .filter(({ role }) => role === 'mentor')
    .flatMap(({ personId, answers }) => {
      const person = draft.people.get(personId);
      const mentor = draft.problem.mentors.find(({ id }) => id === personId);
      const settled = active.get(personId) ?? [];
      if (!person || !mentor || (mentor.matchable !== null && settled.length === 0)) return [];
      return {
        personId,
        name: person.name,
        level: person.level,
        department: person.department,
        places: placesOf(answers),
        held: mentor.held,
        cards: [
          ...settled.map(({ id, menteeId, score }) => ({
            personId: menteeId,
            name: nameOf(draft, menteeId),
            score,
            state: 'active' as const,
            pinned: false,
            matchId: id,
          })),
          ...(proposed.get(personId) ?? []).map(({ menteeId, score }) => ({
            personId: menteeId,
            name: nameOf(draft, menteeId),
            score,
            state: 'proposed' as const,
            pinned: pinned.has(menteeId + personId),
            matchId: null,
          })),
        ].sort((a, b) => a.state.localeCompare(b.state) || (b.score ?? 0) - (a.score ?? 0)),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
