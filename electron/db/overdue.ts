import { z } from 'zod';
import { endOfCohort } from '../../shared/cohort-dates';
import type { Overdue } from '../../shared/contract/rights';
import { PersonId } from '../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../shared/safeguard';
import { addMonths, CalendarDate, localDate } from '../../shared/time';
import type { ReadDb } from './database';
import { lastWritten } from './log';

const Part = z.object({
  personId: PersonId,
  name: z.string(),
  kickoffDate: CalendarDate.nullable(),
  durationMonths: z.int().nullable(),
  withdrawnOn: CalendarDate.nullable(),
  leavingDate: CalendarDate.nullable(),
  /** When a match of theirs last ended, or they left a group, and whether they are in one still. */
  closedOn: CalendarDate.nullable(),
  open: z.int(),
  /** Whether they stand above somebody who signed up, however far. */
  leads: z.int(),
  months: z.int().nullable(),
});
type Part = z.infer<typeof Part>;

const PARTS = `
  WITH RECURSIVE above (id) AS (
    SELECT manager_id FROM people JOIN enrollments e ON e.person_id = people.id
     WHERE manager_id IS NOT NULL
    UNION SELECT manager_id FROM people JOIN above USING (id) WHERE manager_id IS NOT NULL),
  together (id, day, open) AS (
    SELECT mentee_id, closed_on, state = 'active' FROM matches
    UNION ALL SELECT mentor_id, closed_on, state = 'active' FROM matches
    UNION ALL SELECT person_id, left_on, left_on IS NULL FROM group_members),
  latest (id, day, open) AS (SELECT id, max(day), max(open) FROM together GROUP BY id)
  SELECT p.id AS personId, p.name, c.kickoff_date AS kickoffDate, c.duration_months AS durationMonths,
         e.withdrawn_on AS withdrawnOn, p.leaving_date AS leavingDate,
         t.day AS closedOn, coalesce(t.open, 0) AS open,
         p.id IN (SELECT id FROM above) AS leads,
         s.retention_months AS months
    FROM people p
    LEFT JOIN latest t ON t.id = p.id
    LEFT JOIN enrollments e ON e.person_id = p.id
    LEFT JOIN cohorts c ON c.id = e.cohort_id
    LEFT JOIN safeguards s ON s.program_id = c.program_id
   WHERE p.erased_at IS NULL`;

/** When a part ended: the cohort's end, or earlier where they withdrew from it; without a part, when they left. */
function endOf({
  kickoffDate,
  durationMonths,
  withdrawnOn,
  leavingDate,
}: Part): CalendarDate | null {
  if (kickoffDate === null || durationMonths === null) return leavingDate;
  const end = endOfCohort({ kickoffDate, durationMonths });
  const early = [withdrawnOn, leavingDate].filter((day) => day !== null && day < end);
  return early.toSorted()[0] ?? end;
}

/** How long somebody is kept who takes part in no program: as long as any of the file's keeps people. */
function longestKept(db: ReadDb): number {
  const { retentionMonths } = DEFAULT_SAFEGUARDS;
  const longest = db
    .prepare<[number], number | null>(
      `SELECT max(coalesce(s.retention_months, ?))
         FROM programs p LEFT JOIN safeguards s ON s.program_id = p.id`,
    )
    .pluck()
    .get(retentionMonths);
  return longest ?? retentionMonths;
}

/** What counts for one part, or for somebody without any; null for who is not to be counted. */
type Count = (part: Part) => Pick<Overdue, 'endedOn' | 'dueOn' | 'since'> | null;

function countIn(db: ReadDb): Count {
  const writtenAt = lastWritten(db);
  const longest = longestKept(db);
  return (part) => {
    const { personId, closedOn, leads } = part;
    const end = endOf(part);
    // Whom somebody reports to is on file for their sake: the two must not be matched.
    const written = end === null && leads === 0 ? writtenAt(personId) : null;
    const from = end ?? (written && localDate(new Date(written)));
    if (from === null) return null;
    const endedOn = closedOn !== null && closedOn > from ? closedOn : from;
    if (part.kickoffDate !== null) {
      const months = part.months ?? DEFAULT_SAFEGUARDS.retentionMonths;
      return { endedOn, dueOn: addMonths(endedOn, months), since: 'ended' };
    }
    const since = end === null ? 'written' : 'left';
    return { endedOn, dueOn: addMonths(endedOn, longest), since };
  };
}

/**
 * Those whose last part ended longer ago than their programs keep people, the longest overdue first; of
 * those who never signed up, who were put on file or last written about as long ago.
 * Who takes part in several programs is kept as long as any of them says; who has an open match, is in a
 * group, or is on file because somebody who signed up reports to them, is kept.
 */
export function overdueOn(db: ReadDb, today: CalendarDate): Overdue[] {
  const count = countIn(db);
  const byPerson = Map.groupBy(
    Part.array().parse(db.prepare(PARTS).all()),
    (part) => part.personId,
  );
  return [...byPerson.values()]
    .flatMap((parts): Overdue[] => {
      const [first] = parts;
      if (!first || first.open === 1) return [];
      const [last] = parts
        .flatMap((part) => count(part) ?? [])
        .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
      if (!last || last.dueOn > today) return [];
      return [{ personId: first.personId, name: first.name, ...last }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name));
}
