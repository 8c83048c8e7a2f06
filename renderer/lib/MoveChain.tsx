import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../shared/ids';
import type { Move } from '../../shared/plan';
import { type Chain, chainsOf, firstSteps } from './chains';
import { type Naming, wordsForMove } from './pair-words';
import './MoveChain.css';

type Props = {
  /** In chains, as the engine tells them. */
  readonly moves: readonly Move[];
  readonly naming: Naming;
};

/** Steps drawn before "show all"; one more is drawn than is worth a button. */
const FEW = 4;

/** A mentor on the way, or the lack of one. */
function Stop({ id, naming }: { readonly id: PersonId | null; readonly naming: Naming }) {
  const { t } = useTranslation('board');
  return (
    <span className="mb-chain-stop" data-nobody={id === null || undefined}>
      {id === null ? t('chain.nobody') : naming.mentor(id)}
    </span>
  );
}

function Drawn({ chain, naming }: { readonly chain: Chain; readonly naming: Naming }) {
  return (
    <ol className="mb-chain">
      {chain.steps.map(({ menteeId, to }, index) => {
        const from = index === 0 ? chain.from : (chain.steps[index - 1]?.to ?? null);
        return (
          <li key={menteeId}>
            <span className="mb-chain-said">{wordsForMove({ menteeId, from, to }, naming)}</span>
            <span aria-hidden>
              {index === 0 && <Stop id={from} naming={naming} />}
              <span className="mb-chain-step">
                <svg viewBox="0 0 12 26" width="12" height="26" aria-hidden="true">
                  <path d="M6 0 V23 M2 18.5 L6 24 L10 18.5" />
                </svg>
                <span>{naming.mentee(menteeId)}</span>
              </span>
              <Stop id={to} naming={naming} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/**
 * Who goes from whom to whom, drawn: mentors as boxes in a column, mentees on the arrows between
 * them. A screen reader is read a sentence for each move. Long ones open on request.
 */
export function MoveChain({ moves, naming }: Props) {
  const { t } = useTranslation('board');
  const [all, setAll] = useState(false);
  const chains = chainsOf(moves);
  const isLong = moves.length > FEW + 1;
  const shown = isLong && !all ? firstSteps(chains, FEW) : chains;
  return (
    <div className="mb-chains">
      {shown.map((chain) => (
        <Drawn key={chain.steps[0]?.menteeId} chain={chain} naming={naming} />
      ))}
      {isLong && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('chain.few') : t('chain.all', { count: moves.length })}
        </Button>
      )}
    </div>
  );
}
