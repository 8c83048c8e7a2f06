import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { type Stop, useBoard } from './board-store';
import { stopAfterKey } from './board-view';
import { cardReading } from './card-reading';

type Stops = readonly (readonly Stop[])[];

/** Keys that lead on, the likeliest first; Home and End stay in sight. */
const KEYS = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageDown', 'PageUp'];
/** Milliseconds nothing moves before cards are read: what was asked for goes first. */
const SETTLED_MS = 60;
/** Cards in sight that are read: of a full screen nearly all, of a long tray its beginning. */
const MOST = 60;

/**
 * Reads the cards a key leads to, then those in sight, one after the other, so that their
 * prices stand there at once.
 *
 * @param rows the board's stops
 * @param inSight the rows of them that are drawn, the same array until others are
 */
export function useReadAhead(board: Board, rows: Stops, inSight: Stops, locked: boolean): void {
  const client = useQueryClient();
  const cohortId = useCohortId();
  const selected = useBoard((state) => state.selected);
  useEffect(() => {
    if (locked) return;
    const next = KEYS.map((key) => selected && stopAfterKey(key, rows, selected));
    let isWanted = true;
    const readAhead = async () => {
      for (const stop of [...next, ...inSight.flat().slice(0, MOST)]) {
        if (!isWanted) return;
        if (stop?.as !== 'mentee') continue;
        await cardReading({ client, board, cohortId, locked }, stop.id).read();
      }
    };
    const timer = setTimeout(() => void readAhead(), SETTLED_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [selected, rows, inSight, board, locked, client, cohortId]);
}
