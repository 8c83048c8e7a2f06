import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import {
  beginChange,
  endChange,
  firstUndone,
  lastDone,
  replay,
} from '../../../electron/db/history';
import { ChangeId } from '../../../shared/ids';
import { Instant } from '../../../shared/time';
import { openTestDb } from '../../support/office';

const NOW = Instant.parse('2026-03-01T09:00:00.000Z');
const TABLES = ['people', 'programs', 'cohorts', 'enrollments', 'named_people'];

const contentOf = (db: WriteDb) =>
  TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all());

/** Runs SQL as one step. */
function step(db: WriteDb, ...statements: string[]): void {
  const id = ChangeId.parse(randomUUID());
  db.transaction(() => {
    beginChange(db, id, NOW);
    for (const sql of statements) db.exec(sql);
    endChange(db, id, { kind: 'person', subject: null });
  })();
}

function undo(db: WriteDb): string[] {
  const change = lastDone(db);
  return change ? db.transaction(() => replay(db, change.id, 'undo'))() : [];
}

function redo(db: WriteDb): string[] {
  const change = firstUndone(db);
  return change ? db.transaction(() => replay(db, change.id, 'redo'))() : [];
}

const person = (id: number, manager: number | null) =>
  `INSERT INTO people (id, name, manager_id) VALUES ('${id}', 'P${id}', ${manager === null ? 'NULL' : `'${manager}'`})`;

/** A cohort to enroll in, outside of any step. */
const COHORT = `
  INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '');
  INSERT INTO cohorts (id, program_id, name, format, kickoff_date, duration_months, cadence_days,
    session_minutes, gate_day, matching, created_at)
  VALUES ('c', 'p', 'C', 'one-to-one', '2026-01-01', 6, 14, 60, 90, '{}', '')`;

describe('history of changes', () => {
  it('takes back and does again inserts, updates and deletes with their cascades', () => {
    const db = openTestDb();
    db.exec(COHORT);
    const states = [contentOf(db)];
    const steps = [
      [person(1, null), person(2, 1), person(3, 2)],
      [
        `INSERT INTO enrollments VALUES ('e', 'c', '3', 'mentee', '{}', NULL, NULL, NULL, '', NULL)`,
        `INSERT INTO named_people VALUES ('e', 'veto', 0, '1', 'P1', NULL)`,
      ],
      [`UPDATE people SET name = 'Ada', level = 3 WHERE id = '2'`],
      // Both cascades: the manager of 2 becomes null, the veto loses its person.
      [`DELETE FROM people WHERE id = '1'`],
      [`DELETE FROM enrollments WHERE id = 'e'`],
    ];
    for (const statements of steps) {
      step(db, ...statements);
      states.push(contentOf(db));
    }
    for (const expected of states.toReversed().slice(1)) {
      expect(undo(db)).toEqual([]);
      expect(contentOf(db)).toEqual(expected);
    }
    for (const expected of states.slice(1)) {
      expect(redo(db)).toEqual([]);
      expect(contentOf(db)).toEqual(expected);
    }
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('returns to where it was after any steps and as many undos', () => {
    const operation = fc.record({
      kind: fc.constantFrom('insert', 'rename', 'manager', 'delete'),
      a: fc.integer({ min: 1, max: 6 }),
      b: fc.integer({ min: 1, max: 6 }),
    });
    const sqlOf = ({ kind, a, b }: { kind: string; a: number; b: number }) =>
      ({
        insert: `INSERT OR IGNORE INTO people (id, name) VALUES ('${a}', 'P${b}')`,
        rename: `UPDATE people SET name = 'P${b}' WHERE id = '${a}'`,
        manager: `UPDATE people SET manager_id = (SELECT id FROM people WHERE id = '${b}' AND id <> '${a}') WHERE id = '${a}'`,
        delete: `DELETE FROM people WHERE id = '${a}'`,
      })[kind] ?? '';
    fc.assert(
      fc.property(
        fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        (steps) => {
          const db = openTestDb();
          const before = contentOf(db);
          for (const operations of steps) step(db, ...operations.map(sqlOf));
          const after = contentOf(db);
          while (lastDone(db)) expect(undo(db)).toEqual([]);
          expect(contentOf(db)).toEqual(before);
          while (firstUndone(db)) expect(redo(db)).toEqual([]);
          expect(contentOf(db)).toEqual(after);
          db.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a step however often it is taken back and done again', () => {
    const db = openTestDb();
    step(db, person(1, null));
    for (let time = 0; time < 300; time += 1) expect([undo(db), redo(db)]).toEqual([[], []]);
    step(db, person(2, null));
    expect([undo(db), undo(db)]).toEqual([[], []]);
    expect(db.prepare('SELECT * FROM people').all()).toEqual([]);
  });

  it('says so when a row is no longer what the step left', () => {
    const db = openTestDb();
    step(db, person(1, null));
    db.exec(`UPDATE people SET name = 'somebody else' WHERE id = '1'`);
    expect(undo(db)).toEqual(['people']);
  });

  it('says so when something done later depends on what would go', () => {
    const db = openTestDb();
    step(db, person(1, null));
    const first = lastDone(db);
    step(db, person(2, 1));
    const undoFirst = () => (first ? replay(db, first.id, 'undo') : []);
    expect(db.transaction(undoFirst)()).toEqual(['people']);
  });

  it('leaves no trace of a step that changed nothing, and forgets what was undone at the next step', () => {
    const db = openTestDb();
    step(db, 'SELECT 1');
    expect(lastDone(db)).toBeNull();
    step(db, person(1, null));
    undo(db);
    expect(firstUndone(db)).not.toBeNull();
    step(db, person(2, null));
    expect(firstUndone(db)).toBeNull();
  });
});
