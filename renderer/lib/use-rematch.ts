import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCohortId } from './cohort';
import { useCommand } from './queries';

/** Finds the matching for those who wait, with every published match as it is, and shows it on the board. */
export function useRematch(): { readonly start: () => void; readonly busy: boolean } {
  const { t } = useTranslation('app');
  const cohortId = useCohortId();
  const [, go] = useLocation();
  const run = useCommand('matching.run', {
    said: ({ value }) => t('rematch.said', { count: value.placed }),
    undo: true,
  });
  const start = async () => {
    const reply = await run.run({ cohortId });
    if (reply.ok) go('/board');
  };
  return { start: () => void start(), busy: run.busy };
}
