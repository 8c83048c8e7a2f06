import { z } from 'zod';
import type { Overdue } from '../../shared/contract/rights';
import { PersonId } from '../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../shared/safeguard';
import { addMonths, CalendarDate } from '../../shared/time';
import type { ReadDb } from './database';

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
  months: z.int().nullable(),
});
type Part = z.infer<typeof Part>;

const PARTS = `
  SELECT p.id AS personId, p.name, c.kickoff_date AS kickoffDate, c.duration_months AS durationMonths,
         e.withdrawn_on AS withdrawnOn, p.leaving_date AS leavingDate,
         (SELECT max(day) FROM (
            SELECT closed_on AS day FROM matches m WHERE p.id IN (m.mentee_id, m.mentor_id)
            UNION ALL SELECT left_on FROM group_members g WHERE g.person_id = p.id)) AS closedOn,
         EXISTS (SELECT 1 FROM matches m
                  WHERE m.state = 'active' AND p.id IN (m.mentee_id, m.mentor_id))
         OR EXISTS (SELECT 1 FROM group_members g
                     WHERE g.person_id = p.id AND g.left_on IS NULL) AS open,
         s.retention_months AS months
    FROM people p
    LEFT JOIN enrollments e ON e.person_id = p.id
    LEFT JOIN cohorts c ON c.id = e.cohort_id
    LEFT JOIN safeguards s ON s.program_id = c.program_id
   WHERE p.erased_at IS NULL AND (e.id IS NOT NULL OR p.leaving_date IS NOT NULL)`;

/** When a part ended: the cohort's end, or earlier where they withdrew from it; without a part, when they left. */
function endOf({
  kickoffDate,
  durationMonths,
  withdrawnOn,
  leavingDate,
}: Part): CalendarDate | null {
  if (kickoffDate === null || durationMonths === null) return leavingDate;
  const end = addMonths(kickoffDate, durationMonths);
  const early = [withdrawnOn, leavingDate].filter((day) => day !== null && day < end);
  return early.toSorted()[0] ?? end;
}

/**
 * Those whose last part ended longer ago than their programs keep people, the longest overdue first.
 * Who takes part in several programs is kept as long as any of them says; who has an open match,
 * or is in a group, is kept.
 */
export function overdueOn(db: ReadDb, today: CalendarDate): Overdue[] {
  const byPerson = Map.groupBy(
    Part.array().parse(db.prepare(PARTS).all()),
    (part) => part.personId,
  );
  return [...byPerson.values()]
    .flatMap((parts): Overdue[] => {
      const [first] = parts;
      if (!first || first.open === 1) return [];
      const ends = parts.flatMap((part) => {
        const end = endOf(part);
        if (end === null) return [];
        const closed = part.closedOn !== null && part.closedOn > end ? part.closedOn : end;
        const months = part.months ?? DEFAULT_SAFEGUARDS.retentionMonths;
        return { endedOn: closed, dueOn: addMonths(closed, months) };
      });
      const [last] = ends.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
      if (!last || last.dueOn > today) return [];
      return [{ personId: first.personId, name: first.name, ...last }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name));
}
