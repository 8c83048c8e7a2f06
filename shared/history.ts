import { z } from 'zod';
import { ChangeId } from './ids';
import { Instant } from './time';

/** What a change was, for the words of "Undo ...". */
export const ChangeKind = z.enum([
  'change',
  'sample',
  'program',
  'cohort',
  'person',
  'withdraw',
  'import',
  'settings',
  'skill',
  'demographic',
  'scenario',
  'drop-scenario',
  'keep-scenario',
  'run',
  'pin',
  'unpin',
  'forbid',
  'allow',
  'hold',
  'release',
  'swap',
  'move',
  'apart',
  'publish',
  'sign',
  'close',
  'leave',
  'lead',
  'release-match',
  'session',
  'remove-session',
  'event',
  'event-people',
  'event-plan',
  'event-publish',
  'event-note',
  'remove-event',
  'erase',
  'safeguards',
  'screening',
  'consent',
  'minor',
  'note',
  'bring-in',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One step that can be taken back. */
export const Change = z.object({
  id: ChangeId,
  kind: ChangeKind,
  /** Whom or what it was about, as text: a name, a file. */
  subject: z.string().nullable(),
  madeAt: Instant,
});
export type Change = z.infer<typeof Change>;
