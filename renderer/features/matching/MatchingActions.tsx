import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canCompare } from '../../../shared/format';
import { useCohortId, useFormat } from '../../lib/cohort';
import { useCommand } from '../../lib/queries';
import { stepsAreInOrder } from './criterion-forms';
import { useMatching } from './matching-store';
import { countChanges, type Overview } from './matching-view';
import { useSettle } from './use-settle';

type Props = {
  readonly overview: Overview;
};

/** Finding the best matching; once it is found, the review board is the next step. */
export function MatchingActions({ overview }: Props) {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const isCompared = canCompare(useFormat());
  const [, go] = useLocation();
  const draft = useMatching((state) => state.drafts[cohortId]);
  const settle = useSettle();
  const turnTo = useMatching((state) => state.turnTo);
  const open = useMatching((state) => state.open);
  const save = useCommand('matching.settings');
  const run = useCommand('matching.run', {
    said: ({ value, certificate }) =>
      t(certificate.verified ? 'result.said' : 'result.saidUnproven', { count: value.placed }),
    undo: true,
  });
  const changed = draft !== undefined && countChanges(overview.settings, draft) > 0;
  const isFresh = overview.run !== null && !overview.outdated && !changed;
  const find = async () => {
    if (changed) {
      if (!draft.criteria.every(stepsAreInOrder)) return turnTo('settings');
      const saved = await save.run({ cohortId, settings: draft });
      if (!saved.ok) return;
      settle(cohortId, saved.value);
    }
    open(null);
    const reply = await run.run({ cohortId });
    if (reply.ok) turnTo('result');
  };
  const ready = t(overview.run === null ? 'find' : 'findAgain');
  const canMatch = overview.mentors > 0 && overview.mentees > 0;
  const findButton = (
    <Button
      key="find"
      {...(isFresh && { variant: 'default' })}
      loading={run.busy || save.busy}
      disabled={!canMatch}
      onClick={() => void find()}
    >
      {changed ? t('saveAndFind') : ready}
    </Button>
  );
  const boardButton = (
    <Button key="board" {...(!isFresh && { variant: 'default' })} onClick={() => go('/board')}>
      {t('board')}
    </Button>
  );
  const compareButton = isCompared && (
    <Button key="compare" variant="default" onClick={() => go('/scenarios')}>
      {t('compare')}
    </Button>
  );
  if (overview.run === null) return canMatch ? [compareButton, findButton] : findButton;
  return [compareButton, ...(isFresh ? [findButton, boardButton] : [boardButton, findButton])];
}
