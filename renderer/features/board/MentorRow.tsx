// biome-ignore-all lint/a11y/useSemanticElements: the board's rows are drawn on demand and wrap
// biome-ignore-all lint/a11y/useFocusableInteractive: the cards inside take the focus
import { useDroppable } from '@dnd-kit/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardMentor } from '../../../shared/contract/matching';
import { formatList } from '../../lib/format';
import { priceTone, wordsForPrice } from '../../lib/pair-words';
import { Tag } from '../../ui/Tag';
import { useBoard } from './board-store';
import type { PlaceRow } from './board-view';
import { isWeak } from './board-view';
import { MenteeCard } from './MenteeCard';
import { useNaming } from './naming';

type Props = {
  readonly mentor: BoardMentor;
  readonly rowIndex: number;
  readonly level: string | null;
  /** The stops, if they are in this row, that Tab reaches and that is selected. */
  readonly active: string | null;
  readonly selected: string | null;
  /** What placing the dragged mentee here would cost; null while nobody is dragged. */
  readonly place: PlaceRow | null;
  readonly locked: boolean;
  readonly instructionsId: string;
};

const TONES = { loss: 'red', gain: 'green', even: 'accent' } as const;

/** The price or the rule, in a chip, while a card is dragged. */
function PriceHere({
  place,
  isNow,
  held,
}: Pick<BoardMentor, 'held'> & { readonly place: PlaceRow; readonly isNow: boolean }) {
  const { t } = useTranslation('board');
  const [rule] = place.forbidden;
  if (isNow) return <Tag>{t('panel.now')}</Tag>;
  if (place.price === null) {
    // Published matches and pins may take every place.
    const other = held ? t('grid.held') : t('reasonShort.full');
    return <Tag>{t('grid.hereRule', { rule: rule ? t(`ruleShort.${rule.rule}`) : other })}</Tag>;
  }
  return (
    <Tag tone={TONES[priceTone(place.price)]}>
      {t('grid.here', { price: wordsForPrice(place.price) })}
    </Tag>
  );
}

/** A mentor with their places: one row of the board, and a place to drop a card on. */
export const MentorRow = memo(function Row({
  mentor,
  rowIndex,
  level,
  active,
  selected,
  place,
  locked,
  instructionsId,
}: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const select = useBoard((state) => state.select);
  const { personId, department, places, held, cards } = mentor;
  const { ref, isDropTarget } = useDroppable({ id: personId, disabled: locked });
  const name = naming.mentor(personId);
  const isMarked = naming.face(personId).mark !== undefined;
  const taken = t('grid.places', { taken: cards.length, places });
  const about = [level, department].filter((part) => part !== null).join(' · ');
  const detail = [about, taken].filter((part) => part !== '').join(' · ');
  const isNow = useBoard(({ dragged }) => cards.some((card) => card.personId === dragged));
  const key = `mentor-${personId}`;
  const price = place?.price ?? null;
  const canDrop = price !== null && !isNow;
  const restingWord = held ? t('grid.held') : t('grid.free');
  const freeWord = canDrop ? t('grid.here', { price: wordsForPrice(price) }) : restingWord;
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={rowIndex}
      className="board-row"
      data-over={isDropTarget || undefined}
      data-open={canDrop || undefined}
    >
      <div role="rowheader" className="board-row-head">
        <button
          type="button"
          className="board-mentor"
          data-stop={key}
          data-selected={selected === key || undefined}
          aria-current={selected === key || undefined}
          tabIndex={active === key ? 0 : -1}
          onFocus={() => select({ as: 'mentor', id: personId })}
          onClick={({ currentTarget }) => currentTarget.focus()}
        >
          <span className="board-said">
            {t('grid.mentor', {
              name,
              detail: held ? formatList([detail, t('grid.held')]) : detail,
            })}
          </span>
          <span
            className="board-row-name"
            data-marked={isMarked || undefined}
            title={name}
            aria-hidden
          >
            {held && <span className="board-mark" />}
            {name}
          </span>
          <span className="board-row-detail" aria-hidden>
            {place === null ? (
              <>
                <span>{about}</span>
                <span className="board-row-taken">{about === '' ? taken : ` · ${taken}`}</span>
              </>
            ) : (
              <PriceHere place={place} isNow={isNow} held={held} />
            )}
          </span>
        </button>
      </div>
      <div role="gridcell" className="board-cards">
        {cards.map((card) => {
          const shown = naming.mentee(card.personId);
          const marks = [
            ...(isWeak(card.score) ? [t('card.weak')] : []),
            ...(card.pinned ? [t('card.pinned')] : []),
            ...(card.state === 'active' ? [t('card.locked')] : []),
          ];
          const label = t('card.placed', { name: shown, score: card.score ?? 0, mentor: name });
          return (
            <MenteeCard
              key={card.personId}
              personId={card.personId}
              {...naming.face(card.personId)}
              label={[label, ...marks].join(', ')}
              score={card.score}
              pinned={card.pinned}
              locked={card.state === 'active'}
              movable={card.state === 'proposed' && !locked}
              selected={selected === `mentee-${card.personId}`}
              tabbable={active === `mentee-${card.personId}`}
              instructionsId={instructionsId}
            />
          );
        })}
        {cards.length < places && (
          <span className="board-free" data-target={canDrop || undefined}>
            {freeWord}
          </span>
        )}
      </div>
    </div>
  );
});
