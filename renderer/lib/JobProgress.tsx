import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChannelOf } from '../../shared/contract';
import { Card } from '../ui/Card';
import { Progress } from '../ui/Progress';
import { call } from './client';
import { useReadingProgress } from './jobs';
import { useRunning } from './queries';
import { say } from './toasts';
import { useSlow } from './use-slow';

type Props = {
  readonly channel: ChannelOf<'job'> & ('matching.run' | 'board.decide');
};

/** Says that the engine is at work once that lasts over half a second, with "Stop". */
export function JobProgress({ channel }: Props) {
  const { t } = useTranslation('app');
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
        label={t(`job.${channel === 'matching.run' ? 'run' : 'decide'}`)}
        {...(progress ?? { done: 0, total: 0 })}
        onStop={() => void stop()}
      />
    </Card>
  );
}
