// biome-ignore-all lint/a11y/useSemanticElements: rows of cards that wrap are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { useDroppable } from '@dnd-kit/react';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { GroupCardButton } from './GroupCardButton';
import { useGroups } from './groups-store';
import { isOut } from './groups-view';
import { useNaming } from './naming';

type Props = {
  readonly tray: GroupBoard['tray'];
  readonly active: PersonId | null;
  readonly selected: PersonId | null;
  readonly locked: boolean;
  readonly instructionsId: string;
};

export const TRAY = 'tray';

/** Everybody without a group, each with the reason. Dropping a card here holds the person. */
export function GroupTray({ tray, active, selected, locked, instructionsId }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const dragging = useGroups((state) => state.dragged !== null);
  const { ref, isDropTarget } = useDroppable({ id: TRAY });
  const why = t(tray.length === 0 ? 'tray.empty' : 'tray.why');
  return (
    <div
      ref={ref}
      role="row"
      className="board-tray group-tray"
      data-over={isDropTarget || undefined}
    >
      <div role="rowheader" className="board-row-head">
        <span className="board-row-name">{t('tray.title', { count: tray.length })}</span>
        <span className="board-row-detail">{dragging ? t('tray.hold') : why}</span>
      </div>
      <div role="gridcell" className="board-tray-cards">
        {tray.map((card) => {
          const name = naming.of(card.personId);
          const word = t(`reasonShort.${card.reason}`);
          const out = isOut(card);
          return (
            <GroupCardButton
              key={card.role + card.personId}
              card={card}
              {...naming.face(card.personId)}
              label={t('card.waiting', { name, reason: word })}
              reason={word}
              reasonTone={out ? 'red' : 'neutral'}
              movable={!out && card.reason !== 'held' && !locked}
              selected={selected === card.personId}
              tabbable={active === card.personId}
              instructionsId={instructionsId}
            />
          );
        })}
      </div>
    </div>
  );
}
