import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../electron/intake/guess-mapping';
import { recognise } from '../../../electron/intake/recognise';
import { resolveNames } from '../../../electron/intake/resolve-names';
import { importRank } from '../../../shared/intake-order';
import { Instant } from '../../../shared/time';
import { codesOf, openDesk, outcomes, sample, tableFrom } from './desk';

const NAMES = ['late-mentees.txt', 'mentees.xlsx', 'mentors.csv', 'roster.csv'];

async function folder() {
  const files = await Promise.all(
    NAMES.map(async (name) => {
      const table = await tableFrom(sample(name), name);
      const mapping = guessMapping(table);
      return { name, table, rank: importRank({ kind: recognise(table, mapping).kind, mapping }) };
    }),
  );
  return files.toSorted((a, b) => a.rank - b.rank);
}

async function officeDesk() {
  const desk = openDesk();
  const plans = (await folder()).map(({ table }) => desk.takeIn(table));
  return { desk, plans };
}

const tally = (items: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(items, (item) => item)].map(([key, all]) => [key, all.length]),
  );

describe('[R04] the office folder', () => {
  it('goes in with the staff first, then sign-ups with times, then those without', async () => {
    const order = (await folder()).map(({ name }) => name);
    expect(order).toEqual(['roster.csv', 'mentees.xlsx', 'mentors.csv', 'late-mentees.txt']);
  });

  it('is 180 people, 24 mentors and 46 mentees, as the files are', async () => {
    const { desk, plans } = await officeDesk();
    expect(plans.map((plan) => tally(outcomes(plan)))).toEqual([
      { new: 180 },
      { new: 40 },
      { new: 24, 'merged-into-later': 1 },
      { updated: 2, new: 6 },
    ]);
    expect(desk.people()).toHaveLength(180);
    expect(tally(desk.enrollments().map(({ role }) => role))).toEqual({ mentor: 24, mentee: 46 });
  });

  it('[R09] knows everybody’s manager, entry date and level', async () => {
    const { desk } = await officeDesk();
    const [yara] = desk.people();
    const manager = desk.people().find(({ id }) => id === yara?.managerId);
    expect(yara).toMatchObject({ name: 'Yara Smith', level: 3, entryDate: '2012-11-18' });
    expect(manager?.staffNumber).toBe('01154');
    expect(
      desk.people().every(({ level, entryDate }) => level !== null && entryDate !== null),
    ).toBe(true);
  });

  it('reads hours, places, dates and options as people meant them', async () => {
    const { desk, plans } = await officeDesk();
    const of = (name: string) => {
      const [person] = desk.personNamed(name);
      return desk.enrollments().find(({ personId }) => personId === person?.id);
    };
    expect(of('Omar Müller')).toMatchObject({
      answeredAt: '2026-02-03T07:38:37.000Z',
      answers: { capacity: 1, monthlyMinutes: 90, goals: ['skill'], style: 'structured' },
    });
    expect(of('Amara Lefèvre')?.answeredAt).toBe('2026-02-21T09:00:00.000Z');
    expect(of('Amara Lefèvre')?.answers.skills).toEqual([
      'Data analysis (Excel, SQL)',
      'Writing, editing and reports',
      'Grant writing',
    ]);
    const skills = new Set(desk.enrollments().flatMap(({ answers }) => answers.skills));
    expect([...skills].filter((skill) => skill.includes(',')).sort()).toEqual([
      'Data analysis (Excel, SQL)',
      'Writing, editing and reports',
    ]);
    const findings = plans.flatMap(({ rows }) => rows.flatMap(codesOf));
    expect(tally(findings)).toEqual({
      namesake: 22,
      declined: 4,
      'no-email': 1,
      'lower-of-range': 5,
      'decimal-comma': 4,
      formula: 4,
    });
  });

  it('[R01] stores who agreed, when, and to which wording; and who did not', async () => {
    const { desk } = await officeDesk();
    const answers = desk.enrollments().map(({ optIn }) => optIn?.answer ?? 'not asked');
    expect(tally(answers)).toEqual({ yes: 60, no: 4, 'not asked': 6 });
    const [hana] = desk.personNamed('Hana Trần');
    const asked = desk.enrollments().find(({ personId }) => personId === hana?.id)?.optIn;
    expect(asked).toEqual({ answer: 'yes', on: '2026-02-12', wording: 'privacy notice v2' });
  });

  it('[R06] finds whom wishes and vetoes name', async () => {
    const { desk } = await officeDesk();
    const named = desk.enrollments().flatMap(({ wishes, vetoes }) => [...wishes, ...vetoes]);
    expect(named).toHaveLength(18);
    expect(named.every(({ personId }) => personId !== null)).toBe(true);
    expect(resolveNames(desk.enrollments(), desk.people())).toEqual([]);
  });

  it('changes nothing when it goes in again', async () => {
    const { desk } = await officeDesk();
    const before = JSON.stringify([desk.people(), desk.enrollments()]);
    for (const { table } of await folder()) {
      const later = { now: Instant.parse('2026-11-25T08:00:00.000Z') };
      const plan = desk.takeIn(table, later);
      const { writes } = plan;
      expect([writes.people, writes.enrollments]).toEqual(
        Array(2).fill({ insert: [], update: [] }),
      );
      // What the latecomers' list said later than their first answers stays.
      const kept = ['unchanged', 'merged-into-later', 'older-answer'];
      expect(outcomes(plan).filter((outcome) => !kept.includes(outcome))).toEqual([]);
    }
    expect(JSON.stringify([desk.people(), desk.enrollments()])).toBe(before);
  });

  it('comes to the same people without the list of staff, and tells what it then cannot know', async () => {
    const desk = openDesk();
    const [, ...signUps] = await folder();
    const plans = signUps.map(({ table }) => desk.takeIn(table));
    expect(desk.people()).toHaveLength(70);
    expect(plans.flatMap(outcomes)).not.toContain('ask');
    const roster = desk.takeIn(await tableFrom(sample('roster.csv')));
    expect(tally(outcomes(roster))).toEqual({ new: 110, updated: 70 });
    const numbers = desk.people().map(({ staffNumber }) => staffNumber);
    expect(numbers.every((number) => number?.length === 5)).toBe(true);
    for (const enrollment of resolveNames(desk.enrollments(), desk.people())) {
      expect(enrollment.wishes.length + enrollment.vetoes.length).toBeGreaterThan(0);
    }
  });
});
