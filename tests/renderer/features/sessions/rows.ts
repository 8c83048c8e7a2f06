import type { LoggedSession, Party } from '../../../../renderer/features/sessions/party';
import { attendanceOf } from '../../../../shared/attendance';
import type { MatchRow } from '../../../../shared/contract/matches';
import { GroupId, MatchId, PersonId, SessionId } from '../../../../shared/ids';
import { Match, type Session } from '../../../../shared/match';
import { CalendarDate } from '../../../../shared/time';

export const day = (text: string): CalendarDate => CalendarDate.parse(text);
export const TODAY = day('2026-06-18');

/** An id that is the same every time it is asked for. */
export const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const sessionOf = (match: number, heldOn: string, rest: Partial<Session> = {}) => ({
  id: SessionId.parse(idOf(Number(heldOn.replaceAll('-', '')))),
  matchId: MatchId.parse(idOf(match)),
  heldOn: day(heldOn),
  minutes: 60,
  way: 'video' as const,
  note: null,
  mentee: '',
  mentor: '',
  ...rest,
});

/** A match that began on 1 April 2026 and agreed on every 14 days. */
export function rowOf(
  number: number,
  [mentee, mentor]: readonly [string, string],
  rest: Partial<Match> = {},
  sessions: readonly Session[] = [],
): MatchRow {
  const match = Match.parse({
    id: idOf(number),
    cohortId: idOf(1),
    menteeId: idOf(2),
    mentorId: idOf(3),
    runId: idOf(4),
    state: 'active',
    score: 800,
    startsOn: '2026-04-01',
    publishedAt: '2026-03-30T10:00:00.000Z',
    signedOn: null,
    closedOn: null,
    closeReason: null,
    menteeDone: false,
    mentorDone: false,
    ...rest,
  });
  const cohort = { cadenceDays: 14, kickoffDate: day('2026-04-01'), durationMonths: 6 };
  return { match, mentee, mentor, attendance: attendanceOf(match, sessions, cohort, TODAY) };
}

/** A match as the sessions screen has it: its number, both names, and what `rowOf` takes. */
export function partyOf(...row: Parameters<typeof rowOf>): Party {
  const { match, mentee, mentor, attendance } = rowOf(...row);
  const full = `${mentee} with ${mentor}`;
  return { ...match, name: mentee, rest: `with ${mentor}`, full, people: null, attendance };
}

/** A session of a match as the sessions screen has it. */
export function loggedOf(...what: Parameters<typeof sessionOf>): LoggedSession {
  const { matchId, ...session } = sessionOf(...what);
  return { ...session, party: matchId, presentIds: null };
}

const GROUP = GroupId.parse(idOf(30));
/** Somebody's id by their place in a group, from 1. */
export const personOf = (number: number): PersonId => PersonId.parse(idOf(100 + number));

/** A group of people, each with the day they left it. */
export function groupOf(people: Readonly<Record<string, string | null>>): Party {
  return {
    ...partyOf(30, ['', '']),
    id: GROUP,
    name: 'Circle 1',
    rest: '',
    full: 'Circle 1',
    people: Object.entries(people).map(([name, leftOn], index) => ({
      personId: personOf(index + 1),
      name,
      role: 'member',
      joinedOn: null,
      leftOn: leftOn === null ? null : day(leftOn),
      wasAt: 0,
      couldBeAt: 0,
    })),
  };
}

/** A session of that group: who was there, by their places. */
export const metOf = (heldOn: string, present: readonly number[], rest: Partial<Session> = {}) => ({
  ...loggedOf(1, heldOn, rest),
  party: GROUP,
  presentIds: present.map(personOf),
});
