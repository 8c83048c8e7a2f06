import { placesOf } from '../../shared/answers';
import type { Output } from '../../shared/contract';
import type { AppError } from '../../shared/errors';
import type { CohortId, PersonId } from '../../shared/ids';
import type { Move } from '../../shared/plan';
import { fail, ok, type Result } from '../../shared/result';
import { mentorOffering } from '../matching/offering';
import { compareBy } from '../matching/places';
import { inPlay } from '../matching/prepared';
import type { WhyNot } from '../matching/why-not';
import { type Draft, nameOf, openDraft, withNames } from './draft';
import type { Handlers, QueryContext } from './handler';

/** Skills for which one more mentor is tried. Each is a plan solved anew. */
const SKILLS_TRIED = 12;

/** The board, where its plan is of today. */
function currentBoard(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
): Result<Draft, AppError> {
  const draft = openDraft(db, cohortId, today);
  if (!draft?.run) return fail({ code: 'not-found', entity: 'run' });
  return draft.outdated ? fail({ code: 'plan-outdated', broken: [] }) : ok(draft);
}

const named = (draft: Draft, id: PersonId | null): string | null => id && nameOf(draft, id);

const namedMove = (draft: Draft, move: Move) => ({
  ...move,
  mentee: nameOf(draft, move.menteeId),
  fromMentor: named(draft, move.from),
  toMentor: named(draft, move.to),
});

/** An answer in the words of the contract. */
function told(draft: Draft, answer: WhyNot) {
  switch (answer.kind) {
    case 'together':
      return answer;
    case 'forbidden':
      return { kind: answer.kind, forbidden: withNames(draft, answer.forbidden) };
    case 'absent':
      return { ...answer, name: nameOf(draft, answer.personId) };
    case 'pinned': {
      const mentees = answer.menteeIds.map((id) => nameOf(draft, id));
      return { kind: answer.kind, score: answer.score, mentees };
    }
    case 'price': {
      const moves = answer.price.moves.map((move) => namedMove(draft, move));
      return {
        ...answer,
        pinnedTo: named(draft, answer.pinnedTo),
        price: { ...answer.price, moves },
      };
    }
  }
}

export const questionHandlers = {
  'board.whyNot': async (context, { cohortId, menteeId, mentorId }) => {
    const board = currentBoard(context, cohortId);
    if (!board.ok) return board;
    const draft = board.value;
    const { mentees, mentors } = draft.problem;
    const isThere = mentees.some(({ id }) => id === menteeId);
    if (!isThere || !mentors.some(({ id }) => id === mentorId)) {
      return fail({ code: 'not-on-board', name: nameOf(draft, isThere ? mentorId : menteeId) });
    }
    const pair = { menteeId, mentorId };
    return ok(told(draft, await context.engine.ask(draft.subject, 'whyNot', pair)));
  },

  'board.blockingPairs': async (context, { cohortId }) => {
    const board = currentBoard(context, cohortId);
    if (!board.ok) return board;
    const draft = board.value;
    const wishes = await context.engine.ask(draft.subject, 'mutualWishes', undefined);
    return ok({
      ...wishes,
      blocking: wishes.blocking.map(({ menteeId, mentorId, insteadOf, givingUp }) => ({
        ...{ menteeId, mentorId, mentee: nameOf(draft, menteeId), mentor: nameOf(draft, mentorId) },
        ...{ insteadOf: named(draft, insteadOf), givingUp: named(draft, givingUp) },
      })),
    });
  },

  'matching.recruit': async (context, { cohortId }) => {
    const board = currentBoard(context, cohortId);
    if (!board.ok) return board;
    const draft = board.value;
    const gains = await context.engine.ask(draft.subject, 'oneMorePlace', undefined);
    const skills = await context.engine.ask(draft.subject, 'scarceSkills', undefined);
    // With more matches going on than a mentor offers places by now, one more would still be none.
    const crowded = new Set(
      draft.problem.mentors.flatMap(({ id, answers, activeMatches }) =>
        activeMatches > placesOf(answers) ? id : [],
      ),
    );
    const open = gains.filter(({ mentorId }) => !crowded.has(mentorId));
    const places = open.map(({ mentorId, moves, ...difference }) => {
      const comes = moves.find(({ to }) => to === mentorId);
      return {
        ...difference,
        ...{ mentorId, mentor: nameOf(draft, mentorId) },
        comes: comes ? namedMove(draft, comes) : null,
        others: comes ? moves.length - 1 : moves.length,
      };
    });
    return ok({ mentors: draft.problem.mentors.filter(inPlay).length, places, skills });
  },

  'matching.skillGains': async (context, { cohortId }) => {
    const board = currentBoard(context, cohortId);
    if (!board.ok) return board;
    const { subject, problem } = board.value;
    const { engine, signal, progress } = context;
    const skills = await engine.ask(subject, 'scarceSkills', undefined, { signal });
    const tried = skills.slice(0, SKILLS_TRIED);
    const gains: Output<'matching.skillGains'> = [];
    for (const [index, { skill }] of tried.entries()) {
      progress(index, tried.length);
      const edits = [mentorOffering(skill, problem)];
      const { difference } = await engine.ask(subject, 'whatIf', edits, { signal });
      gains.push({ skill, ...difference });
    }
    // Equal gains stay as they are: the skill more went without first.
    return ok(gains.toSorted((a, b) => compareBy(problem.settings.objective, a, b)));
  },
} satisfies Partial<Handlers>;
