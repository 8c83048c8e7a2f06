import type { WriteDb } from '../database';

/**
 * Who of a match that ended is not to be matched again; null is "back among those to be matched", as
 * all were before. The columns may be null so that steps recorded before them can still be taken back.
 */
export function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE matches ADD COLUMN mentee_done INTEGER
      CHECK (mentee_done IS NULL OR (mentee_done = 1 AND state = 'closed'));
    ALTER TABLE matches ADD COLUMN mentor_done INTEGER
      CHECK (mentor_done IS NULL OR (mentor_done = 1 AND state = 'closed'));
  `);
}
