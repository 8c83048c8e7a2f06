import { create } from 'zustand';
import type { ChannelOf } from '../../shared/contract';
import { type Command, useCommand } from './queries';

export type JobProgress = { readonly done: number; readonly total: number };

/** How far each running job has come, by channel. */
const useProgress = create<Readonly<Record<string, JobProgress>>>()(() => ({}));

/** Takes in the progress main reports. Returns the way to stop. */
export const followJobs = (): (() => void) =>
  window.bridge.onEvent((event) => {
    if (event.type !== 'progress') return;
    useProgress.setState({ [event.channel]: { done: event.done, total: event.total } });
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
