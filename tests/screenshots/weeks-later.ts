import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type WriteDb } from '../../electron/db/database';
import { beginPlain, expect, launch } from '../e2e/app';
import { publishSample } from '../e2e/published-cohort';

/** The sample's kickoff lies this far ahead when it is loaded. */
const DAYS_TO_KICKOFF = 21;
const DAYS_A_WEEK = 7;

/** Moves the kickoff and the publishing back, and signs all agreements but two. */
function moveBack(db: WriteDb, days: number): void {
  const back = `-${String(days)} days`;
  db.prepare('UPDATE cohorts SET kickoff_date = date(kickoff_date, ?)').run(back);
  db.prepare(
    `UPDATE matches SET starts_on = date(starts_on, @back), signed_on = date(starts_on, @back),
       published_at = strftime('%Y-%m-%dT%H:%M:%fZ', published_at, @back)`,
  ).run({ back });
  db.exec('UPDATE matches SET signed_on = NULL WHERE id IN (SELECT id FROM matches LIMIT 2)');
}

/** Sessions every two weeks; one match never met, and one in twelve fell silent. */
function meet(db: WriteDb, weeks: number): void {
  const log = db.prepare(
    `INSERT INTO sessions (id, match_id, held_on, minutes, way, note, logged_at)
     SELECT ?, id, date(starts_on, ?), 60, ?, NULL, published_at FROM matches WHERE id = ?`,
  );
  const matchIds = db.prepare('SELECT id FROM matches ORDER BY mentee_id').pluck().all();
  for (const [index, id] of matchIds.entries()) {
    if (index === 7) continue;
    const last = index % 12 === 3 ? weeks - 6 : weeks;
    for (let week = (index % 2) + 1; week < last; week += 2) {
      const day = `+${String(week * DAYS_A_WEEK - (index % 5))} days`;
      log.run(randomUUID(), day, index % 3 === 0 ? 'in-person' : 'video', id);
    }
  }
}

/**
 * The sample cohort some weeks after its kickoff: most met as agreed, a few fell silent, two
 * agreements are not signed. The app may not be running on the folder.
 */
export async function sampleWeeksLater(dataDir: string, weeks: number): Promise<void> {
  await beginPlain(dataDir);
  const app = await launch(dataDir);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await publishSample(page);
  await app.close();
  const db = openDatabase(join(dataDir, 'mentorbook.db'));
  moveBack(db, DAYS_TO_KICKOFF + weeks * DAYS_A_WEEK);
  meet(db, weeks);
  db.close();
}
