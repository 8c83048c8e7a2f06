import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { CohortId } from '../../../shared/ids';
import { type ImportChoices, NO_CHOICES } from '../../../shared/intake';
import { openOffice } from '../../support/office';
import { workbookOf } from '../intake/make-zip';

type Office = ReturnType<typeof openOffice>;

const SAMPLE = new URL('../../../resources/sample/', import.meta.url);
const SAMPLE_FILES = ['roster.csv', 'mentors.csv', 'mentees.xlsx', 'late-mentees.txt'] as const;

const open = async ({ done }: Office, fileName: string, bytes: Uint8Array) =>
  (
    await done('imports.open', {
      fileName,
      base64: Buffer.from(bytes).toString('base64'),
    })
  ).file;

/** Takes a text in as a CSV file. */
async function takeIn(
  office: Office,
  cohortId: CohortId,
  text: string,
  choices: Partial<ImportChoices> = {},
) {
  const file = await open(office, 'people.csv', Buffer.from(text));
  return office.call('imports.apply', { cohortId, file, choices: { ...NO_CHOICES, ...choices } });
}

async function takeInSample(office: Office, cohortId: CohortId, files: readonly string[]) {
  const counts = [];
  for (const name of files) {
    const file = await open(office, name, await readFile(new URL(name, SAMPLE)));
    const applied = await office.done('imports.apply', { cohortId, file, choices: NO_CHOICES });
    counts.push(applied.counts);
  }
  return counts;
}

const people = async ({ done }: Office, cohortId: CohortId) => {
  const rows = await done('people.list', { cohortId });
  const having = (role: 'mentor' | 'mentee') => rows.filter(({ roles }) => roles.includes(role));
  return {
    all: rows.length,
    mentors: having('mentor').length,
    mentees: having('mentee').length,
  };
};

describe('[R04] how a file was read can be corrected', () => {
  /** The headings and the counts that a file comes to, read as chosen. */
  async function readAs(fileName: string, bytes: Uint8Array, choices: Partial<ImportChoices>) {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const file = await open(office, fileName, bytes);
    const all = { ...NO_CHOICES, ...choices };
    const preview = await office.done('imports.preview', { cohortId, file, choices: all });
    const { counts } = await office.done('imports.apply', { cohortId, file, choices: all });
    expect(counts).toEqual(preview.counts);
    return { ...preview, headings: preview.mapping.columns.map(({ heading }) => heading) };
  }

  it('what splits its cells', async () => {
    const list = Buffer.from(
      'Name, titles, if any|Staff number\nAnn Lee, MBA, PhD|7\nBo Li, BA, MSc|8',
    );
    const found = await readAs('list.csv', list, {});
    expect(found).toMatchObject({ file: { delimiter: ',' } });
    const chosen = await readAs('list.csv', list, { delimiter: '|' });
    expect(chosen.headings).toEqual(['Name, titles, if any', 'Staff number']);
    expect(chosen).toMatchObject({ file: { delimiter: '|' }, counts: { new: 2 } });
  });

  it('which of its sheets is meant; a sheet it does not have is no sheet', async () => {
    const sheet = (...names: readonly string[]) => [
      ['Name', 'Staff number'],
      ...names.map((name, index) => [name, 10 + index]),
    ];
    const book = workbookOf({ Old: sheet('Ann Lee'), People: sheet('Bo Li', 'Cy Day') });
    for (const [chosen, read, count] of [
      [null, 'Old', 1],
      ['People', 'People', 2],
      ['Gone', 'Old', 1],
    ] as const) {
      const { file, counts } = await readAs('people.xlsx', book, { sheet: chosen });
      expect([file.sheet, counts.new]).toEqual([read, count]);
    }
  });
});

