import { describe, expect, it } from 'vitest';
import { type Choices, codesOf, openDesk, outcomes, tableFrom } from './desk';

const MENTORS: Choices = { kind: 'mentors' };
const MENTEES: Choices = { kind: 'mentees' };
const ROSTER: Choices = { kind: 'roster' };

const firstCodes = (plan: { rows: readonly Parameters<typeof codesOf>[0][] }) =>
  plan.rows.map(codesOf);

describe('[R04] rows that cannot go in', () => {
  it('are refused one by one, with the reason, and the rest goes in', async () => {
    const desk = openDesk();
    const plan = await desk.takeInText(
      `Name,E-mail,Site\n,,Leeds\n${'x'.repeat(300)},x@x.example,Leeds\nAnn,a@x.example,Leeds,too,much\nBo,b@x.example,Leeds\n`,
      ROSTER,
    );
    expect(outcomes(plan)).toEqual(['refused', 'refused', 'refused', 'new']);
    expect(firstCodes(plan)).toEqual([
      ['no-name'],
      ['too-long', 'name-unusable'],
      ['too-many-cells'],
      [],
    ]);
    expect(plan.counts).toMatchObject({ new: 1, refused: 3 });
    expect(desk.people().map(({ name }) => name)).toEqual(['Bo']);
  });

  it('without a column that says who, everything is refused and nothing is written', async () => {
    const plan = await openDesk().takeInText('Topic,Skills\nx,Coaching\n', MENTORS);
    expect(plan.hasNames).toBe(false);
    expect(outcomes(plan)).toEqual(['refused']);
    expect(plan.writes.people.insert).toEqual([]);
  });

  it('answers in no role are refused until somebody says which', async () => {
    const text = 'Name,Skills,Languages\nAnn,Coaching,English\n';
    expect(firstCodes(await openDesk().takeInText(text))).toEqual([['no-role']]);
    expect(outcomes(await openDesk().takeInText(text, MENTEES))).toEqual(['new']);
  });
});

describe('[R04] cells that are not taken as they stand', () => {
  it('say so, and can be corrected', async () => {
    const table = await tableFrom(
      'Name,Job level,How many mentees could you take on?,Entry date,Note,E-mail\nAnn,Wizard,lots,31.02.2020,=1+1,anonymous\n',
    );
    const desk = openDesk();
    const [row] = desk.plan(table, MENTORS).rows;
    expect(row && codesOf(row)).toEqual([
      'unknown-level',
      'not-a-number',
      'not-a-date',
      'formula',
      'no-email',
    ]);
    expect(row?.findings[0]).toEqual({
      row: 2,
      column: 1,
      field: 'level',
      code: 'unknown-level',
      written: 'Wizard',
      read: null,
      expected: expect.arrayContaining(['7 - Director']),
    });
    const corrections = [
      { row: 2, column: 1, text: '5 - Team lead' },
      { row: 2, column: 2, text: '3' },
      { row: 2, column: 3, text: '28.02.2020' },
      { row: 99, column: 0, text: 'nowhere' },
    ];
    const [corrected] = desk.takeIn(table, { ...MENTORS, corrections }).rows;
    expect(corrected && codesOf(corrected)).toEqual(['formula', 'no-email']);
    expect(desk.people()[0]).toMatchObject({ level: 5, entryDate: '2020-02-28', email: null });
    expect(desk.enrollments()[0]?.answers).toMatchObject({ capacity: 3, note: '=1+1' });
  });

  it('dates in doubt are read alike in a column, shown, and can be turned round', async () => {
    const table = await tableFrom('Name;Entry date\nAnn;02/03/2020\nBo;05/06/2021\n');
    const [row] = openDesk().plan(table, ROSTER).rows;
    expect(row?.findings[0]).toMatchObject({ code: 'date-order-guessed', read: '2020-03-02' });
    const desk = openDesk();
    const flipped = desk.takeIn(table, { ...ROSTER, dateOrder: 'month-first' });
    expect(firstCodes(flipped)).toEqual([[], []]);
    expect(desk.people()[0]?.entryDate).toBe('2020-02-03');
  });

  it('days of a grid become cells of the week', async () => {
    const desk = openDesk();
    await desk.takeInText(
      'Name,When could you meet? [Mon],When could you meet? [Tue]\nAnn,"Morning, Lunch",Evening\n',
      MENTORS,
    );
    expect(desk.enrollments()[0]?.answers.slots).toEqual([
      'mon-morning',
      'mon-lunch',
      'tue-evening',
    ]);
  });
});

