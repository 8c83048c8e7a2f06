import { z } from 'zod';
import { ChangeKind } from './history';
import { Instant } from './time';

/** Whether a step was done, taken back, or done again. */
export const LogDeed = z.enum(['done', 'undone', 'redone']);
export type LogDeed = z.infer<typeof LogDeed>;

/** A step, or something done to the file as a whole, which is none. */
const LogKind = z.enum([...ChangeKind.options, 'restore', 'protect', 'unprotect']);

/** One change as the log tells it; names are looked up when it is read, it holds none itself. */
export const LogEntry = z.object({
  sequence: z.int().positive(),
  at: Instant,
  deed: LogDeed,
  kind: LogKind,
  /** Names of those it was about who are on file now; at most three, `people` tells how many there are. */
  names: z.array(z.string()),
  people: z.int(),
  /** How many of them were erased since, and how many are not on file for another reason. */
  erased: z.int(),
  gone: z.int(),
  /** Rows of the file it wrote. */
  rows: z.int(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** What a check of the chain found. */
export const LogState = z.object({
  entries: z.int(),
  /** The first entry that is not what was written, or is missing; null in a whole log. */
  brokenAt: z.int().nullable(),
});
export type LogState = z.infer<typeof LogState>;
