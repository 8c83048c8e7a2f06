import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { listPeople } from '../../../../electron/db/people';
import { anyId, openTestDb } from '../../../support/office';

it('keeps everybody who is on file, of whom nobody was erased', () => {
  const db = openTestDb(9);
  db.exec(`INSERT INTO people (id, name) VALUES ('${anyId()}', 'Mei')`);
  expect(migrate(db, 10)).toEqual([10]);
  expect(listPeople(db).map(({ name }) => name)).toEqual(['Mei']);
  db.exec(`INSERT INTO erasures VALUES ('${'a'.repeat(32)}', '2026-03-01T09:00:00.000Z', 'asked')`);
  expect(() => db.exec('DELETE FROM erasures')).toThrow(/not forgotten/);
});
