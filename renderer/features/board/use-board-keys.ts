import type { KeyboardEvent } from 'react';
import type { Board } from '../../../shared/contract/matching';
import { type Question, type Stop, useBoard } from './board-store';
import { canMove, isHeld, type Standing, standings } from './board-view';

/** What a letter asks about a mentee; null where it does not apply. */
function questionForKey(key: string, standing: Standing, menteeId: Stop['id']): Question | null {
  const held = isHeld(standing);
  if (!canMove(standing)) return null;
  if (key === 'h') {
    const kind = held ? 'release' : 'hold';
    return { kind: 'edit', edit: { kind, personId: menteeId } };
  }
  if (held) return null;
  if (key === 'm') return { kind: 'move', menteeId, to: null };
  if (standing.kind !== 'placed') return null;
  const pair = { menteeId, mentorId: standing.mentor.personId };
  if (key === 'p')
    return { kind: 'edit', edit: { kind: standing.card.pinned ? 'unpin' : 'pin', ...pair } };
  if (key === 'f') return { kind: 'edit', edit: { kind: 'forbid', ...pair } };
  return null;
}

/** The letters on the board: M, P, F and H about what is selected. Says whether one was taken. */
export function useBoardKeys(board: Board, locked: boolean): (event: KeyboardEvent) => boolean {
  const selected = useBoard((state) => state.selected);
  const ask = useBoard((state) => state.ask);
  return (event) => {
    const key = event.key.toLowerCase();
    if (locked || !selected || !'mpfh'.includes(key) || key.length !== 1) return false;
    const question = questionAt(board, selected, key);
    if (!question) return false;
    event.preventDefault();
    ask(question);
    return true;
  };
}

function questionAt(board: Board, { as, id }: Stop, key: string): Question | null {
  if (as === 'mentor') {
    const mentor = board.mentors.find(({ personId }) => personId === id);
    if (!mentor || key !== 'h') return null;
    return { kind: 'edit', edit: { kind: mentor.held ? 'release' : 'hold', personId: id } };
  }
  const standing = standings(board).get(id);
  return standing ? questionForKey(key, standing, id) : null;
}
