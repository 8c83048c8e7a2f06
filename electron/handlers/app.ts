import { ok } from '../../shared/result';
import { listEnrollments } from '../db/enrollments';
import { firstUndone, lastDone } from '../db/history';
import { lastSavedAt, listMatches } from '../db/matches';
import { listCohorts, listPrograms } from '../db/programs';
import { isPublished, latestRun } from '../db/runs';
import type { Handlers } from './handler';
import { dueOf } from './today';

export const appHandlers = {
  'app.overview': ({ db, today }) => {
    const cohorts = Map.groupBy(listCohorts(db), ({ programId }) => programId);
    return ok({
      programs: listPrograms(db).map(({ id, name, organisation }) => ({
        id,
        name,
        organisation,
        cohorts: (cohorts.get(id) ?? []).map((cohort) => ({ id: cohort.id, name: cohort.name })),
      })),
      today,
      savedAt: lastSavedAt(db),
      undo: lastDone(db),
      redo: firstUndone(db),
    });
  },

  'app.counts': (context, { cohortId }) => {
    const { db } = context;
    const run = latestRun(db, cohortId);
    return ok({
      due: dueOf(context, cohortId).filter(({ urgency }) => urgency === 'late').length,
      people: new Set(listEnrollments(db, cohortId).map(({ personId }) => personId)).size,
      matches: listMatches(db, cohortId).filter(({ state }) => state === 'active').length,
      draft: run !== null && !isPublished(db, run.id),
    });
  },
} satisfies Partial<Handlers>;
