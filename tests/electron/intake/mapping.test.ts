import { describe, expect, it } from 'vitest';
import { guessMapping, rememberedOf, withFields } from '../../../electron/intake/guess-mapping';
import { recognise, refuseByKind } from '../../../electron/intake/recognise';
import type { Mapping } from '../../../shared/intake';
import { file, sample, tableFrom } from './desk';

const fieldsOf = ({ columns }: Mapping) => columns.map(({ field }) => field);
const guess = async (text: string) => fieldsOf(guessMapping(await tableFrom(text)));

describe('[R04] the mapping that is guessed', () => {
  it('of Google Forms', async () => {
    const table = await tableFrom(sample('mentors.csv'), 'mentors.csv');
    expect(fieldsOf(guessMapping(table))).toEqual([
      'answered-at',
      'email',
      'name',
      'staff-number',
      'site',
      'level',
      'skills',
      'goals',
      'style',
      'meeting',
      'slots',
      'languages',
      'capacity',
      'monthly-hours',
      'vetoes',
      'opt-in',
      'note',
    ]);
  });

  it('of Microsoft Forms', async () => {
    const table = await tableFrom(sample('mentees.xlsx'), 'mentees.xlsx');
    expect(fieldsOf(guessMapping(table))).toEqual([
      'ignore',
      'ignore',
      'answered-at',
      'email',
      'name',
      'staff-number',
      'site',
      'level',
      'skills',
      'goals',
      'top-goal',
      'style',
      'meeting',
      'slots',
      'languages',
      'outside-department',
      'wishes',
      'vetoes',
      'monthly-hours',
      'opt-in',
    ]);
  });

  it('takes bare staff numbers that a spreadsheet would count as days', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `Ann Bo,${String(20_417 + i)},${String(45_300 + i)}`,
    );
    const text = ['Full name,Staff number,Manager', ...rows].join('\n');
    expect(await guess(text)).toEqual(['name', 'staff-number', 'manager-number']);
    expect(await guess(text.replace('Staff number', 'Entry date'))).toEqual([
      'name',
      'entry-date',
      'manager-number',
    ]);
  });

  it('[R09] of a list of staff', async () => {
    const table = await tableFrom(sample('roster.csv'), 'roster.csv');
    expect(fieldsOf(guessMapping(table))).toEqual([
      'staff-number',
      'last-name',
      'first-name',
      'email',
      'department',
      'site',
      'level',
      'manager-number',
      'entry-date',
      'leaving-date',
    ]);
  });

  it('of a German, a French, a Spanish and a Polish list', async () => {
    const expected = ['last-name', 'first-name', 'email', 'department', 'site'];
    expect(
      await guess('Nachname;Vorname;E-Mail;Abteilung;Standort\nLee;Ann;a@x.example;HR;Ulm\n'),
    ).toEqual(expected);
    expect(await guess('Nom;Prénom;Courriel;Service;Lieu\nLee;Ann;a@x.example;RH;Lyon\n')).toEqual(
      expected,
    );
    expect(
      await guess('Apellidos;Nombre;Correo;Departamento;Sede\nLee;Ann;a@x.example;RH;Vigo\n'),
    ).toEqual(expected);
    expect(
      await guess('Nazwisko;Imię;Mail;Dział;Lokalizacja\nLee;Ann;a@x.example;HR;Łódź\n'),
    ).toEqual(expected);
  });

  it('goes by the contents where headings say nothing, or something else', async () => {
    expect(
      await guess(
        'A,B,C\nann@x.example,Tue lunch,English\nbo@x.example,"Fri evening, Mon lunch",French\n',
      ),
    ).toEqual(['email', 'slots', 'languages']);
    expect(await guess('Name,Your full name\nanonymous,Ann Lee\nanonymous,Bo Dee\n')).toEqual([
      'ignore',
      'name',
    ]);
  });

  it('takes the days of a grid together', async () => {
    expect(
      await guess(
        'Name,When could you meet? [Monday],When could you meet? [Tuesday]\nAnn,Morning,"Lunch, Evening"\n',
      ),
    ).toEqual(['name', 'slots', 'slots']);
  });

  it('remembers what was chosen for the same headings, and for no others', async () => {
    const table = await tableFrom('Name,Topic\nAnn,Coaching\n');
    const chosen = withFields(guessMapping(table), ['name', 'top-goal']);
    expect(chosen.columns[1]).toMatchObject({ field: 'top-goal', why: 'chosen' });
    const remembered = rememberedOf(chosen);
    const again = guessMapping(await tableFrom('NAME ; topic:\nBo;Strategy\n'), remembered);
    expect(again.columns.map(({ field, why }) => [field, why])).toEqual([
      ['name', 'remembered'],
      ['top-goal', 'remembered'],
    ]);
    expect(await guess('Name,Topic,Site\nAnn,Coaching,Ulm\n')).toEqual(['name', 'skills', 'site']);
  });
});

describe('[R04] what a file is', () => {
  it.each([
    ['roster.csv', 'roster'],
    ['mentors.csv', 'mentors'],
    ['mentees.xlsx', 'mentees'],
    ['late-mentees.txt', 'mentees'],
  ])('%s, whatever it is called', async (name, kind) => {
    const table = await tableFrom(sample(name), 'download (3)');
    expect(recognise(table).kind).toBe(kind);
    expect(recognise(table).evidence).not.toHaveLength(0);
  });

  it.each([
    ['pulse.csv', 'pulse', 'pulse-answers'],
    ['moves.csv', 'moves', 'moves'],
  ])('%s holds no people, and is refused as what it is', async (name, kind, code) => {
    const recognised = recognise(await tableFrom(file(name)));
    expect(recognised.kind).toBe(kind);
    expect(refuseByKind(recognised.kind)).toEqual({ code });
  });

  it('is unknown where nothing tells mentors from mentees', async () => {
    const table = await tableFrom('Name,Skills,Languages\nAnn,Coaching,English\n');
    expect(recognise(table).kind).toBe('unknown');
  });
});
