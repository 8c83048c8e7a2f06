import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { listPeople } from '../../../../electron/db/people';
import { anyId, openTestDb } from '../../../support/office';

it('makes room for what is typed and not saved, and keeps who is on file', () => {
  const db = openTestDb(14);
  db.exec(`INSERT INTO people (id, name) VALUES ('${anyId()}', 'Mei')`);
  expect(migrate(db, 15)).toEqual([15]);
  expect(listPeople(db).map(({ name }) => name)).toEqual(['Mei']);
  expect(db.prepare('SELECT count(*) FROM form_drafts').pluck().get()).toBe(0);
});
