import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../shared/time';
import { formatInstant } from './format';

type DecidedByHand = {
  readonly id: string;
  /** The decision in words, and the word on the button that takes it back. */
  readonly what: string;
  readonly lift: string;
  readonly reason: string | null;
  /** What has become of it, where that is not what was decided. */
  readonly note?: string | null;
  /** Null where the moment was not kept. */
  readonly decidedAt: Instant | null;
  /** Null where it can't be taken back at present. */
  readonly onLift: (() => void) | null;
};

type Props = { readonly decisions: readonly DecidedByHand[] };

/** What was decided by hand, with reason and moment, each to be lifted. */
export function DecisionList({ decisions }: Props) {
  const { t } = useTranslation('app');
  return (
    <ul className="board-decisions">
      {decisions.map(({ id, what, lift, reason, note, decidedAt, onLift }) => (
        <li key={id}>
          <span className="board-mark" />
          <strong>{what}</strong>
          <p>
            {[reason || t('decisions.noReason'), decidedAt && formatInstant(decidedAt)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {note && <p>{note}</p>}
          <Button
            variant="default"
            size="compact-sm"
            disabled={onLift === null}
            aria-label={t('decisions.liftLabel', { lift, what })}
            onClick={() => onLift?.()}
          >
            {lift}
          </Button>
        </li>
      ))}
    </ul>
  );
}
