import { z } from 'zod';
import type { Output } from '../../../shared/contract';
import { CohortInput, ProgramInput } from '../../../shared/program';

/** What the forms on these screens hold: a program and one of its cohorts. */
export const Design = z.object({ program: ProgramInput, cohort: CohortInput });
export type Design = z.infer<typeof Design>;

/** A design while it is being typed: an emptied number is null, an emptied date too. */
export type DesignValues = z.input<typeof Design>;

/** What is saved, in the shape of the forms. */
export function designOf({ program, cohort }: Output<'cohorts.get'>): DesignValues {
  const { id: _program, ...programValues } = program;
  const { id: _cohort, programId: _of, matching: _matching, ...cohortValues } = cohort;
  return { program: programValues, cohort: cohortValues };
}
