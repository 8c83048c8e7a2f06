import { useDraggable } from '@dnd-kit/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { CardName } from '../../lib/CardName';
import type { Face } from '../../lib/namesakes';
import { Tag, type Tone } from '../../ui/Tag';
import { useBoard } from './board-store';
import { isWeak } from './board-view';

type Props = Face & {
  readonly personId: PersonId;
  /** What a screen reader says of the card. */
  readonly label: string;
  readonly score?: number | null;
  /** Why there is no place. */
  readonly reason?: string;
  readonly reasonTone?: Tone;
  readonly pinned?: boolean;
  readonly locked?: boolean;
  readonly movable: boolean;
  readonly selected: boolean;
  /** Whether Tab stops here. */
  readonly tabbable: boolean;
  readonly instructionsId: string;
};

/** A mentee on the board: can be dragged, and reached and moved by keyboard. */
export const MenteeCard = memo(function Card({
  personId,
  name,
  mark,
  label,
  score = null,
  reason,
  reasonTone = 'neutral',
  pinned = false,
  locked = false,
  movable,
  selected,
  tabbable,
  instructionsId,
}: Props) {
  const { t } = useTranslation('board');
  const select = useBoard((state) => state.select);
  const { ref, isDragSource } = useDraggable({ id: personId, disabled: !movable });
  return (
    <button
      ref={ref}
      type="button"
      className="board-card"
      data-stop={`mentee-${personId}`}
      data-selected={selected || undefined}
      data-movable={movable || undefined}
      data-dragging={isDragSource || undefined}
      aria-current={selected || undefined}
      aria-describedby={movable ? instructionsId : undefined}
      tabIndex={tabbable ? 0 : -1}
      onFocus={() => select({ as: 'mentee', id: personId })}
      onClick={({ currentTarget }) => currentTarget.focus()}
    >
      <span className="board-said">{label}</span>
      <span className="board-card-face" aria-hidden>
        {pinned && <span className="board-mark" title={t('card.pinned')} />}
        <CardName name={name} mark={mark} />
        {locked && (
          <span title={t('card.lockedShort')}>
            <Tag>✓</Tag>
          </span>
        )}
        {!locked && score !== null && (
          <Tag tone={isWeak(score) ? 'amber' : 'accent'} {...(isWeak(score) && { sign: '▾' })}>
            {score}
          </Tag>
        )}
        {reason !== undefined && <Tag tone={reasonTone}>{reason}</Tag>}
      </span>
    </button>
  );
});
