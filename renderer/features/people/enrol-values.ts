import i18next from 'i18next';
import { z } from 'zod';
import { Answers, NO_ANSWERS } from '../../../shared/answers';
import type { Output } from '../../../shared/contract';
import { DemographicAnswer } from '../../../shared/demographic';
import { Enrollment, OptIn, type Role } from '../../../shared/enrollment';
import {
  BLANK_PERSON,
  Level,
  Line,
  Paragraph,
  type Person,
  PersonInput,
} from '../../../shared/person';
import { readHours, writeHours } from './hours';

/** A field of the program, with what is on record for the person. */
export type AskedField = Output<'demographics.of'>[number];

const MOST_MINUTES = 6000;

const blankToNull = (text: string | null) => (text === null || text.trim() === '' ? null : text);
const OptionalLine = z.string().nullable().transform(blankToNull).pipe(Line.nullable());
const OptionalParagraph = z.string().nullable().transform(blankToNull).pipe(Paragraph.nullable());

const Email = OptionalLine.refine((email) => email === null || /^\S+@\S+$/.test(email), {
  error: () => i18next.t('people:form.emailOdd'),
});

const Hours = z
  .string()
  .nullable()
  .transform((text, context) => {
    const written = blankToNull(text);
    if (written === null) return null;
    const minutes = readHours(written);
    if (minutes !== null && minutes <= MOST_MINUTES) return minutes;
    context.issues.push({
      code: 'custom',
      input: text,
      message: i18next.t(minutes === null ? 'people:form.hoursOdd' : 'people:form.hoursMany'),
    });
    return z.NEVER;
  });

const OptInValues = z
  .object({
    answer: OptIn.shape.answer.nullable(),
    on: z.string().nullable(),
    wording: OptionalLine,
  })
  .superRefine(({ answer, on }, context) => {
    if (answer === null || on !== null) return;
    context.addIssue({ code: 'custom', path: ['on'], message: i18next.t('people:form.optInDay') });
  })
  .transform(({ answer, ...rest }) => (answer === null ? null : { answer, ...rest }))
  .pipe(OptIn.nullable());

/** The whole form: what is typed goes in, what the contract takes comes out. */
export const EnrolValues = z.object({
  person: PersonInput.extend({
    staffNumber: OptionalLine,
    email: Email,
    department: OptionalLine,
    site: OptionalLine,
    level: z
      .string()
      .nullable()
      .transform((level) => (level === null ? null : Number(level)))
      .pipe(Level.nullable()),
  }),
  /** What was typed for the manager and fits nobody yet; it must not vanish unnoticed. */
  managerTyped: z
    .string()
    .nullable()
    .refine((typed) => blankToNull(typed) === null, {
      error: () => i18next.t('people:form.managerOpen'),
    }),
  answers: Answers.omit({ monthlyMinutes: true }).extend({
    topGoal: OptionalParagraph,
    note: OptionalParagraph,
  }),
  hours: Hours,
  optIn: OptInValues,
  wishes: Enrollment.shape.wishes,
  vetoes: Enrollment.shape.vetoes,
  /** In the order of the program's fields. */
  demographics: z.array(DemographicAnswer),
});
export type EnrolValues = z.input<typeof EnrolValues>;
export type EnrolReady = z.output<typeof EnrolValues>;

/** The form as it opens: empty, or with what is on record. */
export function valuesFrom(
  person: Person | null,
  enrollment: Enrollment | null,
  asked: readonly AskedField[] = [],
): EnrolValues {
  const { id: _, ...identity } = person ?? { ...BLANK_PERSON, id: null };
  const { monthlyMinutes, ...answers } = enrollment?.answers ?? NO_ANSWERS;
  return {
    person: { ...identity, level: identity.level === null ? null : String(identity.level) },
    managerTyped: null,
    answers: { ...answers },
    hours: monthlyMinutes === null ? null : writeHours(monthlyMinutes),
    optIn: { ...(enrollment?.optIn ?? { answer: null, on: null, wording: null }) },
    wishes: [...(enrollment?.wishes ?? [])],
    vetoes: [...(enrollment?.vetoes ?? [])],
    demographics: asked.map(({ name, choice }) => ({ field: name, choice })),
  };
}

/** A draft with the fields as they are now: one may have been added, or a choice removed, since. */
export function withFieldsOf(values: EnrolValues, asked: readonly AskedField[]): EnrolValues {
  const typed = new Map<string, string | null>(
    // A draft of a release before has none.
    (values.demographics ?? []).map(({ field, choice }) => [field, choice]),
  );
  const demographics = asked.map(({ name, choices, choice }) => {
    const kept = typed.get(name);
    const isThere = kept === null || (kept !== undefined && choices.includes(kept));
    return { field: name, choice: isThere ? kept : choice };
  });
  return { ...values, demographics };
}

/** What goes to main. Answers that the other role gives stay as they were. */
export function enrollmentFrom(ready: EnrolReady, role: Role) {
  return {
    role,
    answers: { ...ready.answers, monthlyMinutes: ready.hours },
    optIn: ready.optIn,
    wishes: ready.wishes,
    vetoes: ready.vetoes,
  };
}

/** Whether two states of the form hold the same. */
export const sameValues = (a: EnrolValues, b: EnrolValues): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
