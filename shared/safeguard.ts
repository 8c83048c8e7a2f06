import { z } from 'zod';
import { PersonId } from './ids';
import { Line, Paragraph } from './person';
import { addDays, addMonths, CalendarDate, Instant, PlausibleDate } from './time';

/** A check or training that a program demands of its mentors, by the name it goes by there. */
export const CheckName = Line;

/** What a program demands for people's protection. */
export const Safeguards = z.object({
  /** Below this age a guardian has to consent. */
  adultAge: z.int().min(14).max(25),
  /** Checks and training without which nobody mentors here; none where it is empty. */
  checks: z.array(CheckName).max(10),
  /**
   * Months after somebody's last part has ended until they are proposed for erasing; where they never had
   * one, after anything was last written about them.
   */
  retentionMonths: z.int().min(1).max(240),
});
export type Safeguards = z.infer<typeof Safeguards>;

export const DEFAULT_SAFEGUARDS: Safeguards = { adultAge: 18, checks: [], retentionMonths: 24 };

/** Where a check stands: status and dates, never what was found. */
export const Screening = z
  .object({
    checkName: CheckName,
    status: z.enum(['requested', 'cleared', 'declined']),
    issuer: Line.nullable(),
    issuedOn: PlausibleDate.nullable(),
    /** The last day on which it counts; null never expires. */
    expiresOn: PlausibleDate.nullable(),
  })
  .superRefine(({ status, issuedOn, expiresOn }, { addIssue }) => {
    if (status === 'cleared' && issuedOn === null) {
      addIssue({ code: 'custom', path: ['issuedOn'] });
    }
    if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) {
      addIssue({ code: 'custom', path: ['expiresOn'], params: { flaw: 'ends-first' } });
    }
  });
export type Screening = z.infer<typeof Screening>;

/** What somebody consents to, each by itself. */
export const Purpose = z.enum(['matching', 'reports', 'optional-questions']);
export type Purpose = z.infer<typeof Purpose>;

export const ConsentId = z.uuid().brand<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

/** That somebody agreed to something, in which wording, and whether they still do. */
export const Consent = z.object({
  id: ConsentId,
  personId: PersonId,
  purpose: Purpose,
  /** Version of the words they agreed to: `privacy notice 2`. */
  wording: Line,
  givenOn: PlausibleDate,
  /** The parent or guardian who gave it; null is the person. */
  guardian: Line.nullable(),
  withdrawnOn: CalendarDate.nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** That somebody is under age; without a date of birth until it is said otherwise. */
export const Minor = z.object({ birthDate: PlausibleDate.nullable() });
export type Minor = z.infer<typeof Minor>;

export const NoteId = z.uuid().brand<'NoteId'>();

/** The day on which somebody is of age: who was born on 29 February is so from 1 March, where there is none. */
export function adultOn(
  birthDate: CalendarDate,
  { adultAge }: Pick<Safeguards, 'adultAge'>,
): CalendarDate {
  const day = addMonths(birthDate, 12 * adultAge);
  return day.slice(-2) === birthDate.slice(-2) ? day : addDays(day, 1);
}

/** Something the coordinator noted about somebody. Private ones are shown on their page and nowhere else. */
export const Note = z.object({
  id: NoteId,
  text: Paragraph,
  isPrivate: z.boolean(),
  writtenAt: Instant,
});
export type Note = z.infer<typeof Note>;

/** What keeps an enrolled person out of matching, from the first day on to the day before `to`. */
export const Bar = z.object({
  why: z.enum(['consent-withdrawn', 'no-guardian', 'not-screened']),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  /** `not-screened`: the checks that are missing from then on. */
  checks: z.array(z.string()),
});
export type Bar = z.infer<typeof Bar>;

/** Whether a bar is up on a day. */
export const isUp = ({ from, to }: Pick<Bar, 'from' | 'to'>, today: CalendarDate): boolean =>
  (from === null || from <= today) && (to === null || today < to);
