import { z } from 'zod';
import { MatchingSettings } from './criterion';
import { Format, GroupShape, isGroupFormat, misfit, usualShape } from './format';
import { CohortId, ProgramId } from './ids';
import { Level, Line, Paragraph } from './person';
import { KnownTimeZone, PlausibleDate, TimeZone } from './time';

/** A rung of the ladder of levels, most junior first. */
export const LadderRung = z.object({ level: Level, label: Line });
/** A place people work at, with the zone its clocks show. */
export const Site = z.object({ name: Line, timeZone: TimeZone });

export const DEFAULT_LADDER = [
  'Assistant',
  'Associate',
  'Specialist',
  'Senior specialist',
  'Team lead',
  'Head',
  'Director',
].map((label, index) => ({ level: index + 1, label }));

/** A mentoring program: what stays the same from cohort to cohort. */
export const Program = z.object({
  id: ProgramId,
  name: Line,
  organisation: Line,
  goal: Paragraph.nullable(),
  sponsor: Line.nullable(),
  coordinator: Line.nullable(),
  /** How to reach the coordinator, as it should be printed: "room 2.14, extension 3310". */
  coordinatorContact: Line.nullable(),
  /** The zone of people whose site has none. */
  timeZone: TimeZone,
  ladder: z.array(LadderRung).min(1).max(20),
  sites: z.array(Site).max(200),
});
export type Program = z.infer<typeof Program>;

/** A program as a form sends it. */
export const ProgramInput = Program.omit({ id: true }).extend({
  timeZone: KnownTimeZone,
  sites: z.array(Site.extend({ timeZone: KnownTimeZone })).max(200),
});
export type ProgramInput = z.infer<typeof ProgramInput>;

/** One round of a program, from kickoff to close. */
export const Cohort = z.object({
  id: CohortId,
  programId: ProgramId,
  name: Line,
  format: Format,
  /** The shape of its groups; null where the format has none. */
  groups: GroupShape.nullable().default(null),
  kickoffDate: PlausibleDate,
  durationMonths: z.int().min(1).max(36),
  /** Days from one session to the next: 7, 14, 30. */
  cadenceDays: z.int().min(1).max(120),
  sessionMinutes: z.int().min(5).max(480),
  /** Days after its own start on which each pair says whether to go on: see `gateOf`. */
  gateDay: z.int().min(1).max(720),
  matching: MatchingSettings,
});
export type Cohort = z.infer<typeof Cohort>;

/** A cohort as a form sends it. A shape the format has no use for is dropped; one it needs is filled in. */
export const CohortInput = Cohort.omit({ id: true, programId: true, matching: true })
  .overwrite((cohort) => ({
    ...cohort,
    groups: isGroupFormat(cohort.format) ? (cohort.groups ?? usualShape(cohort.format)) : null,
  }))
  .superRefine(({ format, groups }, { addIssue }) => {
    const wrong = groups && misfit(format, groups);
    if (!wrong) return;
    const at = { origin: 'number' as const, path: ['groups', wrong.field], input: wrong.value };
    if (wrong.value < wrong.from) addIssue({ ...at, code: 'too_small', minimum: wrong.from });
    else addIssue({ ...at, code: 'too_big', maximum: wrong.to });
  });
export type CohortInput = z.infer<typeof CohortInput>;
