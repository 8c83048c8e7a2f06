import { describe, expect, it } from 'vitest';
import {
  ALL_IN_COHORT,
  countPeople,
  filterPeople,
  foundOutside,
  isNarrowed,
  listPeople,
  type PeopleFilter,
  type PersonRow,
  standingRank,
  valuesOf,
} from '../../../../renderer/features/people/people-view';
import { fold } from '../../../../renderer/lib/name-search';
import { PersonId } from '../../../../shared/ids';

let last = 0;
function person(row: Partial<PersonRow> = {}): PersonRow {
  last += 1;
  return {
    id: PersonId.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`),
    name: 'Rosa Ortiz',
    staffNumber: null,
    email: null,
    department: null,
    site: null,
    level: null,
    roles: ['mentee'],
    notMatchable: [],
    unclearNames: 0,
    missingAnswers: 0,
    matched: false,
    ...row,
  };
}

const found = (rows: readonly PersonRow[], filter: Partial<PeopleFilter>): readonly string[] =>
  filterPeople(listPeople(rows), { ...ALL_IN_COHORT, ...filter }).map(({ name }) => name);

describe('search', () => {
  it.each([
    ['Łukasz Lindqvist', 'lukasz'],
    ['Siobhán O’Brien', "o'brien siob"],
    ['Siobhán O’Brien', 'obrien'],
    ['Mateo García-López', 'lopez'],
    ['Freya Nørgaard', 'NORGAARD'],
    ['Elif Aydın', 'aydin'],
    ['Nguyễn Trần', 'nguyen tran'],
    ['Άννα Παπαδόπουλος', 'παπαδοπουλος'],
  ])('finds %s by %s', (name, search) => {
    expect(found([person({ name }), person({ name: 'Bo' })], { search })).toEqual([name]);
  });

  it('looks at number, e-mail, department and site as well, and wants every word', () => {
    const rows = [
      person({ name: 'Ada', staffNumber: '01143', department: 'Logistics', site: 'Gdańsk' }),
      person({ name: 'Bo', email: 'bo@harbour.example', department: 'Logistics' }),
    ];
    expect(found(rows, { search: '1143' })).toEqual(['Ada']);
    expect(found(rows, { search: 'harbour.example' })).toEqual(['Bo']);
    expect(found(rows, { search: 'logistics gdansk' })).toEqual(['Ada']);
    expect(found(rows, { search: '   ' })).toEqual(['Ada', 'Bo']);
  });

  it('says how many more it would find outside the cohort', () => {
    const rows = listPeople([person(), person({ roles: [] }), person({ roles: [], name: 'Bo' })]);
    expect(foundOutside(rows, { ...ALL_IN_COHORT, search: 'rosa' })).toBe(1);
    expect(foundOutside(rows, ALL_IN_COHORT)).toBe(0);
    expect(foundOutside(rows, { ...ALL_IN_COHORT, search: 'rosa', part: 'anyone' })).toBe(0);
  });

  it('folds the same text the same way twice', () => {
    expect(fold(fold('O’Brien, García-López'))).toBe('obrien, garcia lopez');
  });
});

describe('filters', () => {
  const rows = [
    person({ name: 'Mentor', roles: ['mentor'], matched: true }),
    person({ name: 'Both', roles: ['mentor', 'mentee'], missingAnswers: 2 }),
    person({
      name: 'Unasked',
      notMatchable: [{ role: 'mentee', why: 'no-opt-in' }],
      department: 'Finance',
    }),
    person({
      name: 'Said no',
      notMatchable: [{ role: 'mentee', why: 'opted-out' }],
      site: 'Leeds',
    }),
    person({ name: 'Outsider', roles: [], department: 'Finance' }),
  ];

  it.each<[Partial<PeopleFilter>, readonly string[]]>([
    [{}, ['Mentor', 'Both', 'Unasked', 'Said no']],
    [{ part: 'anyone' }, ['Mentor', 'Both', 'Unasked', 'Said no', 'Outsider']],
    [{ part: 'mentor' }, ['Mentor', 'Both']],
    [{ part: 'both' }, ['Both']],
    [{ part: 'not-enrolled' }, ['Outsider']],
    [{ standing: 'can' }, ['Mentor', 'Both']],
    [{ standing: 'cannot' }, ['Unasked', 'Said no']],
    [{ standing: 'opted-out' }, ['Said no']],
    [{ answers: 'missing' }, ['Both']],
    [{ answers: 'complete' }, ['Mentor', 'Unasked', 'Said no']],
    [{ match: 'matched' }, ['Mentor']],
    [{ match: 'unmatched', part: 'anyone' }, ['Both', 'Unasked', 'Said no']],
    [{ department: 'Finance', part: 'anyone' }, ['Unasked', 'Outsider']],
    [{ site: 'Leeds' }, ['Said no']],
  ])('%j leaves %j', (filter, names) => {
    expect(found(rows, filter)).toEqual(names);
  });

  it('know whether they narrow anything', () => {
    expect(isNarrowed(ALL_IN_COHORT)).toBe(false);
    expect(isNarrowed({ ...ALL_IN_COHORT, site: 'Leeds' })).toBe(true);
  });

  it('count both roles of one person, and everybody on file', () => {
    expect(countPeople(rows)).toEqual({ people: 5, mentors: 2, mentees: 3, cannot: 2 });
  });
});

describe('order', () => {
  it('ranks as the alphabet does, accents aside, and leaves what is missing without a rank', () => {
    const names = ['Zoë', 'Émile', 'eva', 'Ádám'].map((name) => person({ name, site: null }));
    const listed = listPeople(names).toSorted((a, b) => a.nameRank - b.nameRank);
    expect(listed.map(({ name }) => name)).toEqual(['Ádám', 'Émile', 'eva', 'Zoë']);
    expect(listed.map(({ siteRank }) => siteRank)).toEqual([null, null, null, null]);
  });

  it('puts what needs work first', () => {
    expect(
      [
        person({ notMatchable: [{ role: 'mentee', why: 'no-opt-in' }] }),
        person({ notMatchable: [{ role: 'mentee', why: 'left' }] }),
        person(),
        person({ matched: true }),
        person({ roles: [] }),
      ].map(standingRank),
    ).toEqual([0, 1, 2, 3, null]);
  });

  it('lists the different values of a column in order', () => {
    const rows = ['Leeds', null, 'Gdańsk', 'Leeds'].map((site) => person({ site }));
    expect(valuesOf(rows, 'site')).toEqual(['Gdańsk', 'Leeds']);
  });
});
