import { describe, expect, it } from 'vitest';
import {
  clockOf,
  findable,
  findPeople,
  levelLabel,
  namesakes,
  unclear,
  whereabouts,
  withNamed,
} from '../../../../renderer/features/people/person-view';
import { NO_ANSWERS } from '../../../../shared/answers';
import type { Enrollment, NamedPerson } from '../../../../shared/enrollment';
import { CohortId, EnrollmentId, PersonId } from '../../../../shared/ids';
import { Instant } from '../../../../shared/time';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const known = (n: number, name: string, detail = '') => ({
  id: PersonId.parse(uuid(n)),
  name,
  detail,
});
const PEOPLE = [
  known(1, 'Priya Vega', 'Logistics · 01143'),
  known(2, 'Priya Vega', 'Finance · 01172'),
  known(3, 'Łukasz Lindqvist', 'Logistics · 01012'),
];
const ladder = [{ level: 2, label: 'Associate' }];

describe('who somebody is', () => {
  it('names the level, and shows the number of a rung that is gone', () => {
    expect([2, 9, null].map((level) => levelLabel(level, ladder))).toEqual([
      'Associate',
      '9',
      null,
    ]);
    expect(whereabouts({ level: 2, department: null, site: 'Gdańsk' }, ladder)).toBe(
      'Associate, Gdańsk',
    );
  });

  it('takes the zone of the person, else of the site, else of the program', () => {
    const program = {
      timeZone: 'Europe/London',
      sites: [{ name: 'Gdańsk', timeZone: 'Europe/Warsaw' }],
    };
    expect(clockOf({ timeZone: 'Africa/Lagos', site: 'Gdańsk' }, program).zone).toBe(
      'Africa/Lagos',
    );
    expect(clockOf({ timeZone: null, site: 'Gdańsk' }, program)).toEqual({
      zone: 'Europe/Warsaw',
      from: 'site',
    });
    expect(clockOf({ timeZone: null, site: null }, program).from).toBe('program');
  });
});

describe('namesakes', () => {
  it('fit whatever the order of the parts, the case and the accents', () => {
    const ids = (name: string) => namesakes(PEOPLE, name, null).map(({ id }) => id);
    expect(ids('vega, PRIYA')).toEqual([PEOPLE[0]?.id, PEOPLE[1]?.id]);
    expect(ids('lukasz lindqvist')).toEqual([PEOPLE[2]?.id]);
    expect(ids('Priya')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });

  it('leave out the person themselves', () => {
    expect(namesakes(PEOPLE, 'Priya Vega', PersonId.parse(uuid(1)))).toEqual([PEOPLE[1]]);
  });
});

it('finds people by any part of name or detail, beginnings first', () => {
  const names = (text: string) => findPeople(findable(PEOPLE), text, 2).map(({ id }) => id);
  expect(names('lo')).toEqual([PEOPLE[0]?.id, PEOPLE[2]?.id]);
  expect(names('luk')).toEqual([PEOPLE[2]?.id]);
  expect(names('1172')).toEqual([PEOPLE[1]?.id]);
});

it('replaces or removes one name and leaves the others [R06]', () => {
  const open: NamedPerson = { personId: null, writtenName: 'P. Vega', reason: 'same team' };
  const enrollment: Enrollment = {
    id: EnrollmentId.parse(uuid(8)),
    cohortId: CohortId.parse(uuid(9)),
    personId: PersonId.parse(uuid(3)),
    role: 'mentee',
    answers: NO_ANSWERS,
    optIn: null,
    wishes: [],
    vetoes: [open, open],
    answeredAt: Instant.parse('2026-03-01T10:00:00.000Z'),
    withdrawnOn: null,
  };
  const settled = { ...open, personId: PersonId.parse(uuid(1)) };
  expect(withNamed(enrollment, 'vetoes', 1, settled).vetoes).toEqual([open, settled]);
  expect(withNamed(enrollment, 'vetoes', 0, null).vetoes).toEqual([open]);
  expect(unclear(enrollment.vetoes)).toBe(2);
});
