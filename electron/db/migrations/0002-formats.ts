import type { WriteDb } from '../database';

/**
 * Cohorts of every format, with the shape of their groups. A column takes the old one's place, so
 * that the table that everything points at is not made anew.
 */
export function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE cohorts ADD COLUMN any_format TEXT NOT NULL DEFAULT 'one-to-one'
      CHECK (any_format IN ('one-to-one', 'reverse', 'peer', 'circles', 'flash'));
    UPDATE cohorts SET any_format = format;
    ALTER TABLE cohorts DROP COLUMN format;
    ALTER TABLE cohorts RENAME COLUMN any_format TO format;
    ALTER TABLE cohorts ADD COLUMN group_least INTEGER
      CHECK ((group_least IS NOT NULL) = (format IN ('peer', 'circles')) AND group_least >= 2);
    ALTER TABLE cohorts ADD COLUMN group_most INTEGER
      CHECK ((group_most IS NULL) = (group_least IS NULL) AND group_most >= group_least);
    ALTER TABLE cohorts ADD COLUMN facilitated INTEGER
      CHECK ((facilitated IS NULL) = (group_least IS NULL) AND facilitated IN (0, 1));
  `);
}
