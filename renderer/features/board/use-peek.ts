import { useQueryClient } from '@tanstack/react-query';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useBoard } from './board-store';
import { cardReading } from './card-reading';
import { Hover } from './hover';

const STOP = 'mentee-';

/** The mentee whose card is under the pointer. */
function cardAt(target: EventTarget | null): PersonId | null {
  if (!(target instanceof Element)) return null;
  const stop = target.closest('[data-stop]')?.getAttribute('data-stop') ?? '';
  return stop.startsWith(STOP) ? (stop.slice(STOP.length) as PersonId) : null;
}

/**
 * A look at a card the pointer rests on: it is shown beside the board, whole, when all there is to
 * say has been read. The selection does not move; Escape ends the look.
 */
export function usePeek(board: Board, locked: boolean) {
  const client = useQueryClient();
  const cohortId = useCohortId();
  const peek = useBoard((state) => state.peek);
  const isPeeking = useBoard((state) => state.peeked !== null);

  const read = (menteeId: PersonId) =>
    cardReading({ client, board, cohortId, locked }, menteeId).read();
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const [hover] = useState(
    () => new Hover<PersonId>({ read: (id) => latest.current(id), show: peek }),
  );
  useEffect(() => () => hover.dismiss(), [hover]);

  useEffect(() => {
    if (!isPeeking) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      hover.dismiss();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [isPeeking, hover]);

  // A dialog that closes leaves the pointer on whatever lay under it: nobody meant to look at that.
  const wasCovered = useRef(false);
  useEffect(
    () =>
      useBoard.subscribe(({ question, publishing }) => {
        if (question !== null || publishing) wasCovered.current = true;
      }),
    [],
  );

  // The panel is no part of the grid; a pointer that went there may stay.
  useEffect(() => {
    if (!isPeeking) return;
    const move = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      if (target.closest('.mb-page-side')) hover.stay();
      else if (!target.closest('.board')) hover.over(null);
    };
    window.addEventListener('pointerover', move);
    return () => window.removeEventListener('pointerover', move);
  }, [isPeeking, hover]);

  return {
    onPointerOver: ({ target, pointerType }: PointerEvent) => {
      if (wasCovered.current || pointerType === 'touch') return;
      if (useBoard.getState().dragged === null) hover.over(cardAt(target));
    },
    onPointerMove: ({ target, pointerType, timeStamp, movementX, movementY }: PointerEvent) => {
      if (useBoard.getState().dragged !== null) return;
      if (wasCovered.current && pointerType !== 'touch' && (movementX !== 0 || movementY !== 0)) {
        wasCovered.current = false;
        hover.over(cardAt(target));
      }
      hover.moved(timeStamp);
    },
    onPointerLeave: () => hover.over(null),
  };
}
