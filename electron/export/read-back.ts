import { z } from 'zod';
import { CohortId, EventId, PersonId, ProgramId, RunId } from '../../shared/ids';
import type { ReadDb } from '../db/database';
import { listDecisions } from '../db/decisions';
import { demographicsOf, listDemographicFields } from '../db/demographics';
import { listEnrollments } from '../db/enrollments';
import { listErasures } from '../db/erase';
import {
  listEventDecisions,
  listEventPeople,
  listEvents,
  listMeetings,
  listNotes,
} from '../db/events';
import { listGroupDecisions } from '../db/group-decisions';
import { findGroupRun } from '../db/group-runs';
import { listGroupSessions } from '../db/group-sessions';
import { listGroupMembers, listGroups } from '../db/groups';
import { listImports } from '../db/imports';
import { listMatches, listSessions } from '../db/matches';
import { listPeople } from '../db/people';
import { listCohorts, listPrograms } from '../db/programs';
import { findRun, publishedSettings } from '../db/runs';
import { allScreenings, consentsOf, minorOf, notesOf, safeguardsOf } from '../db/safeguards';
import { listScenarios } from '../db/scenarios';
import { quote } from '../db/schema';
import { listSkills } from '../db/skills';

/** Reads something for each different id in a column. */
const each =
  <T>(column: string, id: { readonly parse: (value: unknown) => T }) =>
  (read: (db: ReadDb, id: T) => unknown) =>
  (db: ReadDb, table: string): void => {
    const cell = quote(column);
    const ids = db
      .prepare(`SELECT DISTINCT ${cell} FROM ${quote(table)}`)
      .pluck()
      .all();
    for (const known of ids) read(db, id.parse(known));
  };

const byCohort = each('cohort_id', CohortId);
const byPerson = each('person_id', PersonId);
const byProgram = each('program_id', ProgramId);
const byEvent = each('event_id', EventId);
const byRun = each('run_id', RunId);
/** For tables whose rows are read with those of others. */
const inAll = (read: (db: ReadDb, id: CohortId) => unknown) => (db: ReadDb) => {
  for (const { id } of listCohorts(db)) read(db, id);
};
const inEvents = (read: (db: ReadDb, id: EventId) => unknown) =>
  inAll((db, cohortId) => {
    for (const { id } of listEvents(db, cohortId)) read(db, id);
  });

/** How the program reads each table that is brought in. */
export const READERS: Readonly<Record<string, (db: ReadDb, table: string) => unknown>> = {
  programs: listPrograms,
  cohorts: listCohorts,
  people: listPeople,
  enrollments: byCohort(listEnrollments),
  named_people: inAll(listEnrollments),
  runs: each('id', RunId)(findRun),
  decisions: byCohort(listDecisions),
  matches: byCohort(listMatches),
  snapshots: byRun(publishedSettings),
  sessions: inAll(listSessions),
  imports: byCohort(listImports),
  scenarios: byCohort(listScenarios),
  events: byCohort(listEvents),
  event_people: byEvent(listEventPeople),
  event_decisions: byEvent(listEventDecisions),
  meetings: byEvent(listMeetings),
  meeting_notes: inEvents(listNotes),
  group_runs: each('id', RunId)(findGroupRun),
  group_decisions: byCohort(listGroupDecisions),
  groups: byCohort(listGroups),
  group_members: byCohort(listGroupMembers),
  group_snapshots: each('id', RunId)(() => undefined),
  skills: listSkills,
  demographic_fields: byProgram(listDemographicFields),
  demographic_answers: (db) => {
    for (const program of listPrograms(db)) {
      byPerson((_, id) => demographicsOf(db, program.id, id))(db, 'demographic_answers');
    }
  },
  erasures: listErasures,
  group_sessions: inAll(listGroupSessions),
  group_session_people: inAll(listGroupSessions),
  safeguards: byProgram(safeguardsOf),
  consents: byPerson(consentsOf),
  minors: byPerson(minorOf),
  screenings: allScreenings,
  notes: byPerson(notesOf),
};

/** A value that the schema takes and the program does not. */
export type Unreadable = {
  readonly table: string;
  /** As the program calls it: `heldOn`. */
  readonly field: string | null;
};

/** Reads every row of some tables as the program will. @returns the first thing that it can't read */
export function readBack(db: ReadDb, tables: readonly string[]): Unreadable | null {
  for (const table of tables) {
    try {
      READERS[table]?.(db, table);
    } catch (error) {
      if (error instanceof SyntaxError) return { table, field: null };
      if (!(error instanceof z.ZodError)) throw error;
      const path = error.issues[0]?.path.find((step) => typeof step === 'string');
      return { table, field: typeof path === 'string' ? path : null };
    }
  }
  return null;
}
