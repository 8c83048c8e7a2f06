import { useTranslation } from 'react-i18next';
import type { Move } from '../../../shared/plan';
import { MoveChain } from '../../lib/MoveChain';
import { type PriceFigures, sentencesForPrice } from '../../lib/pair-words';
import { useNaming } from './naming';

type Props = {
  readonly price: PriceFigures;
  readonly moves: readonly Move[];
};

/** A price in full sentences, and everybody who moves, drawn. */
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
          <MoveChain moves={moves} naming={naming} />
        </>
      )}
    </>
  );
}
