import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/db/database';
import { trackChanges } from '../../../electron/db/history';
import { migrate } from '../../../electron/db/migrate';
import { type Channel, contract } from '../../../shared/contract';
import { contentOf } from '../../support/content';
import { doEverything } from '../../support/every-step';
import { openOffice } from '../../support/office';

/** What is no step: it takes steps back, leaves none, or writes nothing that people entered. */
const NO_STEPS = new Set<Channel>([
  'history.undo',
  'history.redo',
  'imports.undo',
  'rights.erase',
  'form-drafts.keep',
  'agreements.check',
  'agreements.print',
  'events.check',
  'events.print',
  'exports.save',
  'group-report.print',
  'groups.check',
  'groups.print',
  'imports.open',
  'imports.preview',
  'matching.skillGains',
  'report.print',
  'rights.erasePreview',
  'rights.extract',
  'scenarios.compare',
  // Needs an empty file, and is taken back in exports.test.ts.
  'exports.bringIn',
]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open() {
  const db = openDatabase(join(folder, 'mentorbook.db'));
  migrate(db);
  trackChanges(db);
  return openOffice({ db });
}

it('takes back and does again, by name, each thing there is to do, after the program was started anew', async () => {
  const first = open();
  const { states, done } = await doEverything(first);
  const steps = Object.entries(contract).flatMap(([channel, { kind }]) =>
    kind === 'command' || kind === 'job' ? [channel as Channel] : [],
  );
  const covered = new Set([...NO_STEPS, ...done.map(({ channel }) => channel)]);
  expect(steps.filter((channel) => !covered.has(channel))).toEqual([]);
  expect(done.filter(({ kind }) => kind === undefined || kind === 'change')).toEqual([]);
  const idle = done.filter((_, index) => states[index] === states[index + 1]);
  expect(idle).toEqual([]);
  first.db.close();

  const second = open();
  for (const [index, { channel }] of [...done.entries()].toReversed()) {
    expect(await second.call('history.undo', {}), channel).toMatchObject({ ok: true });
    expect(contentOf(second.db) === states[index], `undo of ${channel}`).toBe(true);
  }
  second.db.close();

  const third = open();
  for (const [index, { channel }] of done.entries()) {
    expect(await third.call('history.redo', {}), channel).toMatchObject({ ok: true });
    expect(contentOf(third.db) === states[index + 1], `redo of ${channel}`).toBe(true);
  }
  expect([...first.incidents, ...second.incidents, ...third.incidents]).toEqual([]);
  third.db.close();
});