describe('[R04] who a row is', () => {
  const roster =
    'Staff no.;Name;E-mail\n01;Ann Lee;ann@x.example\n02;Ann Lee;\n03;Bo Dee;bo@x.example\n;Cy Fox;shared@x.example\n;Di Fox;shared@x.example\n;Li Po;\n;Li Po;li@x.example\n';
  const withRoster = async () => {
    const desk = openDesk();
    await desk.takeInText(roster, ROSTER);
    return desk;
  };

  it('tells two people of one name, and two of one e-mail, apart', async () => {
    const desk = openDesk();
    const plan = await desk.takeInText(roster, ROSTER);
    expect(desk.people()).toHaveLength(6);
    expect(outcomes(plan)).toEqual(['new', 'new', 'new', 'new', 'new', 'merged-into-later', 'new']);
    expect(firstCodes(plan)).toEqual([
      ['namesake'],
      ['namesake'],
      [],
      ['two-records'],
      ['two-records'],
      ['matched-by-name'],
      [],
    ]);
    expect(outcomes(await desk.takeInText(roster, ROSTER))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
      'merged-into-later',
      'unchanged',
    ]);
  });

  it.each([
    ['number with its zeros lost', '3,,,Bo D.', 'known'],
    ['e-mail in capitals', ',BO@X.EXAMPLE,,Bo Dee', 'known'],
    ['name only', ',,,bo  DEE', 'known'],
    ['shared e-mail and name', ',shared@x.example,,Di Fox', 'known'],
    ['name of two', ',,,Ann Lee', 'ask'],
    ['new e-mail under the name of two', ',x@x.example,,Ann Lee', 'ask'],
    ['number of one and e-mail of another', '01,bo@x.example,,Ann Lee', 'ask'],
    ['number of one and name of another', '01,,,Bo Dee', 'ask'],
    ['e-mail of one under another name', ',bo@x.example,,Zoë Quist', 'ask'],
    ['shared e-mail alone', ',shared@x.example,,', 'ask'],
    ['nobody yet', '77,new@x.example,,Zoë Quist', 'new'],
  ])('a sign-up with %s', async (_, cells, expected) => {
    const desk = await withRoster();
    const text = `Staff no.,E-mail,Site,Name,Skills,Languages\n${cells},Coaching,English\n`;
    const plan = desk.plan(await tableFrom(text), MENTORS);
    const isNew = plan.writes.people.insert.length > 0;
    const known = isNew ? 'new' : 'known';
    const found = plan.rows[0]?.outcome === 'ask' ? 'ask' : known;
    expect(found).toBe(expected);
    if (expected !== 'ask') return;
    expect(plan.rows[0]?.candidates.length).toBeGreaterThan(0);
    expect(plan.writes.enrollments.insert).toEqual([]);
  });

  it('asks until it is answered, and obeys the answer', async () => {
    const desk = await withRoster();
    const table = await tableFrom('Name,Skills,Languages\nAnn Lee,Coaching,English\n');
    const [row] = desk.plan(table, MENTORS).rows;
    expect(row?.candidates.map(({ staffNumber, by }) => [staffNumber, by])).toEqual([
      ['01', 'name'],
      ['02', 'name'],
    ]);
    const second = row?.candidates[1]?.personId ?? 'new';
    const answered = desk.plan(table, { ...MENTORS, answers: [{ row: 2, personId: second }] });
    expect(answered.writes.enrollments.insert[0]?.personId).toBe(second);
    const fresh = desk.plan(table, { ...MENTORS, answers: [{ row: 2, personId: 'new' }] });
    expect(fresh.writes.people.insert).toHaveLength(1);
  });

  it('takes nothing of a row that somebody leaves out, and all of the others', async () => {
    const desk = await withRoster();
    const text = 'Name,Skills,Languages\nAnn Lee,Coaching,English\nUma Vale,Coaching,English\n';
    const answers = [{ row: 2, personId: 'left-out' as const }];
    const plan = desk.plan(await tableFrom(text), { ...MENTORS, answers });
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'new']);
    expect(firstCodes(plan)[0]).toEqual(['left-out-by-you']);
    expect(plan.counts).toMatchObject({ ask: 0, refused: 1, new: 1 });
    expect(plan.writes.people.insert.map(({ name }) => name)).toEqual(['Uma Vale']);
    expect(plan.writes.enrollments.insert).toHaveLength(1);
  });

  it('never gives one staff number to two people', async () => {
    const desk = await withRoster();
    const text = 'Staff no.,Name,Skills,Languages\n03,Zoë Quist,Coaching,English\n';
    const answers = [{ row: 2, personId: 'new' as const }];
    const plan = desk.takeIn(await tableFrom(text), { ...MENTORS, answers });
    expect(plan.writes.people.insert[0]).toMatchObject({ name: 'Zoë Quist', staffNumber: null });
    expect(firstCodes(plan)[0]).toContain('differs-from-record');
  });

  it('may be mentor and mentee at once', async () => {
    const desk = openDesk();
    const text =
      'Role,Name,Skills,Languages\nMentor,Ann,Coaching,English\nMentee,Ann,Strategy,English\n';
    const plan = await desk.takeInText(text);
    expect(outcomes(plan)).toEqual(['new', 'new']);
    expect(desk.people()).toHaveLength(1);
    expect(desk.enrollments().map(({ role, answers }) => [role, answers.skills])).toEqual([
      ['mentor', ['Coaching']],
      ['mentee', ['Strategy']],
    ]);
  });
});
