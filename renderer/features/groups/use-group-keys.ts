import type { KeyboardEvent } from 'react';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { type Question, useGroups } from './groups-store';
import { canMove, isHeld, type Standing, standings } from './groups-view';

export type Action = {
  readonly name: 'move' | 'swap' | 'pin' | 'unpin' | 'apart' | 'hold' | 'release';
  /** The letter that asks it on the board. */
  readonly key?: 'm' | 'p' | 'a' | 'h';
  readonly question: Question;
};

/** What can be decided about somebody; each asks with its price first. */
export function actionsFor(personId: PersonId, standing: Standing): readonly Action[] {
  if (!canMove(standing)) return [];
  const edit = (name: 'pin' | 'unpin' | 'hold' | 'release', key: 'p' | 'h'): Action => ({
    name,
    key,
    question: { kind: 'edit', edit: { kind: name, personId } },
  });
  if (isHeld(standing)) return [edit('release', 'h')];
  const move: Action = {
    name: 'move',
    key: 'm',
    question: { kind: 'place', personId, group: null, edit: null },
  };
  if (standing.kind === 'waiting') return [move, edit('hold', 'h')];
  return [
    move,
    edit(standing.card.pinned ? 'unpin' : 'pin', 'p'),
    {
      name: 'apart',
      key: 'a',
      question: { kind: 'with', what: 'apart', personId, otherId: null },
    },
    edit('hold', 'h'),
    { name: 'swap', question: { kind: 'with', what: 'swap', personId, otherId: null } },
  ];
}

/** The letters on the board: M, P, A and H about whoever is selected. Says whether one was taken. */
export function useGroupKeys(
  board: GroupBoard,
  locked: boolean,
): (event: KeyboardEvent) => boolean {
  const selected = useGroups((state) => state.selected);
  const ask = useGroups((state) => state.ask);
  return (event) => {
    const standing = selected && standings(board).get(selected);
    if (locked || !standing) return false;
    const key = event.key.toLowerCase();
    const action = actionsFor(selected, standing).find((each) => each.key === key);
    if (!action) return false;
    event.preventDefault();
    ask(action.question);
    return true;
  };
}
