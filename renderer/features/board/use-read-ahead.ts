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
/** Milliseconds a card is selected before those are read that a key leads to. */
const NEXT_MS = 60;
/** Milliseconds nothing moves before the cards in sight are read: what is asked for on arrival goes first. */
const SETTLED_MS = 150;
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
  // Asked before anything is drawn: main answers while the window draws.
  useEffect(
    () =>
      useBoard.subscribe((now, before) => {
        if (now.selected === before.selected || now.selected?.as !== 'mentee') return;
        void cardReading({ client, board, cohortId, locked }, now.selected.id).read();
      }),
    [board, locked, client, cohortId],
  );
  useEffect(() => {
    if (locked) return;
    let isWanted = true;
    let reading: Promise<unknown> = Promise.resolve();
    const read = async (stops: readonly (Stop | null)[]) => {
      for (const stop of stops) {
        if (!isWanted) return;
        if (stop?.as !== 'mentee') continue;
        await cardReading({ client, board, cohortId, locked }, stop.id).read();
      }
    };
    const readAfter = (ms: number, stops: () => readonly (Stop | null)[]) =>
      setTimeout(() => {
        reading = reading.then(() => read(stops()));
      }, ms);
    const timers = [
      readAfter(NEXT_MS, () => KEYS.map((key) => stopAfterKey(key, rows, selected))),
      readAfter(SETTLED_MS, () => inSight.flat().slice(0, MOST)),
    ];
    return () => {
      isWanted = false;
      for (const timer of timers) clearTimeout(timer);
    };
  }, [selected, rows, inSight, board, locked, client, cohortId]);
}
