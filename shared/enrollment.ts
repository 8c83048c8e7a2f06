import { z } from 'zod';
import { Answers } from './answers';
import { CohortId, EnrollmentId, PersonId } from './ids';
import { Line, Paragraph } from './person';
import { Bar } from './safeguard';
import { CalendarDate, Instant } from './time';

export const Role = z.enum(['mentor', 'mentee']);
export type Role = z.infer<typeof Role>;

/** Whether somebody agreed to take part. Only 'yes' can be matched; null is "not asked yet". */
export const OptIn = z.object({
  answer: z.enum(['yes', 'no']),
  on: CalendarDate,
  /** Which wording they agreed to, where it is known: `privacy notice v2`. */
  wording: Line.nullable(),
});
export type OptIn = z.infer<typeof OptIn>;

/** Somebody named by an enrolled person: as a wish, or as a confidential veto. */
export const NamedPerson = z.object({
  /** Null while nobody, or more than one, bears the name as it was written. */
  personId: PersonId.nullable(),
  writtenName: Line,
  reason: Paragraph.nullable(),
});
export type NamedPerson = z.infer<typeof NamedPerson>;

/** One person's part in one cohort, in one role; a person may hold both roles. */
export const Enrollment = z.object({
  id: EnrollmentId,
  cohortId: CohortId,
  personId: PersonId,
  role: Role,
  answers: Answers,
  optIn: OptIn.nullable(),
  /** In order of preference. */
  wishes: z.array(NamedPerson).max(20),
  /** Confidential: obeyed by the engine, never printed. */
  vetoes: z.array(NamedPerson).max(50),
  /** When the answers were given (a file's timestamp) or typed in. A later answer wins. */
  answeredAt: Instant,
  withdrawnOn: CalendarDate.nullable(),
  /** What else keeps them out of matching, from when until when. Read from the file, never stored with it. */
  bars: z.array(Bar).optional(),
});
export type Enrollment = z.infer<typeof Enrollment>;

/** An enrollment as a form sends it. */
export const EnrollmentInput = Enrollment.pick({
  role: true,
  answers: true,
  optIn: true,
  wishes: true,
  vetoes: true,
});
export type EnrollmentInput = z.infer<typeof EnrollmentInput>;
