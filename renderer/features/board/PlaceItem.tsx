import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
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
import { PairParts } from './PairParts';
import { usePreview } from './Preview';
import { PriceLines } from './PriceLines';

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

/** The whole answer to "why not here": the parts of the score, and the rule or the price. */
function Answer({ menteeId, place }: { readonly menteeId: PersonId; readonly place: PlaceRow }) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const mentor = naming.mentor(place.mentorId);
  const pin = { kind: 'pin', menteeId, mentorId: place.mentorId } as const;
  const { data } = usePreview(place.price === null ? null : pin, false);
  return (
    <div ref={box} className="board-answer">
      {place.price !== null && <PriceLines price={place.price} moves={data?.moves ?? []} />}
      {place.forbidden.length > 1 && (
        <ul className="board-lines">
          {place.forbidden.map((rule) => (
            <li key={rule.rule + (rule.criterion?.id ?? '')}>
              {wordsForForbidden(rule, menteeId, place.mentorId, naming)}
            </li>
          ))}
        </ul>
      )}
      <PairParts
        menteeId={menteeId}
        mentorId={place.mentorId}
        heading={
          place.score === null
            ? t('panel.whatWith', { mentor })
            : t('panel.whatWithScore', { mentor, score: place.score })
        }
      />
      {place.price !== null && (
        <Button
          size="xs"
          variant="default"
          onClick={() => ask({ kind: 'move', menteeId, to: place.mentorId })}
        >
          {t('panel.moveTo', { mentor })}
        </Button>
      )}
    </div>
  );
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
      {opened && <Answer menteeId={menteeId} place={place} />}
    </li>
  );
}
