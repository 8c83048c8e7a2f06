import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../shared/answers';
import { Criterion } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { NO_CHOICES } from '../../../shared/intake';
import { openOffice, person, TODAY } from '../../support/office';

const GENDER = { name: 'Gender', choices: ['Woman', 'Man', 'Another'] };
const base = { label: null, weight: 10, floor: null };

/** A cohort that asks for gender: eight women, six men and three without an answer, one mentor for ten. */
async function withAnswers() {
  const office = openOffice();
  const { programId, cohortId } = await office.startCohort();
  const { done } = office;
  await done('demographics.add', { programId, field: GENDER });
  await office.enroll(cohortId, 'mentor', 'Rosa', {
    answers: { ...NO_ANSWERS, capacity: 10 },
  });
  const choices = [...Array(8).fill('Woman'), ...Array(6).fill('Man'), null, null, null];
  const ids: PersonId[] = [];
  for (const [index, choice] of choices.entries()) {
    const personId = await office.enroll(cohortId, 'mentee', `Mentee ${String(index)}`);
    await answer(personId, `Mentee ${String(index)}`, choice);
    ids.push(personId);
  }
  async function answer(personId: PersonId, name: string, choice: string | null) {
    await done('people.save', {
      personId,
      cohortId,
      person: person(name),
      enrollment: null,
      demographics: [{ field: 'Gender', choice }],
    });
  }
  const of = async (personId: PersonId) =>
    (await done('demographics.of', { cohortId, personId })).map(({ choice }) => choice);
  const listed = () => done('demographics.list', { programId });
  const compareGender = async (weight: number) => {
    const { settings } = await done('matching.overview', { cohortId });
    const criterion = Criterion.parse({
      ...base,
      weight,
      id: 'gender',
      kind: 'same',
      of: { demographic: 'Gender' },
    });
    const criteria = [...settings.criteria.filter(({ id }) => id !== 'gender'), criterion];
    await done('matching.settings', { cohortId, settings: { ...settings, criteria } });
  };
  return { ...office, programId, cohortId, ids, answer, of, listed, compareGender };
}

