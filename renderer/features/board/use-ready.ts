import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { cardReading } from './card-reading';

/** Milliseconds the panel waits for its answers; after that it is drawn without them. */
const PATIENCE_MS = 120;

/**
 * The mentee whose panel to draw: the wanted one as soon as all is there that it says, so that it
 * is drawn once and with its prices; until then, though not for long, the one before.
 */
export function useReady(wanted: PersonId | null, board: Board, locked: boolean): PersonId | null {
  const client = useQueryClient();
  const cohortId = useCohortId();
  const [shown, setShown] = useState(wanted);
  const isReady =
    wanted === null ||
    shown === wanted ||
    cardReading({ client, board, cohortId, locked }, wanted).isAtHand();
  if (isReady && shown !== wanted) setShown(wanted);
  useEffect(() => {
    if (isReady || wanted === null) return;
    let isWanted = true;
    const show = () => {
      if (isWanted) setShown(wanted);
    };
    const timer = setTimeout(show, PATIENCE_MS);
    void cardReading({ client, board, cohortId, locked }, wanted).read().then(show);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isReady, wanted, client, board, cohortId, locked]);
  return isReady ? wanted : shown;
}
