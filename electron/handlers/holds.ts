import type { DueItem } from '../../shared/contract/app';
import type { Hold } from '../../shared/contract/matches';
import type { CohortId, PersonId } from '../../shared/ids';
import { isUp } from '../../shared/safeguard';
import type { CalendarDate } from '../../shared/time';
import { barsOn } from '../db/bars';
import type { ReadDb } from '../db/database';
import { listGroupMembers } from '../db/groups';
import { listMatches } from '../db/matches';
import { findPerson } from '../db/people';
import { item } from './today-items';

/** Why what a mentor leads in a cohort is on hold today: a check they need is missing, or has expired. */
export function holdsIn(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
): (mentorId: PersonId) => Hold | null {
  const bars = barsOn(db);
  return (personId) => {
    const up = bars({ cohortId, personId, role: 'mentor' }).filter(
      (bar) => bar.why === 'not-screened' && isUp(bar, today),
    );
    if (up.length === 0) return null;
    const dates = up.map(({ from }) => from);
    return {
      checks: up.flatMap(({ checks }) => checks),
      since: dates.includes(null) ? null : (dates.toSorted()[0] ?? null),
    };
  };
}

/** Mentors and facilitators whose matches or groups are on hold today. */
export function dueHolds(db: ReadDb, cohortId: CohortId, today: CalendarDate): DueItem[] {
  const holdOf = holdsIn(db, cohortId, today);
  const leading = new Set([
    ...listMatches(db, cohortId).flatMap(({ state, mentorId }) =>
      state === 'active' ? [mentorId] : [],
    ),
    ...listGroupMembers(db, cohortId).flatMap(({ role, leftOn, personId }) =>
      role === 'facilitator' && leftOn === null ? [personId] : [],
    ),
  ]);
  const held = [...leading]
    .filter((id) => holdOf(id) !== null)
    .map((id) => ({ id, name: findPerson(db, id)?.name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const [first] = held;
  if (!first) return [];
  return [
    item(
      'on-hold',
      'late',
      held.map(({ name }) => name),
      { personId: first.id },
    ),
  ];
}
