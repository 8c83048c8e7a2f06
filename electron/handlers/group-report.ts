import type { GroupRow } from '../../shared/contract/groups';
import type { ReportUnmatched } from '../../shared/documents';
import type { GroupReportData } from '../../shared/group-report';
import type { CohortId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { notMatchable } from '../../shared/standing';
import type { CalendarDate } from '../../shared/time';
import { type GroupRun, publishedGroupRun } from '../db/group-runs';
import { listGroupSessions } from '../db/group-sessions';
import { countPeople } from '../db/people';
import { groupReport } from '../documents/group-report';
import { openGroups, summaryOf } from './group-draft';
import { groupRows } from './group-rows';
import type { Handlers, QueryContext } from './handler';
import type { CohortState } from './problem';
import { endOf, funnelOf, sessionFigures } from './report-figures';
import { namingIn, reportHead, saveReport } from './report-head';
import { markOf } from './run-mark';

export const groupReportHandlers = {
  'group-report.data': (context, { cohortId }) => {
    const data = groupReportOf(context, cohortId);
    return data ? ok(data) : fail({ code: 'not-found', entity: 'cohort' });
  },

  'group-report.print': async (context, { cohortId }) => {
    const data = groupReportOf(context, cohortId);
    if (!data) return fail({ code: 'not-found', entity: 'cohort' });
    return saveReport(context, data, data.format, (words) => groupReport(data, words));
  },
} satisfies Partial<Handlers>;

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The figures of the report on a cohort of groups; undefined without such a cohort. */
function groupReportOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  cohortId: CohortId,
): GroupReportData | undefined {
  const draft = openGroups(db, cohortId, today);
  if (!draft) return undefined;
  const { state } = draft;
  const rows = groupRows(db, cohortId, today);
  const active = rows.filter(({ group }) => group.state === 'active');
  const sessions = listGroupSessions(db, cohortId);
  const run = publishedGroupRun(db, cohortId);
  const unmatched = unplacedIn(
    { ...state, people: namingIn(db).named(state.people) },
    rows,
    run,
    today,
  );
  const days = sessions.map(({ heldOn }) => heldOn);
  const head = reportHead(state, days, today);
  const present = (wanted: 'member' | 'facilitator') =>
    active.flatMap(({ people }) =>
      people.filter(({ role, leftOn }) => role === wanted && leftOn === null),
    ).length;
  const summary = run && summaryOf(run);
  const dosage = rows.map(({ group, people, attendance }) => ({
    group: group.name,
    people: people.filter(({ leftOn }) => leftOn === group.closedOn).length,
    sessions: attendance.sessions,
    minutes: attendance.minutes,
    present: total(people.map(({ wasAt }) => wasAt)),
    expected: total(people.map(({ couldBeAt }) => couldBeAt)),
    lastMetOn: attendance.lastOn,
  }));
  return {
    ...head,
    format: state.cohort.format,
    funnel: {
      ...funnelOf(
        state,
        countPeople(db),
        { mentors: present('facilitator'), mentees: present('member') },
        unmatched,
        today,
      ),
      places: null,
    },
    quality: summary && {
      groups: summary.groups,
      placed: summary.placed,
      matchable: summary.matchable,
      total: summary.total,
      bound: summary.bound,
    },
    sessions: sessionFigures(
      rows,
      sessions.map((session) => ({ ...session, of: session.groupId })),
      head.period.from,
      today,
    ),
    presence: {
      present: total(dosage.map((each) => each.present)),
      expected: total(dosage.map((each) => each.expected)),
    },
    attention: active
      .filter(({ attendance }) => attendance.needsAttention)
      .map(({ group, attendance }) => ({
        group: group.name,
        reason: attendance.lastOn === null ? ('never-met' as const) : ('silent' as const),
        lastMetOn: attendance.lastOn,
        daysSilent: attendance.silentDays,
      })),
    dosage,
    unmatched,
    run: run && markOf(run),
  };
}

/** Enrolled people who are in no group that runs, each with the reason, by name. */
function unplacedIn(
  { enrollments, people }: CohortState,
  rows: readonly GroupRow[],
  run: GroupRun | null,
  today: CalendarDate,
): ReportUnmatched[] {
  const placed = new Set(
    rows.flatMap(({ people: inside }) =>
      inside.flatMap(({ personId, role, leftOn }) => (leftOn === null ? role + personId : [])),
    ),
  );
  const reasons = new Map(
    run?.plan.unplaced.map(({ personId, role, reason }) => [role + personId, reason]),
  );
  return enrollments
    .flatMap((enrollment) => {
      const { role, personId } = enrollment;
      const person = people.get(personId);
      const part = role === 'mentor' ? 'facilitator' : 'member';
      if (!person || placed.has(part + personId)) return [];
      const had = rows.flatMap(({ group, people: inside }) =>
        inside.some((each) => each.role === part && each.personId === personId) ? group : [],
      );
      const reason =
        notMatchable(enrollment, person, today) ?? reasons.get(role + personId) ?? endOf(had);
      return { name: person.name, role, reason };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
