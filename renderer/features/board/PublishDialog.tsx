import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { AppError } from '../../../shared/errors';
import { useCohortId } from '../../lib/cohort';
import { wordsFor } from '../../lib/error-words';
import { formatList } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { ConfirmDialog } from '../../ui/Dialog';
import { useBoard } from './board-store';
import { useNaming } from './naming';

type Props = {
  readonly board: Board;
};

/** Why publishing was refused: each pair with the rule, a veto without its side. */
function Refusal({ error }: { readonly error: AppError }) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  if (error.code !== 'plan-outdated') return <p role="alert">{naming.inText(wordsFor(error))}</p>;
  if (error.broken.length === 0) return <p role="alert">{t('publish.outdated')}</p>;
  return (
    <div role="alert">
      <p className="board-lines">{t('publish.broken', { count: error.broken.length })}</p>
      <ul className="board-broken" aria-label={t('publish.brokenLabel')}>
        {error.broken.map(({ menteeId, mentorId, rules }) => (
          <li key={menteeId}>
            {t('publish.brokenPair', {
              mentee: naming.mentee(menteeId),
              mentor: naming.mentor(mentorId),
              why:
                rules.length === 0
                  ? t('rule.not-there')
                  : formatList([...new Set(rules.map((rule) => t(`ruleShort.${rule}`)))]),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says what becomes final, and publishes. */
export function PublishDialog({ board }: Props) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const naming = useNaming();
  const opened = useBoard((state) => state.publishing);
  const setPublishing = useBoard((state) => state.setPublishing);
  const [refused, setRefused] = useState<AppError | null>(null);
  const publish = useCommand('board.publish', {
    ownFailures: true,
    said: ({ published }) => t('publish.done', { count: published }),
    undo: !naming.hidden,
  });
  const count = board.run?.value.placed ?? 0;
  const unplaced = (board.run?.matchable ?? 0) - count;
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
        <ul className="board-lines">
          <li>{t('publish.placed', { count })}</li>
          {unplaced > 0 && <li>{t('publish.unplaced', { count: unplaced })}</li>}
          {board.decisions.length > 0 && <li>{t('publish.kept')}</li>}
        </ul>
      )}
      {refused !== null && <Refusal error={refused} />}
    </ConfirmDialog>
  );
}
