import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import type { Channel } from '../../../shared/contract';
import { PersonId } from '../../../shared/ids';
import { type ImportChoices, NO_CHOICES } from '../../../shared/intake';
import type { CalendarDate } from '../../../shared/time';
import { anyId, COHORT, enrollment, openOffice, PROGRAM, person } from '../../support/office';

const SCREENS = [
  'app.counts',
  'today.list',
  'people.list',
  'people.choices',
  'people.namesakes',
  'matching.overview',
  'board.get',
  'matches.list',
  'report.data',
  'agreements.check',
] as const satisfies readonly Channel[];

const invalid = { ok: false, error: { code: 'invalid-input' } };

/** A cohort, and a way to save a new person in it. */
async function openForm() {
  const office = openOffice();
  const ids = await office.startCohort();
  const save = (about: ReturnType<typeof person>, answers = enrollment('mentee')) =>
    office.call('people.save', {
      personId: null,
      cohortId: ids.cohortId,
      person: about,
      enrollment: answers,
    });
  return { ...office, ...ids, save };
}

describe('a form with what cannot be kept', () => {
  it.each([
    ['a zero character', 'Ada\0Lovelace'],
    ['half a character', 'Ada\ud800'],
    ['text turned round', 'Ada\u202efdp.exe'],
    ['a name of 201 characters', 'a'.repeat(201)],
    ['a name of nothing but blanks', ' \u00a0\n '],
  ])('refuses %s', async (_, name) => {
    const { save, done, cohortId } = await openForm();
    expect(await save(person(name))).toMatchObject(invalid);
    const answers = { ...NO_ANSWERS, topGoal: `${name}${'b'.repeat(4001)}` };
    expect(await save(person('Ada'), enrollment('mentee', { answers }))).toMatchObject(invalid);
    expect(await done('people.list', { cohortId })).toEqual([]);
  });

  it.each([
    ['200 characters', 'é'.repeat(200)],
    ['a family of emoji', '👩‍👩‍👧‍👦 Ada'],
    ['letters from right to left', 'سلمى الخوري'],
    ['a name that objects have', '__proto__'],
  ])('keeps %s as written', async (_, name) => {
    const { save, done, cohortId } = await openForm();
    const skills = [name, 'constructor', 'toString'];
    const answers = { ...NO_ANSWERS, skills, languages: [name] };
    await save(person(name, { department: name, site: name, staffNumber: name }));
    await save(person('Bo', { department: name }), enrollment('mentor', { answers }));
    await done('matching.run', { cohortId });
    expect((await done('people.list', { cohortId })).map((row) => row.name)).toContain(name);
    for (const channel of SCREENS) await done(channel, { cohortId, matchIds: null } as never);
  });

  it('makes one line of a name pasted from two cells', async () => {
    const { save, done, cohortId } = await openForm();
    await save(person('Ada\tLovelace\r\n'));
    expect((await done('people.list', { cohortId }))[0]?.name).toBe('Ada Lovelace');
  });

  it('refuses a time zone that no clock shows, for people, sites and programs', async () => {
    const { save, call, programId } = await openForm();
    const timeZone = 'Nowhere/Land';
    expect(await save(person('Ada', { timeZone }))).toMatchObject(invalid);
    for (const wrong of [{ timeZone }, { sites: [{ name: 'Here', timeZone }] }]) {
      const input = { programId, program: { ...PROGRAM, ...wrong } };
      expect(await call('programs.update', input)).toMatchObject(invalid);
    }
  });

  it('says that somebody it names is no longer there', async () => {
    const { save, done, cohortId } = await openForm();
    const gone = PersonId.parse(anyId());
    const named = { personId: gone, writtenName: 'Bo', reason: null };
    const error = { code: 'not-found', entity: 'person' };
    for (const reply of [
      await save(person('Ada', { managerId: gone })),
      await save(person('Ada'), enrollment('mentee', { wishes: [named] })),
      await save(person('Ada'), enrollment('mentee', { vetoes: [named] })),
    ]) {
      expect(reply).toEqual({ ok: false, error });
    }
    expect(await done('people.list', { cohortId })).toEqual([]);
  });
});

describe('days that nobody means', () => {
  it.each(['0026-03-01', '0000-01-01', '9999-12-31', '2026-02-29'])('refuses %s', async (day) => {
    const { call, done, save, enroll, cohortId } = await openForm();
    const date = day as CalendarDate;
    const cohort = { ...COHORT, kickoffDate: date };
    expect(await call('cohorts.update', { cohortId, cohort })).toMatchObject(invalid);
    expect(await save(person('Ada', { leavingDate: date }))).toMatchObject(invalid);
    await enroll(cohortId, 'mentee', 'Ada');
    await enroll(cohortId, 'mentor', 'Bo');
    await done('matching.run', { cohortId });
    await done('board.publish', { cohortId });
    const [row] = await done('matches.list', { cohortId });
    if (!row) throw new Error('no match');
    const session = { matchId: row.match.id, minutes: 60, way: 'video', note: null } as const;
    expect(await call('sessions.log', { ...session, heldOn: date })).toMatchObject(invalid);
  });

  it.each(['1900-01-01', '2024-02-29', '2026-10-25', '2199-12-31'])(
    'keeps every screen whole with a kickoff on %s',
    async (day) => {
      const { done, enroll, cohortId } = await openForm();
      await enroll(cohortId, 'mentee', 'Ada');
      await enroll(cohortId, 'mentor', 'Bo');
      const cohort = { ...COHORT, kickoffDate: day as CalendarDate, durationMonths: 36 };
      await done('cohorts.update', { cohortId, cohort: { ...cohort, gateDay: 720 } });
      await done('matching.run', { cohortId });
      await done('board.publish', { cohortId });
      for (const channel of SCREENS) await done(channel, { cohortId, matchIds: null } as never);
    },
  );
});

