import type { DueItem } from '../../shared/contract/app';
import type { EventView } from '../../shared/contract/events';
import type { Hold } from '../../shared/contract/matches';
import type { MeetingEvent } from '../../shared/event';
import type { CohortId, GroupId, PersonId } from '../../shared/ids';
import { isUp } from '../../shared/safeguard';
import type { CalendarDate } from '../../shared/time';
import { barsOn } from '../db/bars';
import type { ReadDb } from '../db/database';
import { listEvents, listMeetings } from '../db/events';
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

/** Why a group is on hold today: who leads it lacks a check. One that nobody leads is not. */
export function groupHolds(
  db: ReadDb,
  cohortId: CohortId,
  today: CalendarDate,
): (groupId: GroupId) => Hold | null {
  const holdOf = holdsIn(db, cohortId, today);
  const leading = new Map(
    listGroupMembers(db, cohortId).flatMap(({ groupId, personId, role, leftOn }) =>
      role === 'facilitator' && leftOn === null ? [[groupId, personId] as const] : [],
    ),
  );
  return (groupId) => {
    const personId = leading.get(groupId);
    return personId === undefined ? null : holdOf(personId);
  };
}

/**
 * Mentors with a place in an event's rota who lack a check today, with what they lack; nobody once the
 * event is over.
 */
export function eventHolds(
  db: ReadDb,
  { id, cohortId, heldOn }: Pick<MeetingEvent, 'id' | 'cohortId' | 'heldOn'>,
  today: CalendarDate,
): EventView['onHold'] {
  if (heldOn < today) return [];
  const holdOf = holdsIn(db, cohortId, today);
  return [...new Set(listMeetings(db, id).map(({ mentorId }) => mentorId))].flatMap((personId) => {
    const hold = holdOf(personId);
    return hold === null ? [] : { personId, checks: hold.checks };
  });
}

/** Mentors and facilitators whose matches, groups or settled rotas are on hold today. */
export function dueHolds(db: ReadDb, cohortId: CohortId, today: CalendarDate): DueItem[] {
  const holdOf = holdsIn(db, cohortId, today);
  const leading = new Set([
    ...listMatches(db, cohortId).flatMap(({ state, mentorId }) =>
      state === 'active' ? [mentorId] : [],
    ),
    ...listGroupMembers(db, cohortId).flatMap(({ role, leftOn, personId }) =>
      role === 'facilitator' && leftOn === null ? [personId] : [],
    ),
    ...listEvents(db, cohortId).flatMap((event) =>
      event.publishedAt === null
        ? []
        : eventHolds(db, event, today).map(({ personId }) => personId),
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
