import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupBoard } from '../../../shared/contract/groups';
import type { AppError } from '../../../shared/errors';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { ConfirmDialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { useGroups } from './groups-store';
import { useNaming } from './naming';

type Props = { readonly board: GroupBoard };

/** Says what becomes final, and publishes. */
export function PublishDialog({ board }: Props) {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const naming = useNaming();
  const opened = useGroups((state) => state.publishing);
  const setPublishing = useGroups((state) => state.setPublishing);
  const [refused, setRefused] = useState<AppError | null>(null);
  const publish = useCommand('groups.publish', {
    ownFailures: true,
    said: ({ published }) => t('publish.done', { count: published }),
    undo: !naming.hidden,
  });
  const count = board.run?.groups ?? 0;
  const waiting = (board.run?.matchable ?? 0) - (board.run?.placed ?? 0);
  const small = board.groups.filter(
    ({ index, members }) => index !== null && members.length < board.shape.least,
  );
  const leaderless = board.groups.filter(
    ({ index, facilitator, members }) =>
      board.shape.facilitated && index !== null && facilitator === null && members.length > 0,
  );
  const close = () => {
    setRefused(null);
    setPublishing(false);
  };
  const confirm = async () => {
    const reply = await publish.run({ cohortId });
    if (reply.ok) close();
    else setRefused(reply.error);
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('publish.title', { count })}
      sentence={t('publish.text')}
      confirm={t('publish.confirm', { count })}
      busy={publish.busy}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      {refused === null && (
        <>
          <ul className="board-lines">
            <li>{t('publish.groups', { count })}</li>
            {waiting > 0 && <li>{t('publish.waiting', { count: waiting })}</li>}
            {small.map(({ name, members }) => (
              <li key={name}>{t('publish.small', { group: name, count: members.length })}</li>
            ))}
            {board.decisions.length > 0 && <li>{t('publish.kept')}</li>}
          </ul>
          {leaderless.length > 0 && (
            <Notice tone="amber">
              {t('publish.leaderless', {
                count: leaderless.length,
                groups: formatList(leaderless.map(({ name }) => name)),
              })}
            </Notice>
          )}
        </>
      )}
      {refused !== null && <p role="alert">{naming.inText(wordsFor(refused))}</p>}
    </ConfirmDialog>
  );
}
