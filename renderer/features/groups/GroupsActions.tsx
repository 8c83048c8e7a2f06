import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import { dismissAll } from '../../lib/toasts';
import { UndoButtons } from '../../lib/UndoButtons';
import { useGroups } from './groups-store';
import { RunButton } from './RunButton';

type Props = { readonly board: GroupBoard };

/** Undo and redo by name, names on and off, dividing anew, and publishing. */
export function GroupsActions({ board }: Props) {
  const { t } = useTranslation('groups');
  const namesHidden = useGroups((state) => state.namesHidden);
  const toggleNames = useGroups((state) => state.toggleNames);
  const setPublishing = useGroups((state) => state.setPublishing);
  const turnNames = () => {
    dismissAll();
    toggleNames();
  };
  const count = board.run?.groups ?? 0;
  return (
    <>
      <UndoButtons namesHidden={namesHidden} />
      <Button variant="default" aria-pressed={namesHidden} onClick={turnNames}>
        {t(namesHidden ? 'actions.showNames' : 'actions.hideNames')}
      </Button>
      {board.run === null ? (
        board.ready.division !== null && <RunButton label={t('run.more')} />
      ) : (
        <>
          {!board.outdated && <RunButton label={t('run.again')} quiet />}
          <Button disabled={count === 0 || board.outdated} onClick={() => setPublishing(true)}>
            {t('actions.publish', { count })}
          </Button>
        </>
      )}
    </>
  );
}
