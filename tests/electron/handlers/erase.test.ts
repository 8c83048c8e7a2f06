import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type WriteDb } from '../../../electron/db/database';
import { applyErasures, listErasures } from '../../../electron/db/erase';
import { trackChanges } from '../../../electron/db/history';
import { migrate } from '../../../electron/db/migrate';
import { NO_ANSWERS } from '../../../shared/answers';
import type { CohortId, PersonId } from '../../../shared/ids';
import { addDays } from '../../../shared/time';
import { enrollment, openOffice, openTestDb, person, TODAY } from '../../support/office';
import { inZone } from '../../support/zone';

const NAME = 'Zyxwina Canarybird';
const EMAIL = 'zyxwina@canary.example';
const CANARIES = ['Zyxwina', 'Canarybird', 'zyxwina@', 'QUAILNOTE', 'HERONGOAL', 'LARKREASON'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentorbook-erase-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function openFile(name = 'mentorbook.db'): WriteDb {
  const db = openDatabase(join(folder, name));
  migrate(db);
  trackChanges(db);
  return db;
}

/** Every place of a file, of its journals and of whatever else lies beside it, where a canary stands. */
const found = (canaries: readonly string[]): string[] =>
  readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return canaries
      .filter((canary) => bytes.includes(canary))
      .map((canary) => `${name}: ${canary}`);
  });

type Office = ReturnType<typeof openOffice>;

/** A cohort in which somebody left traces everywhere: in rows, in others' words, in plans and in steps. */
async function withTraces(db: WriteDb): Promise<{
  office: Office;
  cohortId: CohortId;
  id: PersonId;
}> {
  const office = openOffice({ db });
  const { done } = office;
  const { cohortId, programId } = await office.startCohort();
  await done('demographics.add', {
    programId,
    field: { name: 'Region', choices: ['North', 'South'] },
  });
  const { personId: id } = await done('people.save', {
    personId: null,
    cohortId,
    person: person(NAME, { email: EMAIL, staffNumber: '0042' }),
    enrollment: enrollment('mentor', { answers: { ...NO_ANSWERS, note: 'HERONGOAL' } }),
    demographics: [{ field: 'Region', choice: 'North' }],
  });
  const bo = await office.enroll(cohortId, 'mentee', 'Bo Marsh', { person: { managerId: null } });
  await office.enroll(cohortId, 'mentor', 'Cy Dunn');
  await office.enroll(cohortId, 'mentee', 'Di Fell', {
    vetoes: [{ personId: id, writtenName: NAME, reason: 'LARKREASON' }],
    wishes: [{ personId: null, writtenName: 'zyxwina  CANARYBIRD', reason: null }],
  });
  await done('matching.run', { cohortId });
  await done('board.decide', {
    cohortId,
    edit: { kind: 'pin', menteeId: bo, mentorId: id },
    reason: `${NAME} asked`,
  });
  await done('board.publish', { cohortId });
  const rows = await done('matches.list', { cohortId });
  for (const { match, mentor } of rows) {
    await done('sessions.log', {
      matchId: match.id,
      heldOn: TODAY,
      minutes: 45,
      way: 'video',
      note: mentor === NAME ? 'QUAILNOTE' : `Met after ${NAME} had spoken (${EMAIL}).`,
    });
  }
  await done('history.undo', {});
  await done('history.redo', {});
  return { office, cohortId, id };
}

