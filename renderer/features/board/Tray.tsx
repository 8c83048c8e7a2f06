// biome-ignore-all lint/a11y/useSemanticElements: the board's rows are drawn on demand and wrap
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { useDroppable } from '@dnd-kit/react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import { useBoard } from './board-store';
import { isOut, trayInOrder } from './board-view';
import { MenteeCard } from './MenteeCard';
import { useNaming } from './naming';

type Props = {
  readonly tray: Board['tray'];
  readonly active: string | null;
  readonly selected: string | null;
  readonly locked: boolean;
  readonly instructionsId: string;
};

export const TRAY = 'tray';

/** Mentees without a place, each with the reason. Dropping a card here holds the mentee. */
export function Tray({ tray, active, selected, locked, instructionsId }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const dragging = useBoard((state) => state.dragged !== null);
  const { ref, isDropTarget } = useDroppable({ id: TRAY });
  const out = tray.filter(({ unmatched }) => isOut(unmatched)).length;
  const standing =
    out > 0
      ? t('grid.trayOut', { count: out })
      : t(tray.length > 0 ? 'grid.trayWhy' : 'grid.trayEmpty');
  return (
    <div ref={ref} role="row" className="board-tray" data-over={isDropTarget || undefined}>
      <div role="rowheader" className="board-row-head">
        <span className="board-row-name">{t('grid.tray', { count: tray.length - out })}</span>
        <span className="board-row-detail">{dragging ? t('grid.trayHold') : standing}</span>
      </div>
      <div role="gridcell" className="board-tray-cards">
        {trayInOrder(tray).map(({ unmatched }) => {
          const { personId, reason } = unmatched;
          const word = t(`reasonShort.${reason}`);
          const name = naming.mentee(personId);
          return (
            <MenteeCard
              key={personId}
              personId={personId}
              {...naming.face(personId)}
              label={t('card.unplaced', { name, reason: word })}
              reason={word}
              reasonTone={isOut(unmatched) ? 'red' : 'neutral'}
              pinned={reason === 'held'}
              movable={!isOut(unmatched) && reason !== 'held' && !locked}
              selected={selected === `mentee-${personId}`}
              tabbable={active === `mentee-${personId}`}
              instructionsId={instructionsId}
            />
          );
        })}
      </div>
    </div>
  );
}