describe('imports of the sample cohort', () => {
  it('[R04] [R09] go in as they are: 180 people, 24 mentors, 46 mentees', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await takeInSample(office, cohortId, SAMPLE_FILES);
    expect(await people(office, cohortId)).toEqual({ all: 180, mentors: 24, mentees: 46 });
  });

  it('change nothing the second time', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await takeInSample(office, cohortId, SAMPLE_FILES);
    const before = await office.done('people.list', { cohortId });
    const again = await takeInSample(office, cohortId, SAMPLE_FILES);
    for (const counts of again) {
      expect({ new: counts.new ?? 0, updated: counts.updated ?? 0 }).toEqual({
        new: 0,
        updated: 0,
      });
    }
    expect(await office.done('people.list', { cohortId })).toEqual(before);
  });

  it('end with the same answers when the latecomers’ file comes first', async () => {
    const answersAfter = async (files: readonly string[]) => {
      const office = openOffice();
      const { cohortId } = await office.startCohort();
      await takeInSample(office, cohortId, files);
      const rows = await office.done('people.list', { cohortId });
      const twice = rows.filter(({ staffNumber }) =>
        ['01143', '01048'].includes(staffNumber ?? ''),
      );
      const found = [];
      for (const { id } of twice) {
        const { person, enrollments } = await office.done('people.get', { personId: id, cohortId });
        found.push([person.name, enrollments.map(({ answers, optIn }) => ({ answers, optIn }))]);
      }
      return found;
    };
    const [roster, , mentees, late] = SAMPLE_FILES;
    expect(await answersAfter([roster, late, mentees])).toEqual(
      await answersAfter([roster, mentees, late]),
    );
  });

  it('can each be undone as a whole, also out of turn', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const before = await office.done('people.list', { cohortId });
    await takeInSample(office, cohortId, ['mentors.csv']);
    await office.enroll(cohortId, 'mentee', 'Somebody else');
    const [past] = await office.done('imports.list', { cohortId });
    if (!past) throw new Error('no import on record');
    expect(past).toMatchObject({ fileName: 'mentors.csv', kind: 'mentors', canUndo: true });
    await office.done('imports.undo', { importId: past.id });
    const after = await office.done('people.list', { cohortId });
    expect(after.map(({ name }) => name)).toEqual(['Somebody else']);
    expect(before).toEqual([]);
    expect(await office.done('imports.list', { cohortId })).toEqual([]);
  });

  it('can be taken back under a change that was reverted since, and keeps no earlier step from it', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await office.enroll(cohortId, 'mentor', 'Bo Beech');
    await takeIn(office, cohortId, 'Name,Email,Role,Opt-in\nAda Ash,ada@example.org,mentee,yes\n');
    const row = (await office.done('people.list', { cohortId })).find(
      ({ name }) => name === 'Ada Ash',
    );
    if (!row) throw new Error('not imported');
    const { enrollments } = await office.done('people.get', { personId: row.id, cohortId });
    for (const withdrawn of [true, false]) {
      for (const { id } of enrollments) {
        await office.done('people.withdraw', { enrollmentId: id, withdrawn });
      }
    }
    const [past] = await office.done('imports.list', { cohortId });
    if (!past) throw new Error('no import');
    await office.done('imports.undo', { importId: past.id });
    await office.done('history.undo', {});
    expect(await people(office, cohortId)).toEqual({ all: 0, mentors: 0, mentees: 0 });
  });

  it('gives the same plan and fingerprint in another file, whatever the order of the rows', async () => {
    const roster = (await readFile(new URL('roster.csv', SAMPLE), 'utf8')).trimEnd().split('\r\n');
    const [headings = '', ...rows] = roster;
    const planOf = async (turned: readonly string[]) => {
      const office = openOffice();
      const { cohortId } = await office.startCohort();
      await takeIn(office, cohortId, `${[headings, ...turned].join('\r\n')}\r\n`);
      await takeInSample(office, cohortId, ['mentors.csv', 'mentees.xlsx']);
      const { fingerprint } = await office.done('matching.run', { cohortId });
      const { mentors } = await office.done('board.get', { cohortId });
      expect(mentors.flatMap(({ cards }) => cards).length).toBeGreaterThan(30);
      return { fingerprint, mentors };
    };
    expect(await planOf(rows.toReversed())).toEqual(await planOf(rows));
  });
});

describe('the columns of a file', () => {
  it('are read the next time as somebody corrected them', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const text = 'Name,E-mail,Remark\nAda,ada@example.org,Writing\n';
    const fields = ['name', 'email', 'skills'] as const;
    const choices = { kind: 'mentees' as const, fields: [...fields] };
    expect(await takeIn(office, cohortId, text, choices)).toMatchObject({ ok: true });
    const file = await open(office, 'next.csv', Buffer.from(text.replaceAll('Ada', 'Bo')));
    const { mapping } = await office.done('imports.preview', {
      cohortId,
      file,
      choices: { ...NO_CHOICES, kind: 'mentees' },
    });
    expect(mapping.columns.map(({ field }) => field)).toEqual(fields);
    expect(mapping.columns[2]?.why).toBe('remembered');
  });
});

describe('an import that is not clear', () => {
  it('asks when two people fit, and takes the answer', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    await office.enroll(cohortId, 'mentee', 'Priya Vega', { person: { staffNumber: '1' } });
    const second = await office.enroll(cohortId, 'mentee', 'Priya Vega', {
      person: { staffNumber: '2' },
    });
    const text = 'Name,What would you like to get better at?\nPriya Vega,Writing\n';
    expect(await takeIn(office, cohortId, text, { kind: 'mentees' })).toMatchObject({
      ok: false,
      error: { code: 'import-has-questions', rows: 1 },
    });
    const answers = [{ row: 2, personId: second }];
    expect(await takeIn(office, cohortId, text, { kind: 'mentees', answers })).toMatchObject({
      ok: true,
    });
    const { enrollments } = await office.done('people.get', { personId: second, cohortId });
    expect(enrollments[0]?.answers.skills).toEqual(['Writing, editing and reports']);
  });

  it('is refused as a whole when it holds no people, and changes nothing', async () => {
    const office = openOffice();
    const { cohortId } = await office.startCohort();
    const { events } = office;
    const before = events.length;
    const refusal = async (text: string) => {
      const reply = await takeIn(office, cohortId, text);
      return reply.ok || reply.error.code !== 'file-refused' ? reply : reply.error.refusal.code;
    };
    expect(await refusal('')).toBe('empty-file');
    expect(await refusal('Name,E-mail\n')).toBe('header-only');
    expect(await refusal('%PDF-1.7\n%\n')).toBe('not-a-table');
    expect(events).toHaveLength(before);
  });

  it('knows nothing of a file that is no longer open', async () => {
    const { call, startCohort } = openOffice();
    const { cohortId } = await startCohort();
    const file = '5e0c1d62-8a55-4b0f-9f0e-0f6f4f3f2a11';
    expect(await call('imports.apply', { cohortId, file, choices: NO_CHOICES })).toEqual({
      ok: false,
      error: { code: 'not-found', entity: 'file' },
    });
  });
});

describe('sample.load', () => {
  it('fills an empty file with a cohort that is ready to match, as one step', async () => {
    const office = openOffice();
    const { cohortId } = await office.done('sample.load', {});
    expect(await people(office, cohortId)).toEqual({ all: 180, mentors: 24, mentees: 46 });
    expect((await office.done('matching.run', { cohortId })).certificate.verified).toBe(true);
    await office.done('history.undo', {});
    expect(await office.done('history.undo', {})).toMatchObject({ kind: 'sample' });
    expect((await office.done('app.overview', {})).programs).toEqual([]);
  });
});
