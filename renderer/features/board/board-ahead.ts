import { inBoardOrder } from '../../../shared/board-order';
import type { Output } from '../../../shared/contract';
import type { Board, BoardCard, BoardMentor, RunSummary } from '../../../shared/contract/matching';
import type { BoardEdit } from '../../../shared/decision';
import type { PersonId } from '../../../shared/ids';
import { loadPoints, meanOf } from '../../../shared/plan';
import { standings } from './board-view';

type Preview = Output<'board.preview'>;

/** What a step says of a mentee's pin; null where it says nothing. */
function pinOf(edit: BoardEdit, menteeId: PersonId): boolean | null {
  switch (edit.kind) {
    case 'pin':
      return edit.menteeId === menteeId ? true : null;
    case 'swap':
      return edit.menteeId === menteeId || edit.otherMenteeId === menteeId ? true : null;
    case 'unpin':
    case 'forbid':
      return edit.menteeId === menteeId ? false : null;
    default:
      return null;
  }
}

/** The figures of a run after a step that leaves these cards. */
function runAfter(
  run: RunSummary,
  { placed, worst, total }: Preview,
  cards: readonly BoardCard[],
): RunSummary {
  const count = run.value.placed + placed;
  const sum = run.value.total + total;
  return {
    ...run,
    value: {
      placed: count,
      worst: count === 0 ? null : (run.value.worst ?? 0) + worst,
      total: sum,
    },
    unmatched: run.unmatched - placed,
    meanScore: meanOf(cards.map(({ score }) => score ?? 0)),
    loadPoints: loadPoints(cards, sum),
  };
}

/**
 * The board as a step will leave it, from its exact preview, to be shown while main carries it
 * out: where everybody is, the pins and the figures. What was decided, and at what cost, follows
 * with main's own board.
 */
export function boardAhead(board: Board, edit: BoardEdit, preview: Preview): Board {
  const moveOf = new Map(preview.moves.map((move) => [move.menteeId, move]));
  const before = standings(board);
  const nameOf = (menteeId: PersonId): string => {
    const standing = before.get(menteeId);
    return standing?.kind === 'placed' ? standing.card.name : (standing?.name ?? '');
  };
  const subject = 'personId' in edit ? edit.personId : edit.menteeId;
  const arrivals = Map.groupBy(preview.moves, ({ to }) => to);
  const pins = new Set(
    board.decisions.flatMap(({ kind, menteeId, mentorId }) =>
      kind === 'pin' ? [`${String(menteeId)} ${String(mentorId)}`] : [],
    ),
  );
  const held = ({ personId, held: was }: BoardMentor): boolean =>
    'personId' in edit && edit.personId === personId ? edit.kind === 'hold' : was;

  const mentors = board.mentors.map((mentor): BoardMentor => {
    const arriving = (arrivals.get(mentor.personId) ?? []).map(
      ({ menteeId, score }): BoardCard => ({
        personId: menteeId,
        name: nameOf(menteeId),
        score,
        state: 'proposed',
        // A pin that could not be obeyed until now.
        pinned: pins.has(`${menteeId} ${mentor.personId}`),
        matchId: null,
      }),
    );
    const stay = mentor.cards.filter(({ personId }) => !moveOf.has(personId));
    const cards = [...stay, ...arriving].map((card) => ({
      ...card,
      pinned: pinOf(edit, card.personId) ?? card.pinned,
    }));
    return {
      ...mentor,
      held: held(mentor),
      cards: inBoardOrder(cards),
    };
  });
  const proposed = mentors
    .flatMap(({ cards }) => cards)
    .filter(({ state }) => state === 'proposed');
  return {
    ...board,
    run: board.run && runAfter(board.run, preview, proposed),
    mentors,
    tray: [
      ...board.tray
        .filter(({ unmatched }) => !moveOf.has(unmatched.personId))
        // Who is held or released without going anywhere is left out for another reason.
        .map((left) =>
          left.unmatched.personId === subject && preview.reason !== null
            ? { ...left, unmatched: { ...left.unmatched, reason: preview.reason } }
            : left,
        ),
      ...(arrivals.get(null) ?? []).map(({ menteeId, reason }) => ({
        name: nameOf(menteeId),
        unmatched: { personId: menteeId, reason: reason ?? 'full', rules: [] },
      })),
    ],
  };
}
