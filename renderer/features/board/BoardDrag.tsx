import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { wordsForPrice } from '../../lib/pair-words';
import { CardDrag } from '../../ui/CardDrag';
import { useBoard } from './board-store';
import type { PlaceRow } from './board-view';
import { useNaming } from './naming';
import { TRAY } from './Tray';

type Props = {
  /** What each mentor would cost for the dragged mentee. */
  readonly places: ReadonlyMap<PersonId, PlaceRow>;
  readonly children: ReactNode;
};

/**
 * Dragging cards onto mentors. Nothing is done by a drop: it asks, with the price. What goes on is
 * said in words.
 */
export function BoardDrag({ places, children }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const drag = useBoard((state) => state.drag);
  const ask = useBoard((state) => state.ask);
  const [said, setSaid] = useState('');

  const priceAt = (mentorId: PersonId): string => {
    const place = places.get(mentorId);
    if (place?.price) return wordsForPrice(place.price);
    const [rule] = place?.forbidden ?? [];
    return rule ? t('panel.notPossible', { why: t(`ruleShort.${rule.rule}`) }) : t('panel.wait');
  };
  const over = (menteeId: PersonId, target: string | undefined): string => {
    const name = naming.mentee(menteeId);
    if (target === undefined) return t('drag.nowhere', { name });
    if (target === TRAY) return t('drag.overTray', { name });
    const mentorId = target as PersonId;
    return t('drag.over', { name, mentor: naming.mentor(mentorId), price: priceAt(mentorId) });
  };
  const drop = (menteeId: PersonId, target: string | undefined, canceled: boolean) => {
    drag(null);
    const name = naming.mentee(menteeId);
    if (canceled || target === undefined) {
      setSaid(t('drag.cancel', { name }));
    } else if (target === TRAY) {
      ask({ kind: 'edit', edit: { kind: 'hold', personId: menteeId } });
    } else {
      const to = target as PersonId;
      setSaid(t('drag.drop', { name, mentor: naming.mentor(to) }));
      ask({ kind: 'move', menteeId, to });
    }
  };

  return (
    <CardDrag<PersonId>
      nameOf={naming.mentee}
      said={naming.inText(said)}
      onStart={(menteeId) => {
        drag(menteeId);
        setSaid(t('drag.start', { name: naming.mentee(menteeId) }));
      }}
      onOver={(menteeId, target) => setSaid(over(menteeId, target))}
      onDrop={drop}
    >
      {children}
    </CardDrag>
  );
}
