import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ERASED_NAME, ErasureCause, type ErasureSummary } from '../../shared/erasure';
import { PersonId } from '../../shared/ids';
import { nameKey } from '../../shared/person';
import { Instant, localDate } from '../../shared/time';
import type { ReadDb, WriteDb } from './database';
import { logErasure } from './log';
import { nameIsTelling, removeMentions } from './mentions';
import { markOfPerson, PersonMark } from './person-mark';
import { columnsOf, quote, referencesOf, tableNames } from './schema';

/** That somebody was erased. Names nobody. */
export const Erasure = z.object({ mark: PersonMark, erasedAt: Instant, why: ErasureCause });
export type Erasure = z.infer<typeof Erasure>;

/** Everybody who was erased from this file, by mark. */
export const listErasures = (db: ReadDb): Erasure[] =>
  Erasure.array().parse(
    db.prepare('SELECT mark, erased_at AS erasedAt, why FROM erasures ORDER BY mark').all(),
  );

export const NOTHING_ERASED: ErasureSummary = {
  people: 0,
  enrollments: 0,
  namedByOthers: 0,
  decisions: 0,
  optionalAnswers: 0,
  notes: 0,
  mentions: 0,
  nameKept: 0,
  steps: 0,
  openMatches: 0,
  openGroups: 0,
  openEvents: 0,
  matches: 0,
  groups: 0,
  sessions: 0,
  meetings: 0,
};

/** Tables of ids that say nothing of a person but that something was decided or computed about them. */
const DECISIONS = [
  'DELETE FROM decisions WHERE @id IN (mentee_id, mentor_id)',
  'DELETE FROM group_decisions WHERE @id IN (person_id, other_id)',
  'DELETE FROM event_decisions WHERE @id IN (mentee_id, mentor_id)',
];
const THEIR_MATCHES = 'SELECT id FROM matches WHERE @id IN (mentee_id, mentor_id)';
const THEIR_MEETINGS = 'SELECT id FROM meetings WHERE @id IN (mentee_id, mentor_id)';
/** What was not counted yet: of two who are erased together a match, a meeting and a session is one. */
const NOT_COUNTED = `AND NOT EXISTS
  (SELECT 1 FROM people WHERE erased_at = @now AND id IN (mentee_id, mentor_id))`;
const GROUP_SESSIONS = `SELECT session_id FROM group_session_people s WHERE person_id = @id
  AND NOT EXISTS (SELECT 1 FROM group_session_people o JOIN people p ON p.id = o.person_id
                   WHERE o.session_id = s.session_id AND p.erased_at = @now)`;
/** They are taken out of events that are still being planned. */
const OPEN_EVENTS = `DELETE FROM event_people WHERE person_id = @id
  AND event_id IN (SELECT id FROM events WHERE published_at IS NULL)`;
/** So are their meetings there; drafts are worked out anew without them. */
const UNDONE = [
  `DELETE FROM meetings WHERE @id IN (mentee_id, mentor_id)
     AND event_id IN (SELECT id FROM events WHERE published_at IS NULL)`,
  `DELETE FROM runs WHERE instr(plan, @id) > 0
     AND NOT EXISTS (SELECT 1 FROM matches WHERE run_id = runs.id)
     AND NOT EXISTS (SELECT 1 FROM snapshots WHERE run_id = runs.id)`,
  `DELETE FROM group_runs WHERE instr(plan, @id) > 0
     AND NOT EXISTS (SELECT 1 FROM groups WHERE run_id = group_runs.id)
     AND NOT EXISTS (SELECT 1 FROM group_snapshots WHERE run_id = group_runs.id)`,
];
const OPEN_GROUPS = `UPDATE group_members SET left_on = @today WHERE person_id = @id AND left_on IS NULL`;
const NOTES = [
  `UPDATE sessions SET note = NULL WHERE note IS NOT NULL AND match_id IN (${THEIR_MATCHES})`,
  `UPDATE group_sessions SET note = NULL WHERE note IS NOT NULL
    AND group_id IN (SELECT group_id FROM group_members WHERE person_id = @id)`,
  `UPDATE meeting_notes SET words = NULL
    WHERE words IS NOT NULL AND meeting_id IN (${THEIR_MEETINGS})`,
];

