import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChangeKind } from '../../shared/history';
import { PersonId } from '../../shared/ids';
import { LogEntry, type LogState } from '../../shared/log';
import { Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { json } from './json';
import { markOfPerson, PersonMark } from './person-mark';

const Row = LogEntry.pick({ sequence: true, at: true, deed: true, kind: true, rows: true }).extend({
  people: json(z.array(PersonMark)),
  hash: z.string(),
});
type Row = z.infer<typeof Row>;
type Fact = Omit<Row, 'hash' | 'sequence'>;

/** What the first entry's hash covers in the place of one before. */
const BEGINNING = '0'.repeat(64);

const hashOf = (before: string, sequence: number, { at, deed, kind, people, rows }: Fact): string =>
  createHash('sha256')
    .update(JSON.stringify([before, sequence, at, deed, kind, people, rows]))
    .digest('hex');

/** Adds an entry to the log; its hash covers all entries before it. */
export function appendLog(db: WriteDb, fact: Fact): void {
  const last = db
    .prepare<[], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1',
    )
    .get();
  const sequence = (last?.sequence ?? 0) + 1;
  db.prepare(`
    INSERT INTO log (sequence, at, deed, kind, people, rows, hash)
    VALUES (@sequence, @at, @deed, @kind, @people, @rows, @hash)
  `).run({
    ...fact,
    sequence,
    people: JSON.stringify(fact.people),
    hash: hashOf(last?.hash ?? BEGINNING, sequence, fact),
  });
}

/** Logs what was done to the file as a whole; it has no step of undo. */
export function logDeed(db: WriteDb, kind: 'restore' | 'protect' | 'unprotect', at: Instant): void {
  appendLog(db, { at, deed: 'done', kind, people: [], rows: 0 });
}

/**
 * Logs who was erased, by marks that tell nothing any more: as somebody decided it, or done again to a copy
 * from before. Nothing is logged of nobody.
 */
export function logErasure(
  db: WriteDb,
  deed: 'done' | 'redone',
  people: readonly PersonMark[],
  at: Instant,
): void {
  if (people.length === 0) return;
  appendLog(db, { at, deed, kind: 'erase', people: people.toSorted(), rows: people.length });
}

/** Those a step was about: whose own rows it wrote, and the two of every match it wrote about. */
const PEOPLE_IN = `
  WITH cells AS (
    SELECT c.table_name, e.key, e.value FROM change_rows c,
      json_each(coalesce(c.row_after, c.row_before)) e
     WHERE c.change_id = ? AND e.value IS NOT NULL)
  SELECT value FROM cells
   WHERE (table_name = 'people' AND key = 'id')
      OR key IN ('person_id', 'mentee_id', 'mentor_id', 'other_id')
  UNION SELECT mentee_id FROM matches JOIN cells ON key = 'match_id' AND value = matches.id
  UNION SELECT mentor_id FROM matches JOIN cells ON key = 'match_id' AND value = matches.id
  UNION SELECT mentee_id FROM meetings JOIN cells ON key = 'meeting_id' AND value = meetings.id
  UNION SELECT mentor_id FROM meetings JOIN cells ON key = 'meeting_id' AND value = meetings.id
   ORDER BY 1`;

/** Logs a step of undo that was done, taken back or done again. A step that changed nothing is not there. */
export function logChange(db: WriteDb, id: string, deed: Fact['deed'], at: Instant): void {
  const kind = db
    .prepare<[string], ChangeKind>('SELECT kind FROM changes WHERE id = ?')
    .pluck()
    .get(id);
  if (kind === undefined) return;
  const people = PersonId.array().parse(db.prepare(PEOPLE_IN).pluck().all(id));
  const rows = db
    .prepare<[string], number>('SELECT count(*) FROM change_rows WHERE change_id = ?')
    .pluck()
    .get(id);
  appendLog(db, { at, deed, kind, people: people.map(markOfPerson), rows: rows ?? 0 });
}

/** Goes through the whole chain. An end that was cut off is noticed by the count SQLite keeps. O(entries) */
export function verifyLog(db: ReadDb): LogState {
  const rows = db.prepare('SELECT * FROM log ORDER BY sequence').iterate();
  let before = BEGINNING;
  let entries = 0;
  for (const raw of rows) {
    const row = Row.safeParse(raw).data;
    const next = entries + 1;
    if (row?.sequence !== next || row.hash !== hashOf(before, next, row)) {
      return { entries: countLog(db), brokenAt: next };
    }
    before = row.hash;
    entries = next;
  }
  const written = db
    .prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'log'`)
    .pluck()
    .get();
  return { entries, brokenAt: (written ?? 0) === entries ? null : entries + 1 };
}

const countLog = (db: ReadDb): number =>
  db.prepare<[], number>('SELECT count(*) FROM log').pluck().get() ?? 0;

/**
 * The latest entries, latest first. One that can't be read any more is left out, and keeps nobody from the
 * others: where the chain is broken `verifyLog` tells.
 */
export const readLog = (db: ReadDb, most: number): Row[] =>
  db
    .prepare('SELECT * FROM log ORDER BY sequence DESC LIMIT ?')
    .all(most)
    .flatMap((raw) => Row.safeParse(raw).data ?? []);

/**
 * When anything was last written; null in a new file, and where it can't be read any more. Files older than
 * the log tell it by their steps.
 */
export function lastSavedAt(db: ReadDb): Instant | null {
  const at = db
    .prepare(
      `SELECT coalesce((SELECT at FROM log ORDER BY sequence DESC LIMIT 1),
                       (SELECT max(made_at) FROM changes))`,
    )
    .pluck()
    .get();
  return Instant.safeParse(at).data ?? null;
}

/**
 * When anything about somebody was last written, as the log tells. Whoever stands in none of its entries was
 * on file before it began, and nothing was written about them since: for them it is when it began; null
 * where there is no entry at all. What can't be read any more is left out, as in `readLog`.
 * O(entries and the marks in them)
 */
export function lastWritten(db: ReadDb): (id: PersonId) => Instant | null {
  const rows = db
    .prepare<[], [string, string]>('SELECT at, people FROM log ORDER BY sequence')
    .raw();
  const byMark = new Map<string, Instant>();
  let begun: Instant | null = null;
  for (const [written, people] of rows.iterate()) {
    const at = Instant.safeParse(written).data;
    if (at === undefined) continue;
    begun ??= at;
    for (const mark of JSON.parse(people) as string[]) {
      const known = byMark.get(mark);
      if (known === undefined || known < at) byMark.set(mark, at);
    }
  }
  return (id) => byMark.get(markOfPerson(id)) ?? begun;
}
