import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupBoard, GroupPlace } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { wordsForPrice } from '../../lib/pair-words';
import { CardDrag } from '../../ui/CardDrag';
import { TRAY } from './GroupTray';
import { useGroups } from './groups-store';
import { useNaming } from './naming';

type Props = {
  readonly board: GroupBoard;
  /** What each group would cost for the dragged card; null while it is not known. */
  readonly places: readonly GroupPlace[] | null;
  readonly children: ReactNode;
};

/**
 * Dragging cards onto groups. Nothing is done by a drop: it asks, with the price. What goes on is
 * said in words.
 */
export function GroupDrag({ board, places, children }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const drag = useGroups((state) => state.drag);
  const ask = useGroups((state) => state.ask);
  const [said, setSaid] = useState('');
  const nameOf = (target: string): string =>
    board.groups.find(({ index }) => String(index) === target)?.name ?? '';
  const over = (personId: PersonId, target: string | undefined): string => {
    const name = naming.of(personId);
    if (target === undefined) return t('drag.nowhere', { name });
    if (target === TRAY) return t('drag.overTray', { name });
    const place = places?.find(({ index }) => String(index) === target);
    const total = place?.move ?? place?.swap?.total;
    const price =
      total === undefined ? t('row.notHere') : wordsForPrice({ placed: 0, worst: 0, total });
    return t('drag.over', { name, group: nameOf(target), price });
  };
  const drop = (personId: PersonId, target: string | undefined, canceled: boolean) => {
    drag(null);
    const name = naming.of(personId);
    if (canceled || target === undefined) return setSaid(t('drag.cancel', { name }));
    if (target === TRAY) return ask({ kind: 'edit', edit: { kind: 'hold', personId } });
    setSaid(t('drag.drop', { name, group: nameOf(target) }));
    const at = board.groups.find(({ index }) => String(index) === target);
    const isThere = [at?.facilitator, ...(at?.members ?? [])].some(
      (card) => card?.personId === personId,
    );
    if (!isThere) ask({ kind: 'place', personId, group: Number(target), edit: null });
  };
  return (
    <CardDrag<PersonId>
      nameOf={naming.of}
      said={naming.inText(said)}
      onStart={(personId) => {
        drag(personId);
        setSaid(t('drag.start', { name: naming.of(personId) }));
      }}
      onOver={(personId, target) => setSaid(over(personId, target))}
      onDrop={drop}
    >
      {children}
    </CardDrag>
  );
}
