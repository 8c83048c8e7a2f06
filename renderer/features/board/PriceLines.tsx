import { useTranslation } from 'react-i18next';
import type { Move } from '../../../shared/plan';
import { type PriceFigures, sentencesForPrice, wordsForMove } from '../../lib/pair-words';
import { useNaming } from './naming';

type Props = {
  readonly price: PriceFigures;
  readonly moves: readonly Move[];
};

/** A price in full sentences, and everybody who moves, by name. */
export function PriceLines({ price, moves }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  return (
    <>
      <ul className="board-lines">
        {sentencesForPrice(price).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {moves.length > 0 && (
        <>
          <h3>{t('price.moved')}</h3>
          <ul className="board-lines">
            {moves.map((move) => (
              <li key={move.menteeId}>{wordsForMove(move, naming)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
