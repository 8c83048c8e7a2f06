import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/db/database';
import { trackChanges } from '../../../electron/db/history';
import { migrate } from '../../../electron/db/migrate';
import { handlers } from '../../../electron/handlers/all';
import { createRouter } from '../../../electron/ipc/router';
import { engineInPlace } from '../../../electron/jobs/engine';
import { paperDesk } from '../../../electron/jobs/paper';
import type { CohortId, PersonId } from '../../../shared/ids';
import { COHORT, enrollment, openOffice, PROGRAM, person } from '../../support/office';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-undo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The program as it is started on a file. */
function start() {
  const db = openDatabase(join(folder, 'mentorbook.db'));
  migrate(db);
  trackChanges(db);
  const route = createRouter({
    db,
    handlers,
    desk: {
      ...paperDesk(),
      chooseTarget: async () => null,
      divide: () => Promise.reject(new Error('no groups here')),
    },
    engine: engineInPlace(),
    clock: () => new Date('2026-03-01T09:00:00.000Z'),
    log: (_, error) => {
      throw error;
    },
    onEvent: () => undefined,
  });
  return { db, route };
}

it('takes steps back, and does them again, after the program was closed and started anew', async () => {
  const first = start();
  const created = await first.route('programs.create', { program: PROGRAM, cohort: COHORT });
  const { cohortId } = (created as { value: { cohortId: CohortId } }).value;
  await first.route('people.save', {
    personId: null,
    cohortId,
    person: person('Ada'),
    enrollment: enrollment('mentor'),
  });
  first.db.close();
  const second = start();
  const names = () => second.db.prepare('SELECT name FROM people').pluck().all();
  const undone = { ok: true, value: { kind: 'person', subject: 'Ada' } };
  expect(await second.route('history.undo', {})).toMatchObject(undone);
  expect(names()).toEqual([]);
  second.db.close();
  const third = start();
  expect(await third.route('history.redo', {})).toMatchObject(undone);
  expect(third.db.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ada']);
  const list = await third.route('people.list', { cohortId });
  expect((list as { value: { id: PersonId }[] }).value).toHaveLength(1);
  third.db.close();
});

it('records every table but the history, the log, what is remembered for comfort and what is typed', () => {
  const tables = start();
  const tracked = tables.db
    .prepare(`SELECT DISTINCT tbl_name FROM temp.sqlite_schema WHERE name LIKE 'track_%'`)
    .pluck()
    .all();
  const all = tables.db
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
  const untracked = all.filter((name) => !tracked.includes(name));
  expect(untracked.sort()).toEqual([
    'change_rows',
    'changes',
    'erasures',
    'form_drafts',
    'log',
    'mappings',
  ]);
  tables.db.close();
});

it('takes back that a check was spelled in other letters', async () => {
  const { startCohort, enroll, done } = openOffice();
  const { cohortId } = await startCohort();
  const personId = await enroll(cohortId, 'mentor', 'Ada');
  const requested = { status: 'requested', issuer: null, issuedOn: null, expiresOn: null } as const;
  const names = async () =>
    (await done('rights.of', { personId, cohortId })).screenings.map(({ checkName }) => checkName);
  for (const checkName of ['First aid', 'First Aid']) {
    await done('screenings.save', { personId, screening: { ...requested, checkName } });
  }
  expect(await names()).toEqual(['First Aid']);
  await done('history.undo', {});
  expect(await names()).toEqual(['First aid']);
  await done('history.undo', {});
  expect(await names()).toEqual([]);
  await done('history.redo', {});
  await done('history.redo', {});
  expect(await names()).toEqual(['First Aid']);
});
