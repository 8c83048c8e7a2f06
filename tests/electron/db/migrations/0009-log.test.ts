import { expect, it } from 'vitest';
import { appendLog, lastSavedAt, verifyLog } from '../../../../electron/db/log';
import { migrate } from '../../../../electron/db/migrate';
import { Instant } from '../../../../shared/time';
import { openTestDb } from '../../../support/office';

it('begins the log of a file that has a history already, whose last change is still known', () => {
  const db = openTestDb(8);
  db.exec(
    `INSERT INTO changes (id, kind, made_at, state) VALUES ('a', 'person', '2026-02-01T08:00:00.000Z', 'done')`,
  );
  expect(migrate(db, 9)).toEqual([9]);
  expect(verifyLog(db)).toEqual({ entries: 0, brokenAt: null });
  expect(lastSavedAt(db)).toBe('2026-02-01T08:00:00.000Z');
  const at = Instant.parse('2026-03-01T08:00:00.000Z');
  appendLog(db, { at, deed: 'done', kind: 'person', people: [], rows: 1 });
  expect(lastSavedAt(db)).toBe(at);
  expect(db.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(1);
});