/**
 * Erases somebody: every row about them goes, and where a match or session must still count, a row
 * without a name takes their place. Forgets all steps of undo, as they hold rows as they were.
 * Runs inside a transaction; `VACUUM` after it takes the last traces out of the file's free space.
 *
 * @returns what went and what stays; null when there is no such person
 */
export function erasePerson(
  db: WriteDb,
  id: PersonId,
  { now, why }: { readonly now: Instant; readonly why: ErasureCause },
): ErasureSummary | null {
  const person = db
    .prepare<[PersonId], { name: string; email: string | null }>(
      'SELECT name, email FROM people WHERE id = ? AND erased_at IS NULL',
    )
    .get(id);
  if (!person) return null;
  const given = { id, now, today: localDate(new Date(now)) };
  const run = (sql: string): number => db.prepare(sql).run(given).changes;
  const runAll = (list: readonly string[]): number => list.reduce((sum, sql) => sum + run(sql), 0);
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get(given));
  const telling = nameIsTelling(db, person);
  const summary = {
    people: 1,
    enrollments: count('SELECT count(*) FROM enrollments WHERE person_id = @id'),
    optionalAnswers: count('SELECT count(*) FROM demographic_answers WHERE person_id = @id'),
    matches: count(`SELECT count(*) FROM (${THEIR_MATCHES} ${NOT_COUNTED})`),
    sessions: count(`
      SELECT (SELECT count(*) FROM sessions WHERE match_id IN (${THEIR_MATCHES} ${NOT_COUNTED}))
        + (SELECT count(*) FROM (${GROUP_SESSIONS}))`),
    steps: count('SELECT count(*) FROM changes'),
    nameKept: telling ? 0 : 1,
  };
  const openMatches = run(
    `UPDATE matches SET state = 'closed', closed_on = max(@today, starts_on),
       close_reason = 'person-left' WHERE state = 'active' AND @id IN (mentee_id, mentor_id)`,
  );
  const openGroups = run(OPEN_GROUPS);
  const openEvents = run(OPEN_EVENTS);
  runAll(UNDONE);
  const groups = count('SELECT count(*) FROM group_members WHERE person_id = @id');
  const meetings = count(`SELECT count(*) FROM (${THEIR_MEETINGS} ${NOT_COUNTED})`);
  const notes = runAll(NOTES);
  const decisions = runAll(DECISIONS);
  run('DELETE FROM form_drafts WHERE instr(form, @id) > 0');
  run('DELETE FROM enrollments WHERE person_id = @id');
  deleteOwned(db, id);
  const namedByOthers = forgetNaming(db, id, telling ? nameKey(person.name) : null);
  const substitute = randomUUID();
  db.prepare('INSERT INTO people (id, name, erased_at) VALUES (?, ?, ?)').run(
    substitute,
    ERASED_NAME,
    now,
  );
  const mentions = withoutGuards(db, () => {
    replaceId(db, id, substitute);
    forgetPublished(db, substitute);
    return removeMentions(db, person);
  });
  run('DELETE FROM people WHERE id = @id');
  db.prepare(
    'INSERT INTO erasures (mark, erased_at, why) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(markOfPerson(id), now, why);
  db.exec('DELETE FROM changes');
  return {
    ...summary,
    openMatches,
    openGroups,
    openEvents,
    groups,
    meetings,
    notes,
    decisions,
    namedByOthers,
    mentions,
  };
}

/**
 * Erases everybody a ledger names from a copy of the file that has come back, and takes the ledger over.
 * Somebody may stand in a step alone that was taken back just then and could be done again: where the
 * copy does not know of an erasure, it forgets all steps, as an erasure does. Runs inside a
 * transaction; the caller logs it, and follows it with `VACUUM`.
 *
 * @returns the marks of those who were found and erased
 */
