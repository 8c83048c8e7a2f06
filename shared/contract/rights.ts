import { z } from 'zod';
import { ErasureCause, ErasureSummary } from '../erasure';
import { CohortId, PersonId, ProgramId } from '../ids';
import { Line, Paragraph } from '../person';
import {
  CheckName,
  Consent,
  ConsentId,
  Minor,
  Note,
  NoteId,
  Purpose,
  Safeguards,
  Screening,
} from '../safeguard';
import { CalendarDate, PlausibleDate } from '../time';
import { command, job, query } from './call';
import { Saved } from './saved';

const somePeople = z.object({ personIds: z.array(PersonId).min(1).max(5000) });
const onePerson = z.object({ personId: PersonId });

/** Somebody whose last part ended so long ago that their data should go, or who never had one. */
export const Overdue = z.object({
  personId: PersonId,
  name: z.string(),
  /**
   * The day it is counted from: the end of their last part or, where they never signed up, the day they
   * left or anything was last written about them.
   */
  endedOn: CalendarDate,
  since: z.enum(['ended', 'left', 'written']),
  dueOn: CalendarDate,
});
export type Overdue = z.infer<typeof Overdue>;

export const rights = {
  /** What protects one person, as the open cohort's program sees it. */
  'rights.of': query(
    z.object({ personId: PersonId, cohortId: CohortId }),
    z.object({
      safeguards: Safeguards,
      /** The first for a purpose is the one that counts. */
      consents: z.array(Consent),
      minor: Minor.nullable(),
      /** Whether they are under age today. */
      underAge: z.boolean(),
      screenings: z.array(Screening),
      /** Checks their role in this cohort demands; empty for mentees. */
      demanded: z.array(CheckName),
      notes: z.array(Note),
    }),
  ),
  'safeguards.get': query(z.object({ programId: ProgramId }), Safeguards),
  'safeguards.save': command(
    z.object({ programId: ProgramId, safeguards: Safeguards }),
    Safeguards,
  ),
  'screenings.save': command(onePerson.extend({ screening: Screening }), Screening),
  'screenings.remove': command(onePerson.extend({ checkName: CheckName }), onePerson),
  /** Puts a consent on file. `outweighedBy` is the one that counts where this one is from before it. */
  'consents.give': command(
    onePerson.extend({
      purpose: Purpose,
      wording: Line,
      givenOn: PlausibleDate,
      guardian: Line.nullable(),
    }),
    Consent.extend({ outweighedBy: Consent.nullable() }),
  ),
  /** Takes a consent back as of today: what it was for stops. */
  'consents.withdraw': command(z.object({ consentId: ConsentId }), Consent),
  'minors.save': command(onePerson.extend({ minor: Minor.nullable() }), onePerson),
  'notes.add': command(onePerson.extend({ text: Paragraph, isPrivate: z.boolean() }), Note),
  'notes.remove': command(z.object({ noteId: NoteId }), onePerson),
  /** Saves what is stored about one person, without what others said in confidence. */
  'rights.extract': job(onePerson.extend({ as: z.enum(['json', 'pdf']) }), Saved),
  /** Those whose data should go by now, the longest overdue first. */
  'rights.overdue': query(z.object({}), z.array(Overdue)),
  /** What erasing people would take away, and what stays as numbers. Changes nothing. */
  'rights.erasePreview': job(somePeople, ErasureSummary),
  /** Erases people for good: there is no undo. `rewritten` is false where the file's free space could not be cleaned yet. */
  'rights.erase': job(
    somePeople.extend({ why: ErasureCause }),
    ErasureSummary.extend({ rewritten: z.boolean() }),
    'wait',
  ),
} as const;