describe('[R07] optional questions', () => {
  it('asks none by default, and takes in what is defined', async () => {
    const { done, call, startCohort } = openOffice();
    const { programId, cohortId } = await startCohort();
    expect(await done('demographics.list', { programId })).toEqual([]);
    expect(await done('demographics.of', { cohortId, personId: null })).toEqual([]);
    const { demographicFields } = await done('matching.overview', { cohortId });
    expect(demographicFields).toEqual([]);
    await done('demographics.add', { programId, field: GENDER });
    expect(
      await call('demographics.add', { programId, field: { ...GENDER, name: 'GENDER' } }),
    ).toEqual({ ok: false, error: { code: 'demographic-name-taken', name: 'Gender' } });
    const twice = { name: 'Age', choices: ['Old', 'old'] };
    expect(await call('demographics.add', { programId, field: twice })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect((await done('matching.overview', { cohortId })).demographicFields).toEqual(['Gender']);
  });

  it('keeps answers apart from enrolments, takes them back one by one, and refuses what is not offered', async () => {
    const { db, call, cohortId, ids, answer, of, done, listed } = await withAnswers();
    const [first] = ids as [PersonId];
    expect(await of(first)).toEqual(['Woman']);
    expect(JSON.stringify(db.prepare('SELECT * FROM enrollments').all())).not.toContain('Woman');
    expect(JSON.stringify(await done('people.get', { personId: first, cohortId }))).not.toContain(
      'Woman',
    );
    await answer(first, 'Mentee 0', null);
    expect(await of(first)).toEqual([null]);
    expect((await listed())[0]?.answered).toBe(13);
    await done('history.undo', {});
    expect(await of(first)).toEqual(['Woman']);
    const wrong = await call('people.save', {
      personId: first,
      cohortId,
      person: person('Renamed'),
      enrollment: null,
      demographics: [{ field: 'Gender', choice: 'Elf' }],
    });
    expect(wrong).toMatchObject({ error: { code: 'not-found', entity: 'demographic-field' } });
    expect((await done('people.get', { personId: first, cohortId })).person.name).toBe('Mentee 0');
  });

  it('removes a field with all answers, unless a criterion is made of it, and undoes that', async () => {
    const { call, done, programId, cohortId, ids, of, listed, compareGender } = await withAnswers();
    await compareGender(0);
    expect(await call('demographics.remove', { programId, name: 'Gender' })).toEqual({
      ok: false,
      error: { code: 'demographic-in-use', name: 'Gender', cohorts: ['Spring 2026'] },
    });
    const { present } = await done('scenarios.list', { cohortId });
    await done('history.undo', {});
    const scenario = { cohortId, name: 'What if', settings: present, places: [] };
    await done('scenarios.save', { scenarioId: null, scenario });
    expect(await call('demographics.remove', { programId, name: 'Gender' })).toMatchObject({
      error: { code: 'demographic-in-use', cohorts: ['Spring 2026: What if'] },
    });
    await done('history.undo', {});
    expect(await done('demographics.remove', { programId, name: 'Gender' })).toEqual({
      name: 'Gender',
      answersRemoved: 14,
    });
    expect(await listed()).toEqual([]);
    await done('history.undo', {});
    expect(await listed()).toMatchObject([{ ...GENDER, answered: 14, usedIn: [] }]);
    expect(await of(ids[0] as PersonId)).toEqual(['Woman']);
  });

  it('lets answers go along with a renamed choice, and takes those to a removed one away', async () => {
    const { done, programId, ids, of, listed } = await withAnswers();
    const choices = [
      { was: 'Woman', is: 'Female' },
      { was: null, is: 'Woman' },
    ];
    expect(await done('demographics.choices', { programId, name: 'Gender', choices })).toEqual({
      name: 'Gender',
      answersRemoved: 6,
    });
    expect(await of(ids[0] as PersonId)).toEqual(['Female']);
    expect(await listed()).toMatchObject([{ choices: ['Female', 'Woman'], answered: 8 }]);
    await done('history.undo', {});
    expect(await listed()).toMatchObject([{ choices: GENDER.choices, answered: 14 }]);
  });

  it('so do the answers of those who no longer consent to their use', async () => {
    const { done, programId, ids, answer, of, listed } = await withAnswers();
    const [woman, ...others] = ids as [PersonId, ...PersonId[]];
    for (const personId of [woman, others[7] as PersonId]) {
      const { id } = await done('consents.give', {
        personId,
        ...{ purpose: 'optional-questions', wording: '1', givenOn: TODAY, guardian: null },
      });
      await done('consents.withdraw', { consentId: id });
    }
    const choices = [
      { was: 'Woman', is: 'Female' },
      { was: null, is: 'Male' },
    ];
    await done('demographics.choices', { programId, name: 'Gender', choices });
    expect(await of(woman)).toEqual(['Female']);
    expect(await of(others[7] as PersonId)).toEqual([null]);
    expect((await listed())[0]?.answered).toBe(7);
    // The form sends what it was given.
    await answer(woman, 'Mentee 0', (await of(woman))[0] ?? null);
  });
});

describe('[R07] [M02] demographic answers and matching', () => {
  it('never outdate a plan unless a criterion is made of them, and are then said in the explanation', async () => {
    const { done, cohortId, ids, answer, compareGender } = await withAnswers();
    const outdated = async () => (await done('matching.overview', { cohortId })).outdated;
    await done('matching.run', { cohortId });
    await answer(ids[0] as PersonId, 'Mentee 0', 'Man');
    expect(await outdated()).toBe(false);
    await compareGender(10);
    await done('matching.run', { cohortId });
    expect(await outdated()).toBe(false);
    await answer(ids[1] as PersonId, 'Mentee 1', 'Man');
    expect(await outdated()).toBe(true);
    const people = await done('people.list', { cohortId });
    const mentorId = people.find(({ name }) => name === 'Rosa')?.id as PersonId;
    const explain = () =>
      done('matching.explain', { cohortId, menteeId: ids[1] as PersonId, mentorId });
    const part = async () => (await explain()).parts.find(({ demographic }) => demographic);
    // The mentor gave no answer, which counts as neutral.
    expect(await part()).toMatchObject({ demographic: 'Gender', value: 500 });
    await answer(mentorId, 'Rosa', 'Man');
    expect(await part()).toMatchObject({ demographic: 'Gender', value: 1000 });
    expect(JSON.stringify(await explain())).not.toContain('"Man"');
  });

  it('compares groups by them on the fairness page, with those who gave none, small ones hidden', async () => {
    const { done, cohortId, ids, answer, compareGender } = await withAnswers();
    await done('matching.run', { cohortId });
    const comparison = async () => {
      const { comparisons } = await done('fairness.get', { cohortId });
      return comparisons.find(({ by }) => typeof by === 'object');
    };
    const seen = async () =>
      (await comparison())?.groups.map(({ label, figures }) => [label, figures?.people ?? null]);
    expect(await comparison()).toMatchObject({ by: { demographic: 'Gender' }, inScore: false });
    // Three gave no answer: the next smallest group is hidden with them.
    expect(await seen()).toEqual([
      ['Woman', 8],
      ['Man', null],
      [null, null],
    ]);
    await answer(ids[0] as PersonId, 'Mentee 0', null);
    await answer(ids[1] as PersonId, 'Mentee 1', null);
    expect(await seen()).toEqual([
      ['Man', 6],
      ['Woman', 6],
      [null, 5],
    ]);
    await compareGender(10);
    expect((await comparison())?.inScore).toBe(true);
  });
});

describe('[R07] demographic answers in a file', () => {
  const CSV = [
    'Name,Staff number,Gender,Sex at work,What skills do you want to learn?,I agree to take part',
    'Ana Diaz,001,woman,x,SQL,yes',
    'Bo Lind,002,Elf,x,SQL,yes',
    'Cy Roe,003,Prefer not to say,x,SQL,yes',
    'Di Poe,004,,x,SQL,yes',
  ].join('\n');

  async function openFile() {
    const office = openOffice();
    const { done } = office;
    const { programId, cohortId } = await office.startCohort();
    const upload = async (text = CSV) =>
      (
        await done('imports.open', {
          fileName: 'mentees.csv',
          base64: Buffer.from(text).toString('base64'),
        })
      ).file;
    const choices = { ...NO_CHOICES, kind: 'mentees' } as const;
    const preview = async (text = CSV) =>
      done('imports.preview', { cohortId, file: await upload(text), choices });
    const apply = async (text = CSV) =>
      done('imports.apply', { cohortId, file: await upload(text), choices });
    const gender = async () => {
      const people = await done('people.list', { cohortId });
      return Promise.all(
        people.map(async ({ id }) => {
          const [field] = await done('demographics.of', { cohortId, personId: id });
          return field?.choice ?? null;
        }),
      );
    };
    return { ...office, programId, cohortId, upload, choices, preview, apply, gender };
  }

  it('are taken only where the heading is a question that is asked', async () => {
    const { done, programId, preview } = await openFile();
    const fieldOf = async () => (await preview()).mapping.columns[2]?.field;
    expect(await fieldOf()).toBe('ignore');
    await done('demographics.add', { programId, field: GENDER });
    expect(await fieldOf()).toBe('demographic:Gender');
  });

  it('leave out what is none of the choices, row by row, and change nothing the second time', async () => {
    const { done, programId, preview, apply, gender } = await openFile();
    await done('demographics.add', { programId, field: GENDER });
    const { rows } = await preview();
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new', 'new']);
    expect(rows[0]?.changes).toContainEqual({
      field: 'demographic:Gender',
      from: [],
      to: ['Woman'],
    });
    expect(rows.flatMap(({ findings }) => findings)).toMatchObject([
      { row: 3, column: 2, code: 'unknown-option', written: 'Elf', expected: GENDER.choices },
    ]);
    await apply();
    expect(await gender()).toEqual(['Woman', null, null, null]);
    const again = await preview();
    expect(again.rows.map(({ changes }) => changes)).toEqual([[], [], [], []]);
    await apply(CSV.replace('woman', 'Prefer not to say').replace('Elf', 'MAN'));
    expect(await gender()).toEqual([null, 'Man', null, null]);
    await done('history.undo', {});
    expect(await gender()).toEqual(['Woman', null, null, null]);
  });

  it('go to the question a person maps the column to, which is remembered while it is asked', async () => {
    const { done, programId, cohortId, upload, choices, preview, gender } = await openFile();
    const text = CSV.replace('Gender', 'G.');
    await done('demographics.add', { programId, field: GENDER });
    const { mapping } = await preview(text);
    const fields = mapping.columns.map(({ field }, index) =>
      index === 2 ? ('demographic:Gender' as const) : field,
    );
    await done('imports.apply', {
      cohortId,
      file: await upload(text),
      choices: { ...choices, fields },
    });
    expect(await gender()).toEqual(['Woman', null, null, null]);
    const fieldOf = async () => (await preview(text)).mapping.columns[2]?.field;
    expect(await fieldOf()).toBe('demographic:Gender');
    await done('demographics.remove', { programId, name: 'Gender' });
    expect(await fieldOf()).toBe('ignore');
  });
});
