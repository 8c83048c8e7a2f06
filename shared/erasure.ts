import { z } from 'zod';

/** Why somebody was erased: they asked for it, or they had left long enough ago. */
export const ErasureCause = z.enum(['asked', 'retention']);
export type ErasureCause = z.infer<typeof ErasureCause>;

/** What stands in the place of somebody who was erased. */
export const ERASED_NAME = 'Erased person';

/** What an erasure takes away, and what stays of it as a number. */
export const ErasureSummary = z.object({
  people: z.int(),
  /** Taken away. */
  enrollments: z.int(),
  /** Wishes and vetoes in which others named them. */
  namedByOthers: z.int(),
  /** Decisions on boards about them. */
  decisions: z.int(),
  optionalAnswers: z.int(),
  /** Notes of sessions and meetings they took part in. */
  notes: z.int(),
  /** Texts of others in which their name or e-mail address was written. */
  mentions: z.int(),
  /** Their name is left in texts where somebody else bears it too, or where it is a single word. */
  nameKept: z.int(),
  /** Steps that can't be taken back afterwards. */
  steps: z.int(),
  /** Matches that end by it. */
  openMatches: z.int(),
  /** Places in circles and groups of peers that end by it, and in events that are still being planned. */
  openGroups: z.int(),
  openEvents: z.int(),
  /** Kept, without a name; of groups their places. */
  matches: z.int(),
  groups: z.int(),
  sessions: z.int(),
  /** Short meetings of events. */
  meetings: z.int(),
});
export type ErasureSummary = z.infer<typeof ErasureSummary>;
