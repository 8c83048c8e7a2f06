import type { z } from 'zod';

/** Reads only; its handler gets a ReadDb. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output }) as const;

/** One change in one transaction, one step of undo. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', input, output }) as const;

/** About the data file as a whole: answered whether it is open or not, outside any transaction and of undo. */
export const aboutFile = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'file', input, output }) as const;

/**
 * Takes long: reports progress, can be stopped, and writes, if at all, in one command at its end.
 *
 * @param whenBusy what becomes of one that is still running when the same is asked again: it is
 * stopped, or the new one waits for it
 */
export const job = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  whenBusy: 'stop' | 'wait' = 'stop',
) => ({ kind: 'job', input, output, whenBusy }) as const;
