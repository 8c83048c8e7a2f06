import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import { appendLog, verifyLog } from '../../../electron/db/log';
import { markOfPerson } from '../../../electron/db/person-mark';
import { PersonId } from '../../../shared/ids';
import { Instant } from '../../../shared/time';
import { anyId, openOffice, openTestDb } from '../../support/office';

const AT = Instant.parse('2026-03-01T09:00:00.000Z');

function write(db: WriteDb, entries: number): void {
  for (let entry = 1; entry <= entries; entry += 1) {
    const people = [markOfPerson(PersonId.parse(anyId()))];
    appendLog(db, { at: AT, deed: 'done', kind: 'person', people, rows: entry });
  }
}

/** As somebody would with another program, who takes the guards away first. */
function tamper(db: WriteDb, sql: string): void {
  db.exec('DROP TRIGGER log_is_not_rewritten; DROP TRIGGER log_is_not_cut');
  db.exec(sql);
}

describe('the log', () => {
  it('is whole after any number of entries', () => {
    const db = openTestDb();
    for (const entries of [0, 1, 20]) {
      write(db, entries);
      expect(verifyLog(db).brokenAt).toBeNull();
    }
    expect(verifyLog(db).entries).toBe(21);
  });

  it('can neither be rewritten nor cut', () => {
    const db = openTestDb();
    write(db, 2);
    expect(() => db.exec('UPDATE log SET rows = 9')).toThrow(/only grows/);
    expect(() => db.exec('DELETE FROM log WHERE sequence = 2')).toThrow(/only grows/);
  });

  it('tells the first entry that was altered, taken out, swapped or cut off at the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('rows = rows + 1', `kind = 'sign'`, `at = ''`, `people = '[]'`, 'gone'),
        (entry, how) => {
          const db = openTestDb();
          write(db, 8);
          const where = `WHERE sequence = ${String(entry)}`;
          tamper(
            db,
            how === 'gone' ? `DELETE FROM log ${where}` : `UPDATE log SET ${how} ${where}`,
          );
          expect(verifyLog(db).brokenAt).toBe(entry);
        },
      ),
      { numRuns: 30 },
    );
    const db = openTestDb();
    write(db, 3);
    tamper(
      db,
      `UPDATE log SET sequence = 99 WHERE sequence = 1; UPDATE log SET sequence = 1 WHERE sequence = 2;
       UPDATE log SET sequence = 2 WHERE sequence = 99`,
    );
    expect(verifyLog(db).brokenAt).toBe(1);
  });
});

describe('the log of what a coordinator does', () => {
  it.each([`kind = 'nonsense'`, `at = ''`, `people = '["Ada"]'`])(
    'says where it was altered, and shows the rest, also where an entry can not be read: %s',
    async (how) => {
      const office = openOffice();
      const { cohortId } = await office.startCohort();
      await office.enroll(cohortId, 'mentor', 'Ada');
      await office.enroll(cohortId, 'mentor', 'Bo');
      tamper(office.db, `UPDATE log SET ${how} WHERE sequence = 2`);
      const { list, entries, brokenAt } = await office.done('log.read', { most: 10 });
      expect({ entries, brokenAt }).toEqual({ entries: 3, brokenAt: 2 });
      expect(list.map(({ sequence }) => sequence)).toEqual([3, 1]);
    },
  );

  it('keeps nobody from their work where the time of the last entry can not be read', async () => {
    const office = openOffice();
    await office.startCohort();
    tamper(office.db, `UPDATE log SET at = 'never'`);
    expect(await office.done('app.overview', {})).toMatchObject({ savedAt: null });
    expect(await office.done('log.read', { most: 10 })).toMatchObject({ brokenAt: 1 });
  });

  it('has an entry for each command, undo and redo that changed something, and none for the others', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const ada = await office.enroll(cohortId, 'mentor', 'Ada Canary');
    await office.call('people.save', {} as never);
    await office.call('sessions.remove', { sessionId: anyId() as never });
    await office.done('history.undo', {});
    await office.done('history.redo', {});
    const { list, entries, brokenAt } = await office.done('log.read', { most: 10 });
    expect({ entries, brokenAt }).toEqual({ entries: 4, brokenAt: null });
    expect(list.map(({ sequence, deed, kind, names }) => [sequence, deed, kind, names])).toEqual([
      [4, 'redone', 'person', ['Ada Canary']],
      [3, 'undone', 'person', ['Ada Canary']],
      [2, 'done', 'person', ['Ada Canary']],
      [1, 'done', 'program', []],
    ]);
    const stored = JSON.stringify(office.db.prepare('SELECT * FROM log').all());
    expect(stored).not.toMatch(/Ada|Canary/);
    expect(stored).not.toContain(ada);
  });

  it('tells of somebody whose coming was taken back, without a name', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await office.enroll(cohortId, 'mentor', 'Ada Canary');
    await office.done('history.undo', {});
    const { list } = await office.done('log.read', { most: 1 });
    expect(list).toMatchObject([{ deed: 'undone', people: 1, names: [], gone: 1, erased: 0 }]);
  });

  it('names both of a match when a session of it was logged', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await office.enroll(cohortId, 'mentor', 'Ada', {});
    await office.enroll(cohortId, 'mentee', 'Bo', {});
    await office.done('matching.run', { cohortId });
    await office.done('board.publish', { cohortId });
    const [row] = await office.done('matches.list', { cohortId });
    if (!row) throw new Error('nobody was matched');
    await office.done('sessions.log', {
      matchId: row.match.id,
      heldOn: row.match.startsOn,
      minutes: 60,
      way: 'video',
      note: null,
    });
    const { list } = await office.done('log.read', { most: 1 });
    expect(list).toMatchObject([{ kind: 'session', names: ['Ada', 'Bo'], people: 2, rows: 1 }]);
  });
});
