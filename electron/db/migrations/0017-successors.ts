import type { WriteDb } from '../database';
import { dayOf, gate, NOT_UNDO } from './0014-screened-rotas';

const SUCCESSOR = {
  mentors: 'SELECT NEW.person_id AS mentor_id',
  cohort: 'NEW.cohort_id',
  day: `coalesce(NEW.joined_on, (SELECT ${dayOf('published_at')} FROM groups WHERE id = NEW.group_id))`,
};

/**
 * Somebody may come to lead a group that runs already, or come back to it. Null is from its beginning, as
 * all did before. The checks that a program demands have to count on the day they come.
 */
export function up(db: WriteDb): void {
  db.exec(
    `ALTER TABLE group_members ADD COLUMN joined_on TEXT CHECK (joined_on GLOB '????-??-??');
     DROP TRIGGER facilitators_are_screened;` +
      gate('facilitators_are_screened', {
        on: 'INSERT ON group_members',
        when: `NEW.role = 'facilitator' AND NEW.left_on IS NULL`,
        ...SUCCESSOR,
      }) +
      gate('facilitators_return_screened', {
        on: 'UPDATE OF joined_on ON group_members',
        when: `NEW.role = 'facilitator' AND NEW.left_on IS NULL
          AND NEW.joined_on IS NOT OLD.joined_on AND ${NOT_UNDO}`,
        ...SUCCESSOR,
      }),
  );
}
