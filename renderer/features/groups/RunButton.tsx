import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { useCommand } from '../../lib/queries';

type Props = {
  readonly label: string;
  /** Beside a more important step. */
  readonly quiet?: boolean;
  readonly small?: boolean;
};

/** Divides the cohort; how far it has come, and "Stop", stand over the board (`JobProgress`). */
export function RunButton({ label, quiet = false, small = false }: Props) {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const run = useCommand('groups.run', {
    said: ({ groups, placed }) => t('run.done', { count: placed, groups }),
    undo: true,
  });
  return (
    <Button
      {...(quiet && { variant: 'default' })}
      {...(small && { size: 'xs' })}
      loading={run.busy}
      onClick={() => void run.run({ cohortId })}
    >
      {label}
    </Button>
  );
}
