import { z } from 'zod';
import { CalendarDate, Instant } from './time';

/** Why a backup was made: the hour, the day's end, or what was about to be done. */
export const BackupReason = z.enum([
  'first-change',
  'quarter-hour',
  'quit',
  'asked',
  'before-import',
  'before-restore',
  'before-migration',
  'before-erasure',
  'before-protection',
]);
export type BackupReason = z.infer<typeof BackupReason>;

/** What a backup holds, in the figures people know their program by. */
export const BackupCounts = z.object({ people: z.int(), matches: z.int(), sessions: z.int() });
export type BackupCounts = z.infer<typeof BackupCounts>;

/** One thing that differs, for a sentence: "Ada", "Ada with Bo", "Ada with Bo on 3 May". */
export const DifferentThing = z.object({
  name: z.string(),
  other: z.string().nullable(),
  on: CalendarDate.nullable(),
});
export type DifferentThing = z.infer<typeof DifferentThing>;

/** How many, and the first few of them. */
const Some = z.object({ count: z.int(), first: z.array(DifferentThing) });

/** What became of one kind of thing since the backup was made. Going back to it undoes all of this. */
export const Difference = z.object({ added: Some, changed: Some, gone: Some });
export type Difference = z.infer<typeof Difference>;

export const Differences = z.object({
  people: Difference,
  /** Matches of two, and groups. */
  matches: Difference,
  sessions: Difference,
  /** Whether anything else differs: settings, boards, events, decisions. */
  other: z.boolean(),
});
export type Differences = z.infer<typeof Differences>;

/** What an archive says of itself. */
export const BackupFacts = z.object({
  madeAt: Instant,
  reason: BackupReason,
  counts: BackupCounts,
  /** Whether its pages are encrypted. */
  isProtected: z.boolean(),
});
export type BackupFacts = z.infer<typeof BackupFacts>;

/** A service that carries a folder to other computers. */
export const SyncService = z.enum(['onedrive', 'dropbox', 'google-drive', 'icloud']);
export type SyncService = z.infer<typeof SyncService>;

/** A restore tried out on a copy, without touching anything: did everything come back? */
export const Rehearsal = z.object({
  at: Instant,
  /** The backup that was tried. */
  madeAt: Instant,
  outcome: z.enum(['passed', 'damaged', 'no-key']),
});
export type Rehearsal = z.infer<typeof Rehearsal>;
