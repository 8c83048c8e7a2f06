import { attendanceOf } from '../../shared/attendance';
import type { MatchRow } from '../../shared/contract/matches';
import type { CohortId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { listMatches, listSessions } from '../db/matches';
import { personNames } from '../db/people';
import { findCohort } from '../db/programs';
import { holdsIn } from './holds';

/** All matches of a cohort with names and attendance, by the mentee's name, the open ones first. */
export function matchRows(db: ReadDb, cohortId: CohortId, today: CalendarDate): MatchRow[] {
  const cohort = findCohort(db, cohortId);
  if (!cohort) return [];
  const names = personNames(db);
  const sessions = Map.groupBy(listSessions(db, cohortId), ({ matchId }) => matchId);
  const holdOf = holdsIn(db, cohortId, today);
  return listMatches(db, cohortId)
    .map((match) => {
      const hold = match.state === 'active' ? holdOf(match.mentorId) : null;
      return { match, hold };
    })
    .map(({ match, hold }) => ({
      ...(hold && { hold }),
      match,
      mentee: names.get(match.menteeId) ?? '',
      mentor: names.get(match.mentorId) ?? '',
      attendance: attendanceOf(match, sessions.get(match.id) ?? [], cohort, today),
    }))
    .sort(
      (a, b) =>
        a.match.state.localeCompare(b.match.state) ||
        a.mentee.localeCompare(b.mentee) ||
        a.match.menteeId.localeCompare(b.match.menteeId),
    );
}
