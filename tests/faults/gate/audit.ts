import type { WriteDb } from '../../../electron/db/database';
import { findEvent } from '../../../electron/db/events';
import { eventHolds, groupHolds, holdsIn } from '../../../electron/handlers/holds';
import { CohortId, EventId, GroupId, PersonId } from '../../../shared/ids';
import type { CalendarDate } from '../../../shared/time';

/** Somebody who stands before mentees: in a match, in a circle, in a rota. */
export type Lead = {
  readonly kind: 'match' | 'circle' | 'seat' | 'place';
  /** Of the match or the seat; of the group, with its facilitator. */
  readonly key: string;
  readonly cohortId: string;
  readonly mentorId: string;
  /** The group's or the event's. */
  readonly whole: string;
  /** `seat`, `place`: the day of the event. */
  readonly heldOn: CalendarDate | null;
};

/** Everybody who leads somebody. A seat is a place in a rota that is not settled. */
const LEADS = `
  SELECT 'match' AS kind, id AS key, cohort_id AS cohortId, mentor_id AS mentorId, id AS whole,
         NULL AS heldOn
    FROM main.matches WHERE state = 'active'
  UNION ALL
  SELECT 'circle', m.group_id || m.person_id, m.cohort_id, m.person_id, m.group_id, NULL
    FROM main.group_members m JOIN main.groups g ON g.id = m.group_id
   WHERE m.role = 'facilitator' AND m.left_on IS NULL AND g.state = 'active'
  UNION ALL
  SELECT iif(e.published_at IS NULL, 'seat', 'place'), m.id, e.cohort_id, m.mentor_id, e.id, e.held_on
    FROM main.meetings m JOIN main.events e ON e.id = m.event_id`;

type Check = { readonly personId: string; readonly name: string; readonly until: string | null };

/** Who stands before mentees, and who of them lacks a check, found out without the program's own rule. */
export function leadsIn(db: WriteDb, today: CalendarDate) {
  const leads = db.prepare<[], Lead>(LEADS).all();
  const demands = new Map(
    db
      .prepare<[], { id: string; checks: string }>(
        `SELECT c.id, s.checks FROM main.safeguards s JOIN main.cohorts c USING (program_id)`,
      )
      .all()
      .map(({ id, checks }) => [
        id,
        (JSON.parse(checks) as string[]).map((name) => name.toLowerCase()),
      ]),
  );
  const passed = new Set(
    db
      .prepare<[], Check>(
        `SELECT person_id AS personId, check_name AS name, expires_on AS until
           FROM main.screenings WHERE status = 'cleared'`,
      )
      .all()
      .flatMap(({ personId, name, until }) =>
        until === null || until >= today ? [personId + name.toLowerCase()] : [],
      ),
  );
  const isScreened = ({ cohortId, mentorId }: Lead): boolean =>
    (demands.get(cohortId) ?? []).every((name) => passed.has(mentorId + name));
  return { leads, isScreened };
}

/** Whether the program says that somebody's match, circle or place is on hold. */
export function heldIn(db: WriteDb, today: CalendarDate): (lead: Lead) => boolean {
  const once = <T>(make: (key: string) => T): ((key: string) => T) => {
    const known = new Map<string, T>();
    return (key) => {
      const value = known.get(key) ?? make(key);
      known.set(key, value);
      return value;
    };
  };
  const holds = once((id) => holdsIn(db, CohortId.parse(id), today));
  const circles = once((id) => groupHolds(db, CohortId.parse(id), today));
  const evenings = once((id) => {
    const event = findEvent(db, EventId.parse(id));
    return new Set(event ? eventHolds(db, event, today).map(({ personId }) => personId) : []);
  });
  return ({ kind, cohortId, mentorId, whole }) => {
    if (kind === 'match') return holds(cohortId)(PersonId.parse(mentorId)) !== null;
    if (kind === 'circle') return circles(cohortId)(GroupId.parse(whole)) !== null;
    return evenings(whole).has(PersonId.parse(mentorId));
  };
}
