import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Board } from '../../../shared/contract/matching';
import { canCompare } from '../../../shared/format';
import { useFormat } from '../../lib/cohort';
import { dismissAll } from '../../lib/toasts';
import { UndoButtons } from '../../lib/UndoButtons';
import { useBoard } from './board-store';

type Props = {
  readonly board: Board;
};

/** Undo and redo by name, the scenarios, names on and off, and publishing. */
export function BoardActions({ board }: Props) {
  const { t } = useTranslation('board');
  const [, go] = useLocation();
  const namesHidden = useBoard((state) => state.namesHidden);
  const toggleNames = useBoard((state) => state.toggleNames);
  const setPublishing = useBoard((state) => state.setPublishing);
  const turnNames = () => {
    dismissAll();
    toggleNames();
  };
  const count = board.run?.value.placed ?? 0;
  const isCompared = canCompare(useFormat());
  return (
    <>
      <UndoButtons namesHidden={namesHidden} />
      {!namesHidden && isCompared && (
        <Button variant="default" onClick={() => go('/scenarios')}>
          {t('actions.compare')}
        </Button>
      )}
      <Button variant="default" aria-pressed={namesHidden} onClick={turnNames}>
        {t(namesHidden ? 'actions.showNames' : 'actions.hideNames')}
      </Button>
      {board.run !== null && (
        <Button
          disabled={count === 0}
          {...(board.outdated && { variant: 'default' })}
          onClick={() => setPublishing(true)}
        >
          {t('actions.publish', { count })}
        </Button>
      )}
    </>
  );
}
