import { z } from 'zod';
import type { CohortId, ProgramId } from '../../shared/ids';
import { Cohort, Program } from '../../shared/program';
import { StoredMatchingSettings } from '../../shared/stored-settings';
import type { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { flag, json } from './json';

const ProgramRow = Program.extend({
  ladder: json(Program.shape.ladder),
  sites: json(Program.shape.sites),
});
const CohortRow = Cohort.omit({ groups: true })
  .extend({
    matching: json(StoredMatchingSettings),
    groupLeast: z.int().nullable(),
    groupMost: z.int().nullable(),
    facilitated: flag.nullable(),
  })
  .transform(({ groupLeast, groupMost, facilitated, ...cohort }): Cohort => {
    const isGroup = groupLeast !== null && groupMost !== null && facilitated !== null;
    return {
      ...cohort,
      groups: isGroup ? { least: groupLeast, most: groupMost, facilitated } : null,
    };
  });

const PROGRAM = `
  id, name, organisation, goal, sponsor, coordinator,
  coordinator_contact AS coordinatorContact, time_zone AS timeZone, ladder, sites`;
const COHORT = `
  id, program_id AS programId, name, format, kickoff_date AS kickoffDate,
  duration_months AS durationMonths, cadence_days AS cadenceDays,
  session_minutes AS sessionMinutes, gate_day AS gateDay, matching,
  group_least AS groupLeast, group_most AS groupMost, facilitated`;

/** All programs, oldest first. */
export const listPrograms = (db: ReadDb): Program[] =>
  ProgramRow.array().parse(
    db.prepare(`SELECT ${PROGRAM} FROM programs ORDER BY created_at, name`).all(),
  );

/** All cohorts of all programs, the latest kickoff first. */
export const listCohorts = (db: ReadDb): Cohort[] =>
  CohortRow.array().parse(
    db.prepare(`SELECT ${COHORT} FROM cohorts ORDER BY kickoff_date DESC, created_at, name`).all(),
  );

export function findProgram(db: ReadDb, id: ProgramId): Program | undefined {
  const row = db.prepare(`SELECT ${PROGRAM} FROM programs WHERE id = ?`).get(id);
  return row === undefined ? undefined : ProgramRow.parse(row);
}

export function findCohort(db: ReadDb, id: CohortId): Cohort | undefined {
  const row = db.prepare(`SELECT ${COHORT} FROM cohorts WHERE id = ?`).get(id);
  return row === undefined ? undefined : CohortRow.parse(row);
}

/** Writes a program, new or changed. */
export function saveProgram(db: WriteDb, program: Program, now: Instant): void {
  db.prepare(`
    INSERT INTO programs (id, name, organisation, goal, sponsor, coordinator, coordinator_contact,
      time_zone, ladder, sites, created_at)
    VALUES (@id, @name, @organisation, @goal, @sponsor, @coordinator, @coordinatorContact,
      @timeZone, @ladder, @sites, @now)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, organisation = excluded.organisation,
      goal = excluded.goal, sponsor = excluded.sponsor, coordinator = excluded.coordinator,
      coordinator_contact = excluded.coordinator_contact, time_zone = excluded.time_zone,
      ladder = excluded.ladder, sites = excluded.sites
  `).run({
    ...program,
    ladder: JSON.stringify(program.ladder),
    sites: JSON.stringify(program.sites),
    now,
  });
}

/** Writes a cohort, new or changed. */
export function saveCohort(db: WriteDb, cohort: Cohort, now: Instant): void {
  db.prepare(`
    INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
      session_minutes, gate_day, matching, group_least, group_most, facilitated, created_at)
    VALUES (@id, @programId, @name, @format, @kickoffDate, @durationMonths, @cadenceDays,
      @sessionMinutes, @gateDay, @matching, @groupLeast, @groupMost, @facilitated, @now)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, format = excluded.format,
      kickoff_date = excluded.kickoff_date, duration_months = excluded.duration_months,
      cadence_days = excluded.cadence_days, session_minutes = excluded.session_minutes,
      gate_day = excluded.gate_day, matching = excluded.matching,
      group_least = excluded.group_least, group_most = excluded.group_most,
      facilitated = excluded.facilitated
  `).run({
    ...cohort,
    matching: JSON.stringify(cohort.matching),
    groupLeast: cohort.groups?.least ?? null,
    groupMost: cohort.groups?.most ?? null,
    facilitated: cohort.groups && Number(cohort.groups.facilitated),
    now,
  });
}
