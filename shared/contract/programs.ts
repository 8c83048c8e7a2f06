import { z } from 'zod';
import { CohortId, ProgramId } from '../ids';
import { Cohort, CohortInput, Program, ProgramInput } from '../program';
import { command, query } from './call';

export const programs = {
  'programs.create': command(
    z.object({ program: ProgramInput, cohort: CohortInput }),
    z.object({ programId: ProgramId, cohortId: CohortId }),
  ),
  'programs.update': command(z.object({ programId: ProgramId, program: ProgramInput }), Program),
  'cohorts.get': query(
    z.object({ cohortId: CohortId }),
    z.object({ program: Program, cohort: Cohort }),
  ),
  'cohorts.create': command(z.object({ programId: ProgramId, cohort: CohortInput }), Cohort),
  'cohorts.update': command(z.object({ cohortId: CohortId, cohort: CohortInput }), Cohort),
} as const;
