import { z } from 'zod';
import { GoalKind, MeetingWay } from './answers';
import { Criterion, Objective } from './criterion';
import { Role } from './enrollment';
import { UnplacedReason } from './group';
import { Line, Paragraph } from './person';
import { UnmatchedReason } from './plan';
import { CalendarDate } from './time';

/** How many bins the scores 0..1000 fall into, each 100 wide; the last one includes 1000. */
export const SCORE_BINS = 10;

/** The first 8 hexadecimal digits of a run's hash, as people read them aloud: `7F3A-91C2`. */
const ShortFingerprint = z.string().regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/);

/** A run's hash (hexadecimal, 8 digits or more) as it is printed. */
export const shortFingerprint = (hash: string): string =>
  ShortFingerprint.parse(`${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase());

/** The matching run that a paper was made from. */
export const RunMark = z.object({ fingerprint: ShortFingerprint, madeOn: CalendarDate });
export type RunMark = z.infer<typeof RunMark>;

const Count = z.int().min(0);

/** A person as an agreement introduces them; what is null is left out. */
export const AgreementPerson = z.object({
  name: Line,
  /** The ladder's word for their level: "Senior specialist". */
  level: Line.nullable(),
  department: Line.nullable(),
  site: Line.nullable(),
});
export type AgreementPerson = z.infer<typeof AgreementPerson>;

/** Everything printed on one pair's mentoring agreement. */
export const AgreementData = z.object({
  organisation: Line,
  program: Line,
  cohort: Line,
  mentee: AgreementPerson,
  mentor: AgreementPerson,
  /** The day by which the two should have met for the first time. */
  firstMeetingBy: CalendarDate.nullable(),
  until: CalendarDate,
  durationMonths: z.int().min(1).max(36),
  /** Days from one session to the next. */
  cadenceDays: z.int().min(1).max(120),
  sessionMinutes: z.int().min(5).max(480),
  /** Ways to meet that both named; empty leaves a line to fill in. */
  meeting: z.array(MeetingWay).max(4),
  goals: z.array(GoalKind).max(6),
  topGoal: Paragraph.nullable(),
  mentorGoals: z.array(GoalKind).max(6),
  mentorTopGoal: Paragraph.nullable(),
  /** Days after the kickoff, and the day itself, on which each says whether to go on. */
  gateDay: z.int().min(1).max(720),
  gateDate: CalendarDate,
  coordinator: z.object({ name: Line, contact: Line.nullable() }).nullable(),
  signedOn: CalendarDate.nullable(),
  /** "Agreement 14 of 38". */
  number: z.int().min(1),
  of: z.int().min(1),
  /** Null for a match that no run proposed. */
  run: RunMark.nullable(),
  /** A proposed match prints as a draft. */
  draft: z.boolean(),
  /** Whether the mentor is the junior of the two. */
  reverse: z.boolean(),
});
export type AgreementData = z.infer<typeof AgreementData>;

/** A count for each side. */
export const BySide = z.object({ mentors: Count, mentees: Count });
export type BySide = z.infer<typeof BySide>;

/**
 * Why somebody has no match, or is in no group. The one they had was `completed`, or `ended` before
 * its time, be it for them alone; `not-yet`: nothing with them in it was published.
 */
const ReportReason = z.union([
  UnmatchedReason,
  UnplacedReason,
  z.enum(['completed', 'ended', 'not-yet']),
]);
export type ReportReason = z.infer<typeof ReportReason>;

/** How many people are left at each step from the file to a match, or to a group. */
export const ReportFunnel = z.object({
  /** People on file, whether in the program or not. */
  people: Count,
  enrolled: BySide,
  optedIn: BySide,
  /** Those the engine could place: opted in, not withdrawn, not left; mentors with a place. */
  matchable: BySide,
  /** Places the matchable mentors offer; null where people are put together in groups. */
  places: Count.nullable(),
  matched: BySide,
  /** Enrolled mentees without a match, by reason; most frequent first. */
  unmatched: z.array(z.object({ reason: ReportReason, mentees: z.int().min(1) })),
});
export type ReportFunnel = z.infer<typeof ReportFunnel>;

/** How good the published matching is. Scores are integers from 0 to 1000. */
export const ReportQuality = z.object({
  objective: Objective,
  /** What counted when it was published. */
  criteria: z.array(Criterion),
  /** Mentees placed, and mentees who could have been. */
  placed: Count,
  matchable: Count,
  /** As the matching counts: all scores together, less the points that load balance takes off. */
  total: z.int(),
  /** The points taken off; 0 without load balance. */
  loadPoints: Count,
  /** The weakest pair's score; null while there is no pair. */
  worst: Count.max(1000).nullable(),
  /** Whether the independent checker confirmed that no plan is better. */
  verified: z.boolean(),
  /** Decisions of the coordinator in force. Vetoes of participants are not among them. */
  decisions: z.object({ pins: Count, forbids: Count, holds: Count }),
  /** Pairs per bin: [0, 100), [100, 200), ... [900, 1000]. */
  histogram: z.array(Count).length(SCORE_BINS),
});
export type ReportQuality = z.infer<typeof ReportQuality>;

/** The month a session fell into: `2026-04`. */
export const YearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type YearMonth = z.infer<typeof YearMonth>;

/** How much mentoring took place in the period. */
export const ReportSessions = z.object({
  /** Sessions in person, by video or by phone. */
  held: Count,
  /** Minutes of those with a logged duration. */
  minutes: Count,
  /** Sessions logged without a duration, which the minutes lack. */
  withoutDuration: Count,
  /** Every month of the period in order, those without a session too. */
  months: z.array(z.object({ month: YearMonth, sessions: Count })).max(36),
  /** Messages counted apart: they are not sessions. */
  asyncCheckIns: Count,
  /** Matches of the period, or groups, and how many of them met at least once. */
  matches: Count,
  met: Count,
  /** The middle of all gaps between two successive sessions of a match, in days; null without a gap. */
  medianGapDays: z.number().min(0).nullable(),
  /** How many gaps that is the middle of. */
  gaps: Count,
});
export type ReportSessions = z.infer<typeof ReportSessions>;

export const AttentionReason = z.enum(['never-met', 'silent', 'no-goals', 'on-hold']);
export type AttentionReason = z.infer<typeof AttentionReason>;

/** A match that asks for a call. */
export const ReportAttention = z.object({
  mentee: Line,
  mentor: Line,
  reason: AttentionReason,
  lastMetOn: CalendarDate.nullable(),
  /** Days since they last met, or since the match began where they never did. */
  daysSilent: Count,
});
export type ReportAttention = z.infer<typeof ReportAttention>;

/** How much one match got out of the period; listed by name, never ranked. */
export const ReportDosage = z.object({
  mentee: Line,
  mentor: Line,
  sessions: Count,
  minutes: Count,
  lastMetOn: CalendarDate.nullable(),
});
export type ReportDosage = z.infer<typeof ReportDosage>;

/** A person without a match. Who vetoed whom is not part of any report. */
export const ReportUnmatched = z.object({ name: Line, role: Role, reason: ReportReason });
export type ReportUnmatched = z.infer<typeof ReportUnmatched>;

/** Short meetings at events of the cohort whose day has come; they are no sessions. */
export const ReportMeetings = z.object({
  events: z.int().min(1),
  planned: Count,
  held: Count,
  /** Said not to have taken place. */
  missed: Count,
  /** Those nobody has said anything of. */
  unsaid: Count,
});
export type ReportMeetings = z.infer<typeof ReportMeetings>;

/** The figures of a program report: the screen shows these and paper prints these. */
export const ReportData = z.object({
  organisation: Line,
  program: Line,
  cohort: Line,
  period: z.object({ from: CalendarDate, to: CalendarDate }),
  madeOn: CalendarDate,
  coordinator: Line.nullable(),
  funnel: ReportFunnel,
  /** Null until a matching is published. */
  quality: ReportQuality.nullable(),
  sessions: ReportSessions,
  /** Null where the cohort had no event yet. */
  meetings: ReportMeetings.nullable(),
  attention: z.array(ReportAttention),
  dosage: z.array(ReportDosage),
  unmatched: z.array(ReportUnmatched),
  /** The run the published matching came from. */
  run: RunMark.nullable(),
});
export type ReportData = z.infer<typeof ReportData>;

/** The mean score of the pairs, rounded to an integer; null while there is no pair. */
export const meanScore = ({
  placed,
  total,
  loadPoints,
}: Pick<ReportQuality, 'placed' | 'total' | 'loadPoints'>) =>
  placed === 0 ? null : Math.round((total + loadPoints) / placed);

/** Pairs per bin of the score, as a report shows them. */
export function scoreHistogram(scores: readonly number[]): number[] {
  const bins = Array.from({ length: SCORE_BINS }, () => 0);
  for (const score of scores) {
    const bin = Math.min(SCORE_BINS - 1, Math.floor(score / 100));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
