import { z } from 'zod';
import { CohortId, DecisionId, PersonId } from './ids';
import { Paragraph } from './person';
import { Instant } from './time';

/** Why something is decided, in the words of whoever decides it. */
export const Reason = Paragraph.max(500);

/** `hold` keeps one person out of the plan until released; `pin` and `forbid` are about a pair. */
export const DecisionKind = z.enum(['pin', 'forbid', 'hold']);

/** What a person decided on the board. It is input to the engine and never overwritten by it. */
export const Decision = z.object({
  id: DecisionId,
  cohortId: CohortId,
  kind: DecisionKind,
  menteeId: PersonId.nullable(),
  mentorId: PersonId.nullable(),
  reason: Paragraph.nullable(),
  decidedAt: Instant,
});
export type Decision = z.infer<typeof Decision>;

const pair = { menteeId: PersonId, mentorId: PersonId };

/** One step on the board. A swap exchanges the mentors of two placed mentees, as two pins. */
export const BoardEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pin'), ...pair }),
  z.object({ kind: z.literal('unpin'), ...pair }),
  z.object({ kind: z.literal('forbid'), ...pair }),
  z.object({ kind: z.literal('allow'), ...pair }),
  z.object({ kind: z.literal('hold'), personId: PersonId }),
  z.object({ kind: z.literal('release'), personId: PersonId }),
  z.object({ kind: z.literal('swap'), menteeId: PersonId, otherMenteeId: PersonId }),
]);
export type BoardEdit = z.infer<typeof BoardEdit>;
