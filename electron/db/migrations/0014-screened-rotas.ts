import type { WriteDb } from '../database';

type Gate = {
  /** What is written, with the trigger's condition before it looks at the checks. */
  readonly on: string;
  readonly when: string;
  /** Rows of one column, `mentor_id`: those who need the checks. */
  readonly mentors: string;
  readonly cohort: string;
  /** The day on which the checks have to count. */
  readonly day: string;
};

/**
 * Refuses what puts somebody before mentees who lacks a check. The days here are those of UTC, and it
 * may still be the day before where the coordinator is: the engine, which knows their day, is exact.
 */
export const gate = (name: string, { on, when, mentors, cohort, day }: Gate): string => `
  CREATE TRIGGER ${name} AFTER ${on} WHEN ${when} AND EXISTS (
    SELECT 1 FROM (${mentors}) m
      JOIN cohorts c ON c.id = ${cohort}
      JOIN safeguards s ON s.program_id = c.program_id, json_each(s.checks) k
     WHERE NOT EXISTS (
       SELECT 1 FROM screenings x
        WHERE x.person_id = m.mentor_id AND x.check_name = k.value AND x.status = 'cleared'
          AND (x.expires_on IS NULL OR x.expires_on >= date(${day}, '-1 day'))))
  BEGIN SELECT raise(ABORT, 'not-screened'); END;`;

export const dayOf = (instant: string): string => `substr(${instant}, 1, 10)`;

const MATCH = {
  mentors: 'SELECT NEW.mentor_id AS mentor_id',
  cohort: 'NEW.cohort_id',
  day: dayOf('NEW.published_at'),
};
const FACILITATOR = {
  mentors: 'SELECT NEW.person_id AS mentor_id',
  cohort: 'NEW.cohort_id',
  day: `(SELECT ${dayOf('published_at')} FROM groups WHERE id = NEW.group_id)`,
};
const SEAT = {
  mentors: 'SELECT NEW.mentor_id AS mentor_id',
  cohort: '(SELECT cohort_id FROM events WHERE id = NEW.event_id)',
  day: `(SELECT ${dayOf("json_extract(plan, '$.madeAt')")} FROM events WHERE id = NEW.event_id)`,
};
/**
 * What "Undo" brings back had its checks when it was made. A rota, other than a match, can come back
 * when more is demanded than then: it is on hold.
 */
export const NOT_UNDO = `NOT EXISTS (SELECT 1 FROM changes WHERE id = 'replay')`;
/** In the place of somebody erased, what took place still counts. */
const NOT_ERASED = (id: string): string =>
  `NOT EXISTS (SELECT 1 FROM people WHERE id = ${id} AND erased_at IS NOT NULL)`;

/** No rota without the checks that a program demands of its mentors, as no match and no group. */
export function up(db: WriteDb): void {
  for (const name of [
    'matches_are_screened',
    'matches_stay_screened',
    'facilitators_are_screened',
  ]) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  db.exec(
    gate('matches_are_screened', {
      on: 'INSERT ON matches',
      when: `NEW.state = 'active'`,
      ...MATCH,
    }) +
      gate('matches_stay_screened', {
        on: 'UPDATE OF mentor_id, cohort_id ON matches',
        when: `NEW.state = 'active'
          AND (NEW.mentor_id, NEW.cohort_id) <> (OLD.mentor_id, OLD.cohort_id)`,
        ...MATCH,
      }) +
      gate('facilitators_are_screened', {
        on: 'INSERT ON group_members',
        when: `NEW.role = 'facilitator' AND NEW.left_on IS NULL`,
        ...FACILITATOR,
      }) +
      gate('facilitators_stay_screened', {
        on: 'UPDATE OF person_id, cohort_id, role ON group_members',
        when: `NEW.role = 'facilitator' AND NEW.left_on IS NULL
          AND (NEW.person_id, NEW.cohort_id, NEW.role) <> (OLD.person_id, OLD.cohort_id, OLD.role)`,
        ...FACILITATOR,
      }) +
      gate('rotas_are_screened', { on: 'INSERT ON meetings', when: NOT_UNDO, ...SEAT }) +
      gate('rotas_stay_screened', {
        on: 'UPDATE OF mentor_id, event_id ON meetings',
        when: `(NEW.mentor_id, NEW.event_id) <> (OLD.mentor_id, OLD.event_id)
          AND ${NOT_ERASED('NEW.mentor_id')}`,
        ...SEAT,
      }) +
      gate('events_are_screened', {
        on: 'UPDATE OF published_at ON events',
        // What took place is past mending.
        when: `NEW.published_at IS NOT NULL AND OLD.published_at IS NULL
          AND NEW.held_on >= ${dayOf('NEW.published_at')} AND ${NOT_UNDO}`,
        mentors: `SELECT mentor_id FROM meetings
          WHERE event_id = NEW.id AND ${NOT_ERASED('mentor_id')}`,
        cohort: 'NEW.cohort_id',
        day: dayOf('NEW.published_at'),
      }),
  );
}
