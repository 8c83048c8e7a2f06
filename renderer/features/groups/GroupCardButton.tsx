import { useDraggable } from '@dnd-kit/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupCard } from '../../../shared/contract/groups';
import { CardName } from '../../lib/CardName';
import type { Face } from '../../lib/namesakes';
import { Tag, type Tone } from '../../ui/Tag';
import { useGroups } from './groups-store';

type Props = Face & {
  readonly card: GroupCard;
  /** What a screen reader says of the card. */
  readonly label: string;
  /** Whether they lead the group. */
  readonly leads?: boolean;
  readonly reason?: string;
  readonly reasonTone?: Tone;
  readonly movable: boolean;
  readonly selected: boolean;
  /** Whether Tab stops here. */
  readonly tabbable: boolean;
  readonly instructionsId: string;
};

/** Somebody on the board: can be dragged, and reached and moved by keyboard. */
export const GroupCardButton = memo(function Card({
  card,
  name,
  mark,
  label,
  leads = false,
  reason,
  reasonTone = 'neutral',
  movable,
  selected,
  tabbable,
  instructionsId,
}: Props) {
  const { t } = useTranslation('groups');
  const select = useGroups((state) => state.select);
  const { ref, isDragSource } = useDraggable({ id: card.personId, disabled: !movable });
  return (
    <button
      ref={ref}
      type="button"
      className="board-card"
      data-stop={card.personId}
      data-selected={selected || undefined}
      data-movable={movable || undefined}
      data-dragging={isDragSource || undefined}
      aria-current={selected || undefined}
      aria-describedby={movable ? instructionsId : undefined}
      tabIndex={tabbable ? 0 : -1}
      onFocus={() => select(card.personId)}
      onClick={({ currentTarget }) => currentTarget.focus()}
    >
      <span className="board-said">{label}</span>
      <span className="board-card-face" aria-hidden>
        {card.pinned && <span className="board-mark" title={t('card.pinned')} />}
        <CardName name={name} mark={mark} />
        {leads && <Tag tone="accent">{t('card.leads')}</Tag>}
        {!leads && reason === undefined && card.department !== null && (
          <span className="group-card-note">{card.department}</span>
        )}
        {reason !== undefined && <Tag tone={reasonTone}>{reason}</Tag>}
      </span>
    </button>
  );
});
