import { isGroupFormat } from '../../shared/format';
import { ok } from '../../shared/result';
import { listEvents } from '../db/events';
import { groupDraft } from '../db/group-runs';
import { listGroups } from '../db/groups';
import { firstUndone, lastDone } from '../db/history';
import { lastSavedAt } from '../db/log';
import { listMatches } from '../db/matches';
import { listCohorts, listPrograms } from '../db/programs';
import { openDraft } from './draft';
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
        cohorts: (cohorts.get(id) ?? []).map((cohort) => ({
          id: cohort.id,
          name: cohort.name,
          format: cohort.format,
        })),
      })),
      today,
      savedAt: lastSavedAt(db),
      undo: lastDone(db),
      redo: firstUndone(db),
    });
  },

  'app.counts': (context, { cohortId }) => {
    const { db, today } = context;
    const board = openDraft(db, cohortId, today);
    const groups = listGroups(db, cohortId);
    const isActive = ({ state }: { readonly state: string }) => state === 'active';
    return ok({
      due: dueOf(context, cohortId).filter(({ urgency }) => urgency === 'late').length,
      people: new Set(board?.enrollments.map(({ personId }) => personId)).size,
      matches: listMatches(db, cohortId).filter(isActive).length + groups.filter(isActive).length,
      draft:
        board !== undefined &&
        (isGroupFormat(board.cohort.format) ? groupDraft(db, cohortId) : board.run) !== null,
      events: board?.cohort.format === 'flash' || listEvents(db, cohortId).length > 0,
    });
  },
} satisfies Partial<Handlers>;
