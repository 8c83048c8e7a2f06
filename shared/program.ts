import { z } from 'zod';
import { MatchingSettings } from './criterion';
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

/** One mentor with one or more mentees, each a pair of its own. Other formats come with their engines. */
export const Format = z.enum(['one-to-one']);

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
  kickoffDate: PlausibleDate,
  durationMonths: z.int().min(1).max(36),
  /** Days from one session to the next: 7, 14, 30. */
  cadenceDays: z.int().min(1).max(120),
  sessionMinutes: z.int().min(5).max(480),
  /** Days after the kickoff on which each pair says whether to go on. */
  gateDay: z.int().min(1).max(720),
  matching: MatchingSettings,
});
export type Cohort = z.infer<typeof Cohort>;

export const CohortInput = Cohort.omit({ id: true, programId: true, matching: true });
export type CohortInput = z.infer<typeof CohortInput>;
