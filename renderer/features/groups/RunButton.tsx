import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/client';
import { useCohortId } from '../../lib/cohort';
import { useCommand } from '../../lib/queries';
import { useSlow } from '../../lib/use-slow';

type Props = {
  readonly label: string;
  /** Beside a more important step. */
  readonly quiet?: boolean;
  readonly small?: boolean;
};

/** Divides the cohort; where it takes a while it can be stopped, and nothing is changed then. */
export function RunButton({ label, quiet = false, small = false }: Props) {
  const { t } = useTranslation('groups');
  const cohortId = useCohortId();
  const run = useCommand('groups.run', {
    said: ({ groups, placed }) => t('run.done', { count: placed, groups }),
    undo: true,
  });
  const slow = useSlow(run.busy);
  return (
    <>
      <Button
        {...(quiet && { variant: 'default' })}
        {...(small && { size: 'xs' })}
        loading={run.busy}
        onClick={() => void run.run({ cohortId })}
      >
        {label}
      </Button>
      {slow && (
        <Button
          variant="default"
          {...(small && { size: 'xs' })}
          onClick={() => void call('jobs.stop', { channel: 'groups.run' })}
        >
          {t('run.stop')}
        </Button>
      )}
    </>
  );
}
