import { z } from 'zod';
import { LogEntry, LogState } from '../log';
import { query } from './call';

export const log = {
  /** The latest entries, latest first, and whether the whole chain is unbroken. */
  'log.read': query(
    z.object({ most: z.int().min(1).max(100_000) }),
    LogState.extend({ list: z.array(LogEntry) }),
  ),
} as const;
