import { matchingAfter, usualMatching } from '../../shared/format';
import { CohortId, ProgramId } from '../../shared/ids';
import type { Cohort, Program } from '../../shared/program';
import { fail, ok } from '../../shared/result';
import type { ReadDb } from '../db/database';
import { listGroups } from '../db/groups';
import { listMatches } from '../db/matches';
import { findCohort, findProgram, listCohorts, saveCohort, saveProgram } from '../db/programs';
import type { Handlers } from './handler';
import { newId } from './new-id';
import { moveStarts } from './starts';

const isNameTaken = (db: ReadDb, programId: ProgramId, name: string, by: CohortId | null) =>
  listCohorts(db).some(
    (cohort) => cohort.programId === programId && cohort.name === name && cohort.id !== by,
  );

/** Whether people of the cohort were put together already: what they have would lose its meaning. */
const isUnderWay = (db: ReadDb, cohortId: CohortId): boolean =>
  listMatches(db, cohortId).length > 0 || listGroups(db, cohortId).length > 0;

export const programHandlers = {
  'programs.create': ({ db, now, nameStep }, input) => {
    const program: Program = { ...input.program, id: newId(ProgramId) };
    const cohort: Cohort = {
      ...input.cohort,
      id: newId(CohortId),
      programId: program.id,
      matching: usualMatching(input.cohort.format),
    };
    saveProgram(db, program, now);
    saveCohort(db, cohort, now);
    nameStep('program', program.name);
    return ok({ programId: program.id, cohortId: cohort.id });
  },

  'programs.update': ({ db, now, nameStep }, { programId, program }) => {
    if (!findProgram(db, programId)) return fail({ code: 'not-found', entity: 'program' });
    const saved: Program = { ...program, id: programId };
    saveProgram(db, saved, now);
    nameStep('program', saved.name);
    return ok(saved);
  },

  'cohorts.get': ({ db }, { cohortId }) => {
    const cohort = findCohort(db, cohortId);
    const program = cohort && findProgram(db, cohort.programId);
    if (!program) return fail({ code: 'not-found', entity: 'cohort' });
    return ok({ program, cohort });
  },

  'cohorts.create': ({ db, now, nameStep }, { programId, cohort }) => {
    if (!findProgram(db, programId)) return fail({ code: 'not-found', entity: 'program' });
    if (isNameTaken(db, programId, cohort.name, null)) {
      return fail({ code: 'cohort-name-taken', name: cohort.name });
    }
    const saved: Cohort = {
      ...cohort,
      id: newId(CohortId),
      programId,
      matching: usualMatching(cohort.format),
    };
    saveCohort(db, saved, now);
    nameStep('cohort', saved.name);
    return ok(saved);
  },

  'cohorts.update': ({ db, now, nameStep }, { cohortId, cohort }) => {
    const before = findCohort(db, cohortId);
    if (!before) return fail({ code: 'not-found', entity: 'cohort' });
    if (isNameTaken(db, before.programId, cohort.name, cohortId)) {
      return fail({ code: 'cohort-name-taken', name: cohort.name });
    }
    if (cohort.format !== before.format && isUnderWay(db, cohortId)) {
      return fail({ code: 'format-in-use', cohort: before.name });
    }
    const matching = matchingAfter(before.matching, before.format, cohort.format);
    const saved: Cohort = { ...before, ...cohort, matching };
    saveCohort(db, saved, now);
    if (cohort.kickoffDate !== before.kickoffDate) moveStarts(db, saved);
    nameStep('cohort', saved.name);
    return ok(saved);
  },
} satisfies Partial<Handlers>;
