import i18next from 'i18next';
import { z } from 'zod';
import { type DemographicField, FieldName } from '../../../shared/demographic';

/** An optional question as its form holds it; `was` is what a choice is called in the file. */
export const QuestionValues = z.object({
  name: FieldName,
  choices: z
    .array(z.object({ was: z.string().nullable(), is: FieldName }))
    .superRefine((choices, context) => {
      const seen = new Set<string>();
      for (const [index, { is }] of choices.entries()) {
        const key = is.toLowerCase();
        if (seen.has(key)) {
          const message = i18next.t('program:questions.twice');
          context.addIssue({ code: 'custom', path: [index, 'is'], message });
        }
        seen.add(key);
      }
    }),
});
export type QuestionValues = z.input<typeof QuestionValues>;
export type QuestionReady = z.output<typeof QuestionValues>;

/** A question that is not asked yet. */
export const asNew = (name: string, choices: readonly string[]): QuestionValues => ({
  name,
  choices: choices.map((is) => ({ was: null, is })),
});

/** A question as it is asked now. */
export const asStored = ({ name, choices }: DemographicField): QuestionValues => ({
  name,
  choices: choices.map((choice) => ({ was: choice, is: choice })),
});

export const SUGGESTED = ['gender', 'age', 'care'] as const;

/** A question many programs ask, with choices to start from. */
export const suggestion = (of: (typeof SUGGESTED)[number]): QuestionValues =>
  asNew(
    i18next.t(`program:questions.suggested.${of}.name`),
    i18next.t(`program:questions.suggested.${of}.choices`).split('|'),
  );
