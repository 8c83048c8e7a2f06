import { z } from 'zod';
import { DemographicChoices, DemographicField, FieldName } from '../demographic';
import { CohortId, PersonId, ProgramId } from '../ids';
import { Line } from '../person';
import { command, query } from './call';

export const ListedField = DemographicField.extend({
  /** People who gave an answer. */
  answered: z.int(),
  /** Cohorts with a criterion made of it. */
  usedIn: z.array(z.string()),
});
export type ListedField = z.infer<typeof ListedField>;

export const demographics = {
  /** The optional questions of a program, by name. */
  'demographics.list': query(z.object({ programId: ProgramId }), z.array(ListedField)),
  /** They again, with what somebody answered; for the coordinator's own pages about one person. */
  'demographics.of': query(
    z.object({ cohortId: CohortId, personId: PersonId.nullable() }),
    z.array(DemographicField.extend({ choice: z.string().nullable() })),
  ),
  'demographics.add': command(
    z.object({ programId: ProgramId, field: DemographicField }),
    DemographicField,
  ),
  /**
   * Changes the choices of a field. Answers go along with a choice that was renamed (`was` is what
   * it was called); those to a choice that is gone are removed with it.
   */
  'demographics.choices': command(
    z.object({
      programId: ProgramId,
      name: FieldName,
      choices: z
        .array(z.object({ was: Line.nullable(), is: FieldName }))
        .refine((choices) => DemographicChoices.safeParse(choices.map(({ is }) => is)).success),
    }),
    z.object({ name: z.string(), answersRemoved: z.int() }),
  ),
  /** Takes a field away with every answer to it; refused while a criterion is made of it. */
  'demographics.remove': command(
    z.object({ programId: ProgramId, name: FieldName }),
    z.object({ name: z.string(), answersRemoved: z.int() }),
  ),
} as const;