it.each([
  ['a line break of a slide', 'same\u000btown'],
  ['half a character', 'same town \ud800'],
  ['501 characters', 'a'.repeat(501)],
])('refuses %s in a reason, and decides nothing', async (_, reason) => {
  const { call, done, enroll, cohortId } = await openForm();
  const personId = await enroll(cohortId, 'mentee', 'Ada');
  await enroll(cohortId, 'mentor', 'Bo');
  await done('matching.run', { cohortId });
  const edit = { kind: 'hold', personId } as const;
  for (const channel of ['board.decide', 'groups.decide'] as const) {
    expect(await call(channel, { cohortId, edit, reason })).toMatchObject(invalid);
  }
  expect((await done('board.get', { cohortId })).decisions).toEqual([]);
});

describe('imports beside other steps', () => {
  const FILE = Buffer.from('Name,Skills you can offer,How many mentees\nAda,SQL,2\n');

  it('keeps more small files open than anybody drops at a time', async () => {
    const { done, cohortId } = await openForm();
    const input = { fileName: 'a.csv', base64: FILE.toString('base64') };
    const { file } = await done('imports.open', input);
    for (let other = 0; other < 40; other += 1) await done('imports.open', input);
    const preview = await done('imports.preview', { cohortId, file, choices: NO_CHOICES });
    expect(preview.counts.new).toBe(1);
  });

  it('changes nothing the second time where one person signed up twice without a time', async () => {
    const { done, travelTo, cohortId } = await openForm();
    const rows = ['Ada,no,SQL,Bo (ex)', 'Ada,yes,Welding,Cy', 'Ada,no,SQL,Di', 'Ada,yes,Go,Cy'];
    const choices: ImportChoices = {
      ...NO_CHOICES,
      kind: 'mentees',
      fields: ['name', 'opt-in', 'skills', 'vetoes'],
    };
    const takeIn = async () => {
      const bytes = Buffer.from(['Name,Yes?,Skills,Not with', ...rows].join('\n'));
      const base64 = bytes.toString('base64');
      const { file } = await done('imports.open', { fileName: 'twice.csv', base64 });
      return (await done('imports.apply', { cohortId, file, choices })).counts;
    };
    const recordOf = async () => {
      const [ada] = await done('people.list', { cohortId });
      if (!ada) throw new Error('nobody');
      return done('people.get', { cohortId, personId: ada.id });
    };
    await takeIn();
    const before = await recordOf();
    travelTo('2026-03-09');
    expect(await takeIn()).toMatchObject({ updated: 0, unchanged: 1, 'merged-into-later': 3 });
    expect(await recordOf()).toEqual(before);
  });

  it('takes a list of people who are named by numbers', async () => {
    const { done, cohortId } = await openForm();
    const rows = Array.from(
      { length: 9 },
      (_, index) => `Client ${index},c${index}@example.org,IT`,
    );
    const base64 = Buffer.from(['Name,Email,Department', ...rows].join('\n')).toString('base64');
    const { file } = await done('imports.open', { fileName: 'list.csv', base64 });
    const preview = await done('imports.preview', { cohortId, file, choices: NO_CHOICES });
    expect([preview.kind, preview.counts.new]).toEqual(['roster', 9]);
  });

  it('takes back what is older after an import under a form that was saved unchanged', async () => {
    const { done, cohortId } = await openForm();
    const { file } = await done('imports.open', { fileName: 'a', base64: FILE.toString('base64') });
    const choices = { ...NO_CHOICES, kind: 'mentors' as const };
    const { importId } = await done('imports.apply', { cohortId, file, choices });
    const [ada] = await done('people.list', { cohortId });
    if (!ada) throw new Error('nobody');
    const { enrollments } = await done('people.get', { cohortId, personId: ada.id });
    const [{ id: enrollmentId } = { id: null }] = enrollments;
    if (!enrollmentId) throw new Error('not enrolled');
    await done('people.withdraw', { enrollmentId, withdrawn: false });
    await done('imports.undo', { importId });
    expect(await done('history.undo', {})).toMatchObject({ kind: 'withdraw' });
    expect(await done('history.undo', {})).toMatchObject({ kind: 'program' });
  });

  it('does not offer to redo what an import that is gone was under', async () => {
    const { done, cohortId } = await openForm();
    const { file } = await done('imports.open', { fileName: 'a', base64: FILE.toString('base64') });
    const { importId } = await done('imports.apply', { cohortId, file, choices: NO_CHOICES });
    const [ada] = await done('people.list', { cohortId });
    if (!ada) throw new Error('nobody');
    const saved = { personId: ada.id, cohortId, person: person('Ada B'), enrollment: null };
    await done('people.save', saved);
    await done('history.undo', {});
    await done('imports.undo', { importId });
    expect((await done('app.overview', {})).redo).toBeNull();
  });
});
