import { endOfCohort } from '../../shared/cohort-dates';
import type { DueItem } from '../../shared/contract/app';
import type { MatchRow } from '../../shared/contract/matches';
import { isGroupFormat } from '../../shared/format';
import type { CohortId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { notMatchable } from '../../shared/standing';
import { type CalendarDate, daysBetween, localDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { inPlay } from '../matching/prepared';
import { type Draft, openDraft } from './draft';
import type { Handlers, QueryContext } from './handler';
import { dueHolds } from './holds';
import { matchRows } from './match-rows';
import { outOn } from './out-on';
import { figuresOf } from './today-figures';
import { dueGroups } from './today-groups';
import { dueEnding, dueGates, item, SIGNING_DAYS, SOON_DAYS } from './today-items';

export const todayHandlers = {
  'today.list': ({ db, today }, { cohortId }) => {
    const board = openDraft(db, cohortId, today);
    if (!board) return fail({ code: 'not-found', entity: 'cohort' });
    const { cohort } = board;
    const rows = matchRows(db, cohortId, today).filter(({ match }) => match.state === 'active');
    return ok({
      today,
      kickoffDate: cohort.kickoffDate,
      endDate: endOfCohort(cohort),
      items: dueItems(db, board, rows, today),
      figures: figuresOf(db, cohort, today),
    });
  },
} satisfies Partial<Handlers>;

/** What is due in a cohort, the late first. */
export function dueOf({ db, today }: QueryContext, cohortId: CohortId): DueItem[] {
  const board = openDraft(db, cohortId, today);
  if (!board) return [];
  const rows = matchRows(db, cohortId, today).filter(({ match }) => match.state === 'active');
  return dueItems(db, board, rows, today);
}

const ORDER = { late: 0, now: 1, soon: 2 } as const;

function dueItems(
  db: ReadDb,
  board: Draft,
  rows: readonly MatchRow[],
  today: CalendarDate,
): DueItem[] {
  const { id, format } = board.cohort;
  const due = isGroupFormat(format)
    ? dueGroups(db, id, today)
    : [...dueBoard(board, rows), ...dueMatches(board, rows, today)];
  return [...dueHolds(db, id, today), ...duePeople(board, today), ...due].sort(
    (a, b) => ORDER[a.urgency] - ORDER[b.urgency],
  );
}

/** What is missing before people can be matched. */
function duePeople({ people, enrollments }: Draft, today: CalendarDate): DueItem[] {
  if (enrollments.length === 0) return [item('empty-cohort', 'now', [])];
  const nameOf = ({ personId }: (typeof enrollments)[number]) => people.get(personId)?.name ?? '';
  const present = enrollments
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const named = (chosen: typeof present) => chosen.map(nameOf);
  const unasked = present.filter((enrollment) => {
    const person = people.get(enrollment.personId);
    return person !== undefined && notMatchable(enrollment, person, today) === 'no-opt-in';
  });
  const unclear = present.filter(({ vetoes }) => vetoes.some(({ personId }) => personId === null));
  return [
    ...(unasked.length > 0
      ? [item('opt-in-missing', 'now', named(unasked), { personId: unasked[0]?.personId ?? null })]
      : []),
    ...unclear.map((enrollment) =>
      item('veto-unclear', 'now', named([enrollment]), { personId: enrollment.personId }),
    ),
  ];
}

/** Where the matching stands. */
function dueBoard(board: Draft, rows: readonly MatchRow[]): DueItem[] {
  const { run, outdated, problem, waits, people } = board;
  const open = problem.mentees.filter(inPlay);
  const waiting = open.length;
  const ended = open
    .flatMap(({ id }) => (waits.get(id)?.ended ? (people.get(id)?.name ?? '') : []))
    .sort((a, b) => a.localeCompare(b));
  if (run && outdated) return [item('plan-outdated', 'now', [])];
  const count = run?.plan.pairs.length ?? 0;
  if (count > 0) return [item('draft-waits', 'now', [], { count })];
  // A run that placed nobody found no place for them.
  const free =
    run === null && problem.mentors.some((mentor) => inPlay(mentor) && mentor.places > 0);
  if (ended.length > 0) return [item(free ? 'rematch' : 'rematch-no-place', 'now', ended)];
  if (waiting > 0 && free) {
    // Those left over, and latecomers, once a place is free.
    return [item('ready-to-match', rows.length === 0 ? 'now' : 'soon', [], { count: waiting })];
  }
  return [];
}

const publishedOn = ({ publishedAt }: MatchRow['match']): CalendarDate =>
  localDate(new Date(publishedAt));

/** When the first of them was published. */
function sincePublished(rows: readonly MatchRow[], today: CalendarDate) {
  const [first = today] = rows.map(({ match }) => publishedOn(match)).sort();
  return { on: first, days: daysBetween(first, today) };
}

/** What the published matches ask for. */
function dueMatches(board: Draft, rows: readonly MatchRow[], today: CalendarDate): DueItem[] {
  const { cohort } = board;
  const isOut = outOn(board, today);
  const pair = ({ mentee, mentor }: MatchRow) => [mentee, mentor];
  const quiet = rows.filter(({ attendance }) => attendance.needsAttention);
  const unsigned = Map.groupBy(
    rows.filter(({ match, attendance }) => match.signedOn === null && !attendance.isOver),
    ({ match }) => (daysBetween(publishedOn(match), today) > SIGNING_DAYS ? 'late' : 'now'),
  );
  const left = rows.filter(
    ({ match }) => isOut('mentee', match.menteeId) || isOut('mentor', match.mentorId),
  );
  const toKickoff = daysBetween(today, cohort.kickoffDate);
  return [
    ...left.map((row) => item('person-left', 'late', pair(row), { matchId: row.match.id })),
    ...quiet.map((row) =>
      item(row.attendance.lastOn === null ? 'never-met' : 'silent', 'late', pair(row), {
        matchId: row.match.id,
        days: row.attendance.silentDays,
      }),
    ),
    ...[...unsigned].map(([urgency, waiting]) =>
      item(
        'unsigned',
        urgency,
        waiting.map(({ mentee }) => mentee),
        sincePublished(waiting, today),
      ),
    ),
    ...(rows.length > 0 && toKickoff >= 0 && toKickoff <= SOON_DAYS
      ? [item('kickoff', 'soon', [], { on: cohort.kickoffDate, days: toKickoff })]
      : []),
    ...dueGates(
      'gate',
      rows.map(({ match }) => match),
      cohort,
      today,
    ),
    ...dueEnding('ending', rows, cohort, today),
  ];
}
