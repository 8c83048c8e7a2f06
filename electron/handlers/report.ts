import { wasTried } from '../../shared/attendance';
import { type ReportData, scoreHistogram } from '../../shared/documents';
import type { CohortId } from '../../shared/ids';
import { loadPoints } from '../../shared/plan';
import { fail, ok } from '../../shared/result';
import { listDecisions } from '../db/decisions';
import { listEvents, listMeetings } from '../db/events';
import { listSessions } from '../db/matches';
import { countPeople } from '../db/people';
import { findCohort } from '../db/programs';
import { latestPublishedRun, publishedSettings } from '../db/runs';
import { programReport } from '../documents/report';
import { openDraft } from './draft';
import type { Handlers, QueryContext } from './handler';
import { matchRows } from './match-rows';
import {
  countDecisions,
  funnelOf,
  matchedIn,
  meetingFigures,
  sessionFigures,
  unmatchedMentees,
} from './report-figures';
import { namingIn, reportHead, saveReport } from './report-head';
import { markOf } from './run-mark';

export const reportHandlers = {
  'report.data': (context, { cohortId }) => {
    const data = reportOf(context, cohortId);
    return data ? ok(data) : fail({ code: 'not-found', entity: 'cohort' });
  },

  'report.print': async (context, { cohortId }) => {
    const data = reportOf(context, cohortId);
    if (!data) return fail({ code: 'not-found', entity: 'cohort' });
    const { format } = findCohort(context.db, cohortId) ?? { format: 'one-to-one' };
    return saveReport(context, data, format, (words) => programReport(data, words));
  },
} satisfies Partial<Handlers>;

/** The figures of a cohort's report on the day it is asked for; undefined without such a cohort. */
export function reportOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
): ReportData | undefined {
  const board = openDraft(db, cohortId, today);
  if (!board) return undefined;
  const { nobody, mayName, named } = namingIn(db);
  const rows = matchRows(db, cohortId, today)
    .filter(wasTried)
    .map((row) => ({
      ...row,
      mentee: mayName(row.match.menteeId) ? row.mentee : nobody,
      mentor: mayName(row.match.mentorId) ? row.mentor : nobody,
    }));
  const run = latestPublishedRun(db, cohortId);
  const sessions = listSessions(db, cohortId);
  const active = rows.filter(({ match }) => match.state === 'active');
  const unmatched = unmatchedMentees({ ...board, people: named(board.people) }, rows, run, today);
  const days = sessions.map(({ heldOn }) => heldOn);
  const head = reportHead(board, days, today);
  return {
    ...head,
    funnel: funnelOf(board, countPeople(db), matchedIn(rows), unmatched, today),
    quality: run && {
      objective: run.objective,
      criteria: publishedSettings(db, run.id)?.criteria ?? [],
      placed: run.plan.pairs.length,
      matchable: run.matchable,
      total: run.plan.value.total,
      loadPoints: loadPoints(run.plan.pairs, run.plan.value.total),
      worst: run.plan.value.worst,
      verified: run.plan.certificate.verified,
      decisions: countDecisions(listDecisions(db, cohortId), run),
      histogram: scoreHistogram(run.plan.pairs.map(({ score }) => score)),
    },
    sessions: sessionFigures(
      rows,
      sessions.map((session) => ({ ...session, of: session.matchId })),
      head.period.from,
      today,
    ),
    meetings: meetingFigures(
      listEvents(db, cohortId).map((event) => ({
        ...event,
        meetings: listMeetings(db, event.id),
      })),
      today,
    ),
    attention: active
      .filter(({ attendance }) => attendance.needsAttention)
      .map(({ mentee, mentor, attendance }) => ({
        mentee,
        mentor,
        reason: attendance.lastOn === null ? ('never-met' as const) : ('silent' as const),
        lastMetOn: attendance.lastOn,
        daysSilent: attendance.silentDays,
      })),
    dosage: rows.map(({ mentee, mentor, attendance }) => ({
      mentee,
      mentor,
      sessions: attendance.sessions,
      minutes: attendance.minutes,
      lastMetOn: attendance.lastOn,
    })),
    unmatched,
    run: run && markOf(run),
  };
}
