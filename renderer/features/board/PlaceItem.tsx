import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import {
  priceTone,
  wordsForDisplaced,
  wordsForForbidden,
  wordsForPrice,
} from '../../lib/pair-words';
import { Tag } from '../../ui/Tag';
import { useBoard } from './board-store';
import type { PlaceRow } from './board-view';
import { useNaming } from './naming';
import { WhyNotAnswer } from './WhyNotAnswer';

type Props = {
  readonly menteeId: PersonId;
  readonly place: PlaceRow;
  readonly isNow: boolean;
  readonly opened: boolean;
};

/** Who else would move, or why it cannot be, in one line. */
function useWhy(menteeId: PersonId, { mentorId, forbidden, price }: PlaceRow): string {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const [rule] = forbidden;
  if (rule) {
    return t('panel.notPossible', { why: wordsForForbidden(rule, menteeId, mentorId, naming) });
  }
  if (price === null) return t('panel.notPossibleNow');
  const { displaced, others } = price;
  if (others === 0) return t('panel.nobodyMoves');
  const told = wordsForDisplaced(displaced, naming);
  const more = others - displaced.length;
  return more === 0 ? told : t('panel.more', { told, count: more });
}

/** A place with its price; opens to its whole answer. */
export function PlaceItem({ menteeId, place, isNow, opened }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const compare = useBoard((state) => state.compare);
  const why = useWhy(menteeId, place);
  const mentor = naming.mentor(place.mentorId);
  if (isNow) {
    return (
      <li className="board-place">
        <div className="board-place-now">
          <span className="board-place-name">
            <strong title={mentor}>{mentor}</strong>
            <span className="board-place-why">{t('panel.now')}</span>
          </span>
          <span className="board-place-price">{place.score}</span>
        </div>
      </li>
    );
  }
  return (
    <li className="board-place">
      <button
        type="button"
        aria-expanded={opened}
        onClick={() => compare(opened ? null : place.mentorId)}
      >
        <strong title={mentor}>{mentor}</strong>
        {place.price === null ? (
          <Tag>{t('panel.rule')}</Tag>
        ) : (
          <span className="board-place-price" data-tone={priceTone(place.price)}>
            {wordsForPrice(place.price)}
          </span>
        )}
        <span className="board-place-why" title={why}>
          {why}
        </span>
      </button>
      {opened && <WhyNotAnswer menteeId={menteeId} mentorId={place.mentorId} />}
    </li>
  );
}
