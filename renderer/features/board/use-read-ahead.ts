import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { type Stop, useBoard } from './board-store';
import { stopAfterKey } from './board-view';
import { cardReading } from './card-reading';

/** Where the next arrow key leads, the likeliest first. */
const ARROWS = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'];
/** Milliseconds a card is selected before its neighbours are read: what was asked for goes first. */
const SETTLED_MS = 60;

/** Reads the cards an arrow key leads to, one after the other, so that their prices stand there at once. */
export function useReadAhead(
  board: Board,
  rows: readonly (readonly Stop[])[],
  locked: boolean,
): void {
  const client = useQueryClient();
  const cohortId = useCohortId();
  const selected = useBoard((state) => state.selected);
  useEffect(() => {
    if (selected === null || locked) return;
    let isSelected = true;
    const readAhead = async () => {
      for (const key of ARROWS) {
        const stop = stopAfterKey(key, rows, selected);
        if (!isSelected) return;
        if (stop?.as !== 'mentee') continue;
        await cardReading({ client, board, cohortId, locked }, stop.id).read();
      }
    };
    const timer = setTimeout(() => void readAhead(), SETTLED_MS);
    return () => {
      isSelected = false;
      clearTimeout(timer);
    };
  }, [selected, rows, board, locked, client, cohortId]);
}
