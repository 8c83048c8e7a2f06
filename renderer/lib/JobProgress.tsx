import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChannelOf } from '../../shared/contract';
import { Card } from '../ui/Card';
import { Progress } from '../ui/Progress';
import { call } from './client';
import { type JobProgress as JobProgressData, useReadingProgress } from './jobs';
import { useRunning } from './queries';
import { say } from './toasts';
import { useSlow } from './use-slow';

/** What is said of a job that only says when it is done. */
const LABELS = {
  'matching.run': 'app:job.run',
  'scenarios.keep': 'app:job.run',
  'board.decide': 'app:job.decide',
  'events.plan': 'app:job.rota',
  'events.update': 'app:job.rota',
  'events.decide': 'app:job.rota',
} as const satisfies Partial<Record<ChannelOf<'job'>, string>>;

type Props = { readonly channel: keyof typeof LABELS | 'groups.run' };

const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** What is going on: for a division, how many searches are done, then how near the best it is. */
function labelFor(channel: Props['channel'], progress: JobProgressData | null): string {
  const { t } = i18next;
  if (channel !== 'groups.run') return t(LABELS[channel]);
  if (progress === null) return t('app:job.divide');
  const { done, total, gap } = progress;
  if (total > 0) return t('app:job.divideSearch', { done, count: total });
  return gap === null
    ? t('app:job.divideProve', { count: done })
    : t('app:job.divideNear', { gap: tenths.format(100 * gap) });
}

/** Says that the engine is at work once that lasts over half a second, with "Stop". */
export function JobProgress({ channel }: Props) {
  useTranslation('app');
  const slow = useSlow(useRunning(channel));
  const progress = useReadingProgress(channel, slow);
  if (!slow) return null;
  const stop = async () => {
    const reply = await call('jobs.stop', { channel });
    if (reply.ok && reply.value.stopped) say(i18next.t('errors:stopped'));
  };
  return (
    <Card>
      <Progress
        label={labelFor(channel, progress)}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onStop={() => void stop()}
      />
    </Card>
  );
}
