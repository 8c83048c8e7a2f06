import { demographicOf, type MatchingSettings } from '../../shared/criterion';
import { MOST_DEMOGRAPHIC_FIELDS } from '../../shared/demographic';
import type { ProgramId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import type { ReadDb } from '../db/database';
import {
  answersTo,
  demographicsOf,
  listDemographicFields,
  removeDemographicField,
  saveDemographicAnswer,
  saveDemographicField,
  storedAnswersTo,
} from '../db/demographics';
import { findCohort, findProgram, listCohorts } from '../db/programs';
import { listScenarios } from '../db/scenarios';
import type { Handlers } from './handler';

const GONE = { code: 'not-found', entity: 'demographic-field' } as const;

const isMadeOf = ({ criteria }: MatchingSettings, field: string): boolean =>
  criteria.some((criterion) => demographicOf(criterion) === field);

/** Cohorts that a criterion compares this field in, and their scenarios that would. */
const usersOf = (db: ReadDb, programId: ProgramId, field: string): string[] =>
  listCohorts(db)
    .filter((cohort) => cohort.programId === programId)
    .flatMap(({ id, name, matching }) => [
      ...(isMadeOf(matching, field) ? [name] : []),
      ...listScenarios(db, id)
        .filter(({ settings }) => isMadeOf(settings, field))
        .map((scenario) => `${name}: ${scenario.name}`),
    ]);

export const demographicHandlers = {
  'demographics.list': ({ db }, { programId }) =>
    ok(
      listDemographicFields(db, programId).map((field) => ({
        ...field,
        answered: answersTo(db, programId, field.name).size,
        usedIn: usersOf(db, programId, field.name),
      })),
    ),

  'demographics.of': ({ db }, { cohortId, personId }) => {
    const cohort = findCohort(db, cohortId);
    if (!cohort) return fail({ code: 'not-found', entity: 'cohort' });
    const given = personId === null ? [] : demographicsOf(db, cohort.programId, personId);
    return ok(
      listDemographicFields(db, cohort.programId).map((field) => ({
        ...field,
        choice: given.find((answer) => answer.field === field.name)?.choice ?? null,
      })),
    );
  },

  'demographics.add': ({ db, nameStep }, { programId, field }) => {
    if (!findProgram(db, programId)) return fail({ code: 'not-found', entity: 'program' });
    const fields = listDemographicFields(db, programId);
    const same = fields.find(({ name }) => name.toLowerCase() === field.name.toLowerCase());
    if (same) return fail({ code: 'demographic-name-taken', name: same.name });
    if (fields.length >= MOST_DEMOGRAPHIC_FIELDS) {
      return fail({ code: 'demographic-fields-full', most: MOST_DEMOGRAPHIC_FIELDS });
    }
    saveDemographicField(db, programId, field);
    nameStep('demographic', field.name);
    return ok(field);
  },

  'demographics.choices': ({ db, nameStep }, { programId, name, choices }) => {
    const field = listDemographicFields(db, programId).find((each) => each.name === name);
    if (!field) return fail(GONE);
    const next = new Map(choices.flatMap(({ was, is }) => (was === null ? [] : [[was, is]])));
    let answersRemoved = 0;
    for (const [personId, before] of storedAnswersTo(db, programId, name)) {
      const choice = next.get(before) ?? null;
      if (choice === null) answersRemoved += 1;
      if (choice !== before)
        saveDemographicAnswer(db, programId, { field: name, personId, choice });
    }
    saveDemographicField(db, programId, { name, choices: choices.map(({ is }) => is) });
    nameStep('demographic', name);
    return ok({ name, answersRemoved });
  },

  'demographics.remove': ({ db, nameStep }, { programId, name }) => {
    const field = listDemographicFields(db, programId).find((each) => each.name === name);
    if (!field) return fail(GONE);
    const cohorts = usersOf(db, programId, name);
    if (cohorts.length > 0) return fail({ code: 'demographic-in-use', name, cohorts });
    const answersRemoved = storedAnswersTo(db, programId, name).size;
    removeDemographicField(db, programId, name);
    nameStep('demographic', name);
    return ok({ name, answersRemoved });
  },
} satisfies Partial<Handlers>;
