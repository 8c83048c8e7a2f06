import { create } from 'zustand';
import type { ChannelOf } from '../../shared/contract';
import { type Command, useCommand } from './queries';

export type JobProgress = {
  readonly done: number;
  /** 0 where nobody knows. */
  readonly total: number;
  /** How far what is found may be from the best possible, as a share; null where that is not known. */
  readonly gap: number | null;
};

/** How far each running job has come, by channel. */
const useProgress = create<Readonly<Record<string, JobProgress>>>()(() => ({}));

/** Takes in the progress main reports. Returns the way to stop. */
export const followJobs = (): (() => void) =>
  window.bridge.onEvent((event) => {
    if (event.type !== 'progress') return;
    const { channel, done, total, gap } = event;
    useProgress.setState({ [channel]: { done, total, gap } });
  });

/** How far a job has come that a screen runs by reading from it; null until main has reported something. */
export const useReadingProgress = (
  channel: ChannelOf<'job'>,
  busy: boolean,
): JobProgress | null => {
  const progress = useProgress((all) => all[channel]);
  return busy ? (progress ?? null) : null;
};

/**
 * A command that takes long. `progress` is null until main has reported something.
 *
 * @example const print = useJob('agreements.print', { said: ... });
 */
export function useJob<C extends ChannelOf<'job'>>(
  channel: C,
  options: Parameters<typeof useCommand<C>>[1] = {},
): Command<C> & { readonly progress: JobProgress | null } {
  const command = useCommand(channel, options);
  return { ...command, progress: useReadingProgress(channel, command.busy) };
}
