import type { WriteDb } from '../database';

/** Somebody may come to lead a group that runs already. Null is from its beginning, as all did before. */
export function up(db: WriteDb): void {
  db.exec(
    `ALTER TABLE group_members ADD COLUMN joined_on TEXT CHECK (joined_on GLOB '????-??-??')`,
  );
}
