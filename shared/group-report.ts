import { z } from 'zod';
import { AttentionReason, ReportData } from './documents';
import { Format } from './format';
import { Line } from './person';
import { CalendarDate } from './time';

const Count = z.int().min(0);

/** How well the groups published last fit. A pair in one group is worth 0 to 1000. */
export const GroupQuality = z.object({
  groups: Count,
  /** Members in a group, and those who could have been. */
  placed: Count,
  matchable: Count,
  /** The worth of all pairs that share a group, added up. */
  total: Count,
  /** No division under the same rules is worth more; null where that is not known. */
  bound: Count.nullable(),
});
export type GroupQuality = z.infer<typeof GroupQuality>;

/** How many were at the sessions of a group, of those who were in it on the day: person by person. */
const Presence = z.object({ present: Count, expected: Count });

/** A group that asks for a call. */
export const GroupAttention = z.object({
  group: Line,
  reason: AttentionReason.extract(['never-met', 'silent']),
  lastMetOn: CalendarDate.nullable(),
  /** Days since it last met, or since it began where it never did. */
  daysSilent: Count,
});
export type GroupAttention = z.infer<typeof GroupAttention>;

/** How much one group got out of the period; in the order of the groups, never ranked. */
export const GroupDosage = Presence.extend({
  group: Line,
  /** Who is in it now, or was when it ended. */
  people: Count,
  sessions: Count,
  minutes: Count,
  lastMetOn: CalendarDate.nullable(),
});
export type GroupDosage = z.infer<typeof GroupDosage>;

/** The figures of the report on a cohort of groups: the screen shows these and paper prints these. */
export const GroupReportData = ReportData.omit({
  quality: true,
  attention: true,
  dosage: true,
  meetings: true,
}).extend({
  format: Format,
  quality: GroupQuality.nullable(),
  presence: Presence,
  attention: z.array(GroupAttention),
  dosage: z.array(GroupDosage),
});
export type GroupReportData = z.infer<typeof GroupReportData>;

/** How far a division may be from the best, in hundredths of a percent; null where that is not known. */
export const gapOf = ({ total, bound }: Pick<GroupQuality, 'total' | 'bound'>): number | null =>
  bound === null || total === 0 ? null : Math.ceil((10_000 * (bound - total)) / total);