describe('erasing somebody', () => {
  it('ends their matches on the day that it is where the coordinator is', async () => {
    const db = openFile();
    const { office, id } = await withTraces(db);
    db.prepare(`UPDATE matches SET starts_on = ?`).run(addDays(TODAY, -9));
    await inZone('Pacific/Pago_Pago', () =>
      office.done('rights.erase', { personIds: [id], why: 'asked' }),
    );
    const ended = db.prepare(`SELECT closed_on FROM matches WHERE state = 'closed'`).pluck().all();
    // Eleven hours behind UTC it is the day before.
    expect(ended).toEqual([addDays(TODAY, -1)]);
  });

  it('leaves no byte of them in the file, its journal or beside it, and keeps the numbers', async () => {
    const db = openFile();
    const { office, cohortId, id } = await withTraces(db);
    const { done } = office;
    expect(found(CANARIES).length).toBeGreaterThan(4);
    const before = await done('today.list', { cohortId });
    const preview = await done('rights.erasePreview', { personIds: [id] });
    const { rewritten, ...erased } = await done('rights.erase', { personIds: [id], why: 'asked' });
    expect(rewritten).toBe(true);
    expect(erased).toEqual(preview);
    expect(erased).toMatchObject({
      people: 1,
      enrollments: 1,
      optionalAnswers: 1,
      namedByOthers: 2,
      decisions: 1,
      notes: 1,
      matches: 1,
      sessions: 1,
      openMatches: 1,
    });
    expect(erased.mentions).toBeGreaterThan(0);
    expect(found([...CANARIES, id])).toEqual([]);
    db.close();
    expect(found([...CANARIES, id])).toEqual([]);

    const again = openFile();
    const after = openOffice({ db: again });
    const matches = await after.done('matches.list', { cohortId });
    expect(matches.map(({ mentor, match }) => [mentor, match.state]).sort()).toEqual([
      ['Cy Dunn', 'active'],
      ['Erased person', 'closed'],
    ]);
    const sessions = await after.done('sessions.list', { cohortId });
    expect(sessions.map(({ minutes, note }) => [minutes, note])).toContainEqual([45, null]);
    expect(sessions).toHaveLength(before.figures.conversations);
    expect((await after.done('people.list', { cohortId })).map(({ name }) => name)).toEqual([
      'Bo Marsh',
      'Cy Dunn',
      'Di Fell',
    ]);
    const { list, brokenAt } = await after.done('log.read', { most: 100 });
    expect(brokenAt).toBeNull();
    expect(list[0]).toMatchObject({ kind: 'erase', erased: 1, names: [] });
    expect(list.filter((entry) => entry.erased > 0).length).toBeGreaterThan(3);
    expect(await after.call('history.undo', {})).toMatchObject({ ok: false });
    expect(again.pragma('foreign_key_check')).toEqual([]);
    expect(() => again.exec(`UPDATE snapshots SET content = '{}'`)).toThrow(/does not change/);
    again.close();
  });

  it('tells apart by numbers what their name alone told apart', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', NAME);
    const { present } = await office.done('scenarios.list', { cohortId });
    for (const name of [NAME, NAME.toUpperCase(), `${NAME} 2`, 'Erased person']) {
      const scenario = { cohortId, name, settings: present, places: [] };
      await office.done('scenarios.save', { scenarioId: null, scenario });
    }
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    const { scenarios } = await office.done('scenarios.list', { cohortId });
    expect(scenarios.map(({ name }) => name).toSorted()).toEqual([
      'Erased person',
      'Erased person 2',
      'Erased person 2 2',
      'Erased person 3',
    ]);
  });

  it('is shown before it is done, which changes nothing', async () => {
    const db = openTestDb();
    const { office, id } = await withTraces(db);
    const content = () => JSON.stringify(db.prepare('SELECT * FROM people ORDER BY id').all());
    const before = content();
    await office.done('rights.erasePreview', { personIds: [id] });
    expect(content()).toBe(before);
    expect(listErasures(db)).toEqual([]);
    expect(office.incidents).toEqual([]);
  });

  it('is done again in a copy of the file from before, by the ledger alone', async () => {
    const db = openFile();
    const { office, id } = await withTraces(db);
    db.exec(`VACUUM INTO '${join(folder, 'copy.db')}'`);
    await office.done('rights.erase', { personIds: [id], why: 'retention' });
    const ledger = listErasures(db);
    db.close();
    expect(JSON.stringify(ledger)).not.toContain(id);
    const copy = openFile('copy.db');
    expect(copy.transaction(() => applyErasures(copy, ledger))()).toHaveLength(1);
    copy.exec('VACUUM');
    expect(copy.transaction(() => applyErasures(copy, ledger))()).toEqual([]);
    expect(listErasures(copy)).toEqual(ledger);
    copy.close();
    expect(found(CANARIES)).toEqual([]);
  });

  it('leaves the words of others alone where the name is a word, or somebody else’s as well', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const will = await office.enroll(cohortId, 'mentee', 'Will');
    const one = await office.enroll(cohortId, 'mentee', 'Ada Stone');
    await office.enroll(cohortId, 'mentee', 'Ada Stone', {
      answers: { ...NO_ANSWERS, note: 'Ada Stone is me; I will.' },
    });
    for (const id of [will, one]) {
      const erased = await office.done('rights.erase', { personIds: [id], why: 'asked' });
      expect(erased).toMatchObject({ mentions: 0, nameKept: 1 });
    }
    const answers = office.db.prepare('SELECT answers FROM enrollments').pluck().all();
    expect(answers.join()).toContain('Ada Stone is me; I will.');
  });

  it.each(['no', '-', 'n/a'])('takes an e-mail address of "%s" for none', async (email) => {
    const { startCohort, enroll, done, db } = openOffice();
    const { cohortId } = await startCohort();
    const id = await enroll(cohortId, 'mentor', NAME, { person: { email } });
    await enroll(cohortId, 'mentee', 'Bo Marsh', {
      optIn: { answer: 'no', on: TODAY, wording: null },
      answers: { ...NO_ANSWERS, note: 'My skills: n/a - there are no others.' },
    });
    const erased = await done('rights.erase', { personIds: [id], why: 'asked' });
    expect(erased).toMatchObject({ mentions: 0, nameKept: 0 });
    const answers = db.prepare('SELECT answers FROM enrollments').pluck().all();
    expect(answers.join()).toContain('My skills: n/a - there are no others.');
  });

  it('takes their name out of an answer in which it begins a line', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', NAME, { person: { email: EMAIL } });
    const note = `My references:\n${NAME}\n${EMAIL}\tor by "phone"`;
    const personId = await office.enroll(cohortId, 'mentee', 'Di Fell', {
      answers: { ...NO_ANSWERS, note },
    });
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    const { enrollments } = await office.done('people.get', { personId, cohortId });
    expect(enrollments[0]?.answers.note).toBe(
      'My references:\nErased person\nErased person\tor by "phone"',
    );
  });

  it('leaves texts readable that are as long as any may be', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const id = await office.enroll(cohortId, 'mentor', 'Al Bo');
    const note = `Al Bo "knows" me. ${'x'.repeat(4000)}`.slice(0, 4000);
    const answers = { ...NO_ANSWERS, topGoal: 'As Al Bo.', note };
    const personId = await office.enroll(cohortId, 'mentee', 'Di Fell', { answers });
    await office.done('notes.add', { personId, text: note, isPrivate: true });
    const { present } = await office.done('scenarios.list', { cohortId });
    const name = `Al Bo ${'y'.repeat(200)}`.slice(0, 200);
    const scenario = { cohortId, name, settings: present, places: [] };
    await office.done('scenarios.save', { scenarioId: null, scenario });
    await office.done('rights.erase', { personIds: [id], why: 'asked' });
    const { enrollments } = await office.done('people.get', { personId, cohortId });
    expect(enrollments[0]?.answers).toMatchObject({
      topGoal: 'As Erased person.',
      note: note.replace('Al Bo', '…'),
    });
    const { notes } = await office.done('rights.of', { personId, cohortId });
    expect(notes[0]?.text).toBe(note.replace('Al Bo', '…'));
    const { scenarios } = await office.done('scenarios.list', { cohortId });
    expect(scenarios[0]?.name).toBe(name.replace('Al Bo', '…'));
  });

  it('refuses somebody who is not there, and erases nobody then', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const ada = await office.enroll(cohortId, 'mentee', 'Ada Stone');
    await office.done('rights.erase', { personIds: [ada], why: 'asked' });
    const bo = await office.enroll(cohortId, 'mentee', 'Bo Marsh');
    const reply = await office.call('rights.erase', { personIds: [bo, ada], why: 'asked' });
    expect(reply).toEqual({ ok: false, error: { code: 'not-found', entity: 'person' } });
    expect((await office.done('people.list', { cohortId })).map(({ name }) => name)).toEqual([
      'Bo Marsh',
    ]);
  });
});
