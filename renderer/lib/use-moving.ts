import type { Output } from '../../shared/contract';
import { call } from './client';
import { type JobProgress, useJob } from './jobs';
import { say } from './toasts';
import { useSlow } from './use-slow';

type Moving = {
  readonly run: () => Promise<void>;
  readonly busy: boolean;
  /** Once it has gone on for half a second, not counting the time a dialog was open. */
  readonly progress: JobProgress | null;
  readonly stop: () => void;
};

type Channel = 'exports.save' | 'exports.bringIn';
type Moved = NonNullable<Output<Channel>>;

/** Takes everything out, or brings it in: says what came of it, also when it was stopped. */
export function useMoving(
  channel: Channel,
  words: { readonly said: (moved: Moved) => string; readonly stopped: string },
): Moving {
  const job = useJob(channel);
  const { progress } = job;
  const slow = useSlow(job.busy && progress !== null && progress.total > 0);
  return {
    run: async () => {
      const reply = await job.run({});
      if (!reply.ok) {
        if (reply.error.code === 'stopped') say(words.stopped);
      } else if (reply.value !== null) {
        say(words.said(reply.value), { undo: channel === 'exports.bringIn' });
      }
    },
    busy: job.busy,
    progress: slow ? progress : null,
    stop: () => void call('jobs.stop', { channel }),
  };
}
