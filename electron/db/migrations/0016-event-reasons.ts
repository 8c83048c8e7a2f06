import type { WriteDb } from '../database';

/** A step on a rota says when it was decided, and may say why. Those taken before have neither on record. */
export function up(db: WriteDb): void {
  db.exec(`
    ALTER TABLE event_decisions ADD COLUMN reason TEXT;
    ALTER TABLE event_decisions ADD COLUMN decided_at TEXT;
  `);
}