export function applyErasures(db: WriteDb, ledger: readonly Erasure[]): PersonMark[] {
  const byMark = new Map(ledger.map((erasure) => [erasure.mark, erasure]));
  const ids = PersonId.array().parse(db.prepare('SELECT id FROM people').pluck().all());
  const erased: PersonMark[] = [];
  for (const id of ids) {
    const mark = markOfPerson(id);
    const known = byMark.get(mark);
    if (known && erasePerson(db, id, { now: known.erasedAt, why: known.why })) erased.push(mark);
  }
  const keep = db.prepare(
    'INSERT INTO erasures (mark, erased_at, why) VALUES (@mark, @erasedAt, @why) ON CONFLICT DO NOTHING',
  );
  const added = ledger.reduce((sum, erasure) => sum + keep.run(erasure).changes, 0);
  if (added > 0) db.exec('DELETE FROM changes');
  return erased;
}

/**
 * Nobody who was erased comes back with an older state of the file, nor does what was written about them.
 * Its log is of that older state, and is told that it was done again.
 */
export function eraseAgain(db: WriteDb, ledger: readonly Erasure[], now: Instant): void {
  if (ledger.length === 0) return;
  db.transaction(() => logErasure(db, 'redone', applyErasures(db, ledger), now))();
  db.exec('VACUUM');
}

/** Deletes what belongs to somebody alone: all that would go with their row. */
function deleteOwned(db: WriteDb, id: PersonId): void {
  for (const table of tableNames(db)) {
    for (const { table: parent, from, on_delete: rule } of referencesOf(db, table)) {
      if (parent !== 'people' || rule !== 'CASCADE') continue;
      db.prepare(`DELETE FROM ${quote(table)} WHERE ${quote(from)} = ?`).run(id);
    }
  }
}

/** Takes out wishes and vetoes in which others named them, also where the name was not made out. */
function forgetNaming(db: WriteDb, id: PersonId, key: string | null): number {
  const rows = db
    .prepare<[PersonId], { rowid: number; person_id: string | null; written_name: string }>(
      'SELECT rowid, person_id, written_name FROM named_people WHERE person_id = ? OR person_id IS NULL',
    )
    .all(id);
  const gone = rows.filter((row) => row.person_id === id || nameKey(row.written_name) === key);
  const remove = db.prepare('DELETE FROM named_people WHERE rowid = ?');
  for (const { rowid } of gone) remove.run(rowid);
  return gone.length;
}

/** Puts another id in the place of one, wherever it stands: in columns of its own and inside of JSON. */
function replaceId(db: WriteDb, id: string, substitute: string): void {
  for (const table of tableNames(db)) {
    if (['people', 'log', 'erasures', 'changes', 'change_rows'].includes(table)) continue;
    for (const { name, type } of columnsOf(db, table)) {
      if (type !== 'TEXT') continue;
      const cell = quote(name);
      db.prepare(
        `UPDATE ${quote(table)} SET ${cell} = replace(${cell}, ?, ?) WHERE instr(${cell}, ?) > 0`,
      ).run(id, substitute, id);
    }
  }
}

/**
 * Snapshots hold names beside ids, as they were that day: also where somebody else bears the name, and where
 * it was another then.
 */
function forgetPublished(db: WriteDb, substitute: string): void {
  for (const table of ['snapshots', 'group_snapshots']) {
    const rows = db
      .prepare<[string], { id: string; content: string }>(
        `SELECT id, content FROM ${table} WHERE instr(content, ?) > 0`,
      )
      .all(substitute);
    const save = db.prepare(`UPDATE ${table} SET content = ? WHERE id = ?`);
    for (const { id, content } of rows) {
      save.run(JSON.stringify(unnamed(JSON.parse(content), substitute)), id);
    }
  }
}

/** What is named beside an id, `mentor` by `mentorId` and `name` by `id`, bears no name any more. */
function unnamed(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((each) => unnamed(each, id));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(fields).map(([key, held]) => {
      const isTheirs = fields[key === 'name' ? 'id' : `${key}Id`] === id;
      return [key, isTheirs ? ERASED_NAME : unnamed(held, id)];
    }),
  );
}

/** What was published never changes, but for this: the guards are put back as they were. */
function withoutGuards<T>(db: WriteDb, run: () => T): T {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND name GLOB '*_are_frozen'`,
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${quote(name)}`);
  const result = run();
  for (const { sql } of guards) db.exec(sql);
  return result;
}
