import { Button } from '@mantine/core';
import type { Criterion } from '../../shared/criterion';
import type { CohortId } from '../../shared/ids';
import { Notice } from '../ui/Notice';
import { letCount } from './let-count';
import { useCall, useCommand } from './queries';

type Props = {
  readonly cohortId: CohortId;
  /** What would be added to the score. */
  readonly criterion: Criterion;
  /** What does not count yet, the button that lets it, and what is said once it does. */
  readonly sentence: string;
  readonly label: string;
  readonly said: string;
};

/** Offers to let something count in the matching, where it does not yet. */
export function LetCount({ cohortId, criterion, sentence, label, said }: Props) {
  const { data, isPlaceholderData } = useCall('cohorts.get', { cohortId });
  const save = useCommand('matching.settings', { said: () => said, undo: true });
  if (data === undefined || isPlaceholderData) return null;
  const settings = letCount(data.cohort.matching, criterion);
  if (settings === null) return null;
  return (
    <Notice
      tone="amber"
      action={
        <Button
          size="xs"
          variant="default"
          loading={save.busy}
          onClick={() => void save.run({ cohortId, settings })}
        >
          {label}
        </Button>
      }
    >
      {sentence}
    </Notice>
  );
}
