import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/db/migrate';
import { openTestDb } from '../../../support/office';

it('adds no optional question to the programs there are, and lets go of answers with their field or person', () => {
  const db = openTestDb(7);
  db.exec(`
    INSERT INTO people (id, name) VALUES ('1', 'Ada'), ('2', 'Bo');
    INSERT INTO programs VALUES ('p', 'P', 'O', NULL, NULL, NULL, NULL, 'UTC', '[]', '[]', '')`);
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all();
  const before = [rows('people'), rows('programs')];
  expect(migrate(db, 8)).toEqual([8]);
  expect([rows('people'), rows('programs')]).toEqual(before);
  expect(rows('demographic_fields')).toEqual([]);

  const ask = db.prepare(`INSERT INTO demographic_fields VALUES ('p', ?, ?)`);
  ask.run('Gender', '["Woman","Man"]');
  expect(() => ask.run('gender', '[]')).toThrow(/UNIQUE/);
  expect(() => ask.run('Age', '{}')).toThrow(/CHECK/);
  const answer = db.prepare(`INSERT INTO demographic_answers VALUES ('p', ?, ?, ?)`);
  expect(() => answer.run('Age', '1', 'Old')).toThrow(/FOREIGN KEY/);
  expect(() => answer.run('Gender', '1', '')).toThrow(/CHECK/);
  answer.run('Gender', '1', 'Woman');
  answer.run('Gender', '2', 'Man');
  db.exec(`DELETE FROM people WHERE id = '2'`);
  expect(rows('demographic_answers')).toHaveLength(1);
  db.exec('DELETE FROM demographic_fields');
  expect(rows('demographic_answers')).toEqual([]);
});
