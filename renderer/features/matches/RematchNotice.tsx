import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { LetCount } from '../../lib/LetCount';
import { useCall } from '../../lib/queries';
import { useRematch } from '../../lib/use-rematch';
import { Notice } from '../../ui/Notice';

/** Enough to tell two mentees apart who suit a mentor alike, too little to undo what else counts. */
const WAITING = {
  id: 'waiting',
  label: null,
  weight: 10,
  floor: null,
  kind: 'waiting',
  enoughRounds: 2,
} as const;

/** Says that somebody waits for a new mentor, with the button that finds one. */
export function RematchNotice() {
  const { t } = useTranslation(['matches', 'app']);
  const cohortId = useCohortId();
  const today = useCall('today.list', { cohortId });
  const rematch = useRematch();
  const waiting = today.data?.items.find(({ kind }) => kind === 'rematch');
  if (waiting === undefined) return null;
  const button = (
    <Button size="xs" variant="default" loading={rematch.busy} onClick={rematch.start}>
      {t('app:rematch.button')}
    </Button>
  );
  return (
    <>
      <Notice tone="amber" action={button}>
        {t('rematch.waiting', { count: waiting.count })}
      </Notice>
      <LetCount
        cohortId={cohortId}
        criterion={WAITING}
        sentence={t('rematch.notCounted')}
        label={t('rematch.count')}
        said={t('rematch.countSaid')}
      />
    </>
  );
}
