import { placesOf } from '../../shared/answers';
import { isConversation, medianGap } from '../../shared/attendance';
import type { MatchRow } from '../../shared/contract/matches';
import type { Decision } from '../../shared/decision';
import type {
  BySide,
  ReportFunnel,
  ReportMeetings,
  ReportReason,
  ReportSessions,
  ReportUnmatched,
} from '../../shared/documents';
import type { Enrollment } from '../../shared/enrollment';
import type { Meeting } from '../../shared/event';
import type { Attendance, Match, Session } from '../../shared/match';
import { NotMatchable } from '../../shared/plan';
import { notMatchable } from '../../shared/standing';
import type { CalendarDate } from '../../shared/time';
import type { Run } from '../db/runs';
import type { Draft } from './draft';

const MONTHS_SHOWN = 36;

/** Enrolled mentees without an active match, each with the reason, by name: all who are not `matched`. */
export function unmatchedMentees(
  { enrollments, people }: Draft,
  rows: readonly MatchRow[],
  run: Run | null,
  today: CalendarDate,
): ReportUnmatched[] {
  const matched = new Set(
    rows.filter(({ match }) => match.state === 'active').map(({ match }) => match.menteeId),
  );
  const had = Map.groupBy(rows, ({ match }) => match.menteeId);
  // What kept somebody from taking part is told as it is today, not as it was then.
  const passedOver = run?.plan.unmatched.filter(
    ({ reason }) => !NotMatchable.safeParse(reason).success,
  );
  const reasons = new Map(passedOver?.map(({ personId, reason }) => [personId, reason]));
  return enrollments
    .flatMap((enrollment) => {
      const person = people.get(enrollment.personId);
      if (enrollment.role !== 'mentee' || !person || matched.has(person.id)) return [];
      const reason =
        notMatchable(enrollment, person, today) ??
        reasons.get(person.id) ??
        endOf((had.get(person.id) ?? []).map(({ match }) => match));
      return { name: person.name, role: 'mentee' as const, reason };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Why somebody whom no run left out is in nothing: what they had last is over for them, or they had nothing. */
export function endOf(had: readonly Pick<Match, 'closedOn' | 'closeReason'>[]): ReportReason {
  const last = had
    .filter(({ closeReason }) => closeReason !== 'released')
    .reduce<(typeof had)[number] | null>(
      (latest, each) => ((each.closedOn ?? '') >= (latest?.closedOn ?? '') ? each : latest),
      null,
    );
  if (last === null) return 'not-yet';
  return last.closeReason === 'completed' ? 'completed' : 'ended';
}

/** How many people are left at each step from the file to a match. */
export function funnelOf(
  { enrollments, people }: Pick<Draft, 'enrollments' | 'people'>,
  onFile: number,
  matched: BySide,
  unmatched: readonly ReportUnmatched[],
  today: CalendarDate,
): ReportFunnel {
  const able = enrollments.filter((enrollment) => {
    const person = people.get(enrollment.personId);
    return person !== undefined && notMatchable(enrollment, person, today) === null;
  });
  const mentees = unmatched.filter(({ role }) => role === 'mentee');
  const byReason = Map.groupBy(mentees, ({ reason }) => reason);
  return {
    people: onFile,
    enrolled: sides(enrollments),
    optedIn: sides(enrollments.filter(({ optIn }) => optIn?.answer === 'yes')),
    matchable: sides(able),
    places: able
      .filter(({ role }) => role === 'mentor')
      .reduce((sum, { answers }) => sum + placesOf(answers), 0),
    matched,
    unmatched: [...byReason]
      .map(([reason, { length }]) => ({ reason, mentees: length }))
      .sort((a, b) => b.mentees - a.mentees || a.reason.localeCompare(b.reason)),
  };
}

/** Who is in an active match, by side. */
export function matchedIn(rows: readonly MatchRow[]): BySide {
  const active = rows.filter(({ match }) => match.state === 'active');
  return {
    mentors: new Set(active.map(({ match }) => match.mentorId)).size,
    mentees: active.length,
  };
}

const sides = (enrollments: readonly Enrollment[]): BySide => {
  const mentors = enrollments.filter(({ role }) => role === 'mentor').length;
  return { mentors, mentees: enrollments.length - mentors };
};

/** A session, and the match or group it was of. */
type HeldSession = Pick<Session, 'heldOn' | 'minutes' | 'way'> & { readonly of: string };

/** How much mentoring took place from `from` to `today`. */
export function sessionFigures(
  parties: readonly { readonly attendance: Attendance }[],
  sessions: readonly HeldSession[],
  from: CalendarDate,
  today: CalendarDate,
): ReportSessions {
  const held = sessions.filter(isConversation);
  const days = Map.groupBy(held, ({ of }) => of);
  const perMonth = Map.groupBy(held, ({ heldOn }) => monthOf(heldOn));
  return {
    held: held.length,
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    withoutDuration: 0,
    months: monthsBetween(from, today).map((month) => ({
      month,
      sessions: perMonth.get(month)?.length ?? 0,
    })),
    asyncCheckIns: sessions.length - held.length,
    matches: parties.length,
    met: parties.filter(({ attendance }) => attendance.sessions > 0).length,
    ...medianGap([...days.values()].map((all) => all.map(({ heldOn }) => heldOn))),
  };
}

const monthOf = (date: CalendarDate): string => date.slice(0, 'YYYY-MM'.length);

/** The months two days lie in and all between, the latest ones where they are too many to show. */
function monthsBetween(from: CalendarDate, to: CalendarDate): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = to.split('-').map(Number);
  const count = (lastYear - year) * 12 + (lastMonth - month) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 'YYYY-MM'.length),
  ).slice(-MONTHS_SHOWN);
}

/**
 * What the coordinator decided on the board that a run was made with, by kind: not what was decided
 * since, nor for an earlier one, nor a pin that could not be obeyed.
 */
export function countDecisions(decisions: readonly Decision[], { madeAt, plan }: Run) {
  const pairs = new Map(plan.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const open = new Set([...pairs.keys(), ...plan.unmatched.map(({ personId }) => personId)]);
  const counted = decisions.filter(({ kind, menteeId, mentorId, decidedAt }) => {
    if (decidedAt > madeAt) return false;
    if (menteeId === null) return true;
    return kind === 'pin' ? pairs.get(menteeId) === mentorId : open.has(menteeId);
  });
  const count = (wanted: Decision['kind']) => counted.filter(({ kind }) => kind === wanted).length;
  return { pins: count('pin'), forbids: count('forbid'), holds: count('hold') };
}

/** What the events with a rota whose day has come add up to; null where there is none. */
export function meetingFigures(
  events: readonly { readonly heldOn: CalendarDate; readonly meetings: readonly Meeting[] }[],
  today: CalendarDate,
): ReportMeetings | null {
  const past = events.filter((event) => event.heldOn <= today && event.meetings.length > 0);
  if (past.length === 0) return null;
  const meetings = past.flatMap((event) => event.meetings);
  const count = (wanted: boolean | null) => meetings.filter(({ held }) => held === wanted).length;
  return {
    events: past.length,
    planned: meetings.length,
    held: count(true),
    missed: count(false),
    unsaid: count(null),
  };
}
