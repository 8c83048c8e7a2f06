import { type ReportData, scoreHistogram } from '../../shared/documents';
import type { CohortId, PersonId } from '../../shared/ids';
import { loadPoints } from '../../shared/plan';
import { fail, ok } from '../../shared/result';
import { listDecisions } from '../db/decisions';
import { listEvents, listMeetings } from '../db/events';
import { listSessions } from '../db/matches';
import { countPeople } from '../db/people';
import { findCohort } from '../db/programs';
import { latestPublishedRun, publishedSettings } from '../db/runs';
import { withdrawnFrom } from '../db/safeguards';
import { programReport } from '../documents/report';
import { documentWords } from '../documents/words';
import { type Draft, openDraft } from './draft';
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
import { markOf } from './run-mark';
import { saveDocument } from './save-document';

export const reportHandlers = {
  'report.data': (context, { cohortId }) => {
    const data = reportOf(context, cohortId);
    return data ? ok(data) : fail({ code: 'not-found', entity: 'cohort' });
  },

  'report.print': async (context, { cohortId }) => {
    const data = reportOf(context, cohortId);
    if (!data) return fail({ code: 'not-found', entity: 'cohort' });
    const words = documentWords(findCohort(context.db, cohortId)?.format);
    return saveDocument(context, [programReport(data, words)], {
      title: `${data.program}: ${data.cohort}`,
      fileName: `Report - ${data.cohort} - ${data.madeOn}.pdf`,
      language: words.language,
    });
  },
} satisfies Partial<Handlers>;

/** The figures of a cohort's report on the day it is asked for; undefined without such a cohort. */
export function reportOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
): ReportData | undefined {
  const board = openDraft(db, cohortId, today);
  if (!board) return undefined;
  const { cohort, program } = board;
  const withheld = withdrawnFrom(db, 'reports');
  const named = withholding(board, withheld);
  const rows = matchRows(db, cohortId, today).map((row) => ({
    ...row,
    ...(withheld.has(row.match.menteeId) && { mentee: named.nobody }),
    ...(withheld.has(row.match.mentorId) && { mentor: named.nobody }),
  }));
  const run = latestPublishedRun(db, cohortId);
  const sessions = listSessions(db, cohortId);
  const active = rows.filter(({ match }) => match.state === 'active');
  const unmatched = unmatchedMentees(named.board, rows, run, today);
  // The period begins with the kickoff, or with whatever took place before it.
  const days = [cohort.kickoffDate, today, ...sessions.map(({ heldOn }) => heldOn)];
  const from = days.toSorted()[0] ?? today;
  return {
    organisation: program.organisation,
    program: program.name,
    cohort: cohort.name,
    period: { from, to: today },
    madeOn: today,
    coordinator: program.coordinator,
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
      decisions: countDecisions(listDecisions(db, cohortId)),
      histogram: scoreHistogram(run.plan.pairs.map(({ score }) => score)),
    },
    sessions: sessionFigures(
      rows,
      sessions.map((session) => ({ ...session, of: session.matchId })),
      from,
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

/** The board without the names of those who no longer want theirs in reports. */
function withholding(board: Draft, withheld: ReadonlySet<PersonId>) {
  const nobody = documentWords().t('report.withheld');
  const people = new Map(
    [...board.people].map(([id, person]) => [
      id,
      withheld.has(id) ? { ...person, name: nobody } : person,
    ]),
  );
  return { nobody, board: { ...board, people } };
}
