import { z } from 'zod';
import { Line, Paragraph } from './person';

/** The six kinds of goal, as the field names them. */
export const GoalKind = z.enum([
  'career',
  'skill',
  'leadership',
  'network',
  'knowledge',
  'inclusion',
]);
export type GoalKind = z.infer<typeof GoalKind>;

export const Style = z.enum(['structured', 'listening', 'direct', 'relaxed']);
export type Style = z.infer<typeof Style>;

export const MeetingWay = z.enum(['in-person', 'video', 'phone', 'messages']);
export type MeetingWay = z.infer<typeof MeetingWay>;

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const DAY_PARTS = ['morning', 'lunch', 'afternoon', 'evening'] as const;

/** The local hours of each part of a day: from, until (24 h clock). */
export const PART_HOURS = {
  morning: [8, 12],
  lunch: [12, 14],
  afternoon: [14, 18],
  evening: [18, 21],
} as const satisfies Record<(typeof DAY_PARTS)[number], readonly [number, number]>;

/** A cell of the weekly grid, in the person's own time: `tue-lunch`. */
export const Slot = z.enum(
  DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const)) as [
    `${(typeof DAYS)[number]}-${(typeof DAY_PARTS)[number]}`,
  ],
);
export type Slot = z.infer<typeof Slot>;

/** Whether a mentee would like a mentor from outside their department. */
export const Preference = z.enum(['yes', 'no', 'either']);

const unique = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .max(60)
    .transform((items) => [...new Set(items)]);

/**
 * What a person answered for one role in one cohort. An empty list or null means "not answered",
 * which matching treats as neutral and shows as such; it never means zero.
 */
export const Answers = z.object({
  /** Mentor: offered. Mentee: wanted. Names of skills, compared as terms, never as substrings. */
  skills: unique(Line),
  goals: unique(GoalKind),
  topGoal: Paragraph.nullable(),
  style: Style.nullable(),
  meeting: unique(MeetingWay),
  slots: unique(Slot),
  languages: unique(Line),
  outsideDepartment: Preference.nullable(),
  /** How many mentees a mentor takes; null is "not answered" and counts as one place. */
  capacity: z.int().min(0).max(20).nullable(),
  /** The time promised, in minutes a month. */
  monthlyMinutes: z.int().min(0).max(6000).nullable(),
  note: Paragraph.nullable(),
});
export type Answers = z.infer<typeof Answers>;

export const NO_ANSWERS: Answers = {
  skills: [],
  goals: [],
  topGoal: null,
  style: null,
  meeting: [],
  slots: [],
  languages: [],
  outsideDepartment: null,
  capacity: null,
  monthlyMinutes: null,
  note: null,
};

/** Places a mentor has: what they said, and one where they did not say. */
export const placesOf = ({ capacity }: Pick<Answers, 'capacity'>): number => capacity ?? 1;
