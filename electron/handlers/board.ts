import { placesOf } from '../../shared/answers';
import { inBoardOrder } from '../../shared/board-order';
import type { BoardMentor } from '../../shared/contract/matching';
import { fail, ok } from '../../shared/result';
import { listDecisions } from '../db/decisions';
import { listMatches } from '../db/matches';
import { differenceOf } from '../matching/moves';
import type { WhatIf } from '../matching/what-if';
import { checkStep, engineEdits, storeStep, subjectOf } from './board-step';
import { type Draft, nameOf, openDraft, solveAfter, summaryOf, withNames } from './draft';
import type { Handlers } from './handler';

export const boardHandlers = {
  'board.get': async ({ db, today, engine }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const { run, outdated } = draft;
    const decisions = listDecisions(db, cohortId);
    const decided = draft.problem.pins.length > 0 || decisions.some(({ kind }) => kind !== 'pin');
    return ok({
      run: run && summaryOf(run),
      mentors: mentorRows(draft, listMatches(db, cohortId)),
      tray: (run?.plan.unmatched ?? []).flatMap((unmatched) => {
        const person = draft.people.get(unmatched.personId);
        return person ? { name: person.name, unmatched } : [];
      }),
      decisions,
      decisionsCost:
        run && decided
          ? differenceOf(await engine.ask(draft.subject, 'freeValue', undefined), run.plan.value)
          : null,
      waits: [...draft.waits].map(([personId, wait]) => ({ personId, ...wait })),
      resting: [...draft.resting]
        .map(([personId, until]) => ({ personId, name: nameOf(draft, personId), until }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      outdated,
    });
  },

  'board.places': async ({ db, today, engine }, { cohortId, menteeId, most }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
    if (draft.outdated) return fail({ code: 'plan-outdated', broken: [] });
    if (!draft.problem.mentees.some(({ id }) => id === menteeId)) {
      return fail({ code: 'not-on-board', name: nameOf(draft, menteeId) });
    }
    const { count, places } = await engine.ask(draft.subject, 'places', { menteeId, most });
    return ok({
      count,
      places: places.map((place) => ({
        ...place,
        mentor: nameOf(draft, place.mentorId),
        forbidden: withNames(draft, place.forbidden),
      })),
    });
  },

  'board.preview': async ({ db, today, engine }, { cohortId, edit }) => {
    const checked = checkStep({ db, today }, cohortId, edit);
    if (!checked.ok) {
      const { error } = checked;
      if (error.code !== 'pair-forbidden') return checked;
      const forbidden = checked.forbidden ?? [];
      return ok({ placed: 0, worst: 0, total: 0, moves: [], reason: null, forbidden });
    }
    const { draft, plan } = checked.value;
    const after = await engine.ask(draft.subject, 'whatIf', engineEdits(edit, plan.pairs));
    const own = after.unmatched.find(({ personId }) => personId === subjectOf(edit));
    const reason = own?.reason ?? null;
    return ok({ ...after.difference, moves: toldInFull(after), reason, forbidden: [] });
  },

  'board.decide': async (context, { cohortId, edit, reason }) => {
    const decided = await solveAfter(context, cohortId, (command) => {
      const checked = checkStep(command, cohortId, edit);
      if (!checked.ok) return checked;
      storeStep(command, cohortId, edit, reason, checked.value);
      command.nameStep(edit.kind, nameOf(checked.value.draft, subjectOf(edit)));
      return ok(null);
    });
    return decided.ok ? ok(decided.value.run) : decided;
  },
} satisfies Partial<Handlers>;

/** The moves of a step, with the scores and reasons the board will show. */
function toldInFull({ moves, scores, unmatched }: WhatIf) {
  const reasonOf = new Map(unmatched.map(({ personId, reason }) => [personId, reason]));
  return moves.map((move, index) => ({
    ...move,
    score: scores[index] ?? null,
    reason: reasonOf.get(move.menteeId) ?? null,
  }));
}

/** A row for each mentor with a part in the cohort: published cards first, then the proposal's. */
function mentorRows(draft: Draft, matches: ReturnType<typeof listMatches>): BoardMentor[] {
  const active = Map.groupBy(
    matches.filter(({ state }) => state === 'active'),
    ({ mentorId }) => mentorId,
  );
  // A mentor who wants nobody new after a match ended has that place no more.
  const kept = Map.groupBy(
    matches.filter(({ mentorDone }) => mentorDone),
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
        places: Math.max(0, placesOf(answers) - (kept.get(personId)?.length ?? 0)),
        held: mentor.held,
        cards: inBoardOrder([
          ...settled.map(({ id, menteeId, score }) => ({
            personId: menteeId,
            name: nameOf(draft, menteeId),
            score,
            state: 'active' as const,
            pinned: false,
            matchId: id,
          })),
          ...(proposed.get(personId) ?? []).flatMap(({ menteeId, score }) => {
            const mentee = draft.people.get(menteeId);
            if (!mentee) return [];
            return {
              personId: menteeId,
              name: mentee.name,
              score,
              state: 'proposed' as const,
              pinned: pinned.has(menteeId + personId),
              matchId: null,
            };
          }),
        ]),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
