import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Enrollment } from '../../../shared/enrollment';
import { Person } from '../../../shared/person';
import { openDesk, tableFrom } from './desk';

const HEAD =
  'Timestamp;Staff no.;E-mail;Name;Site;Job level;Skills;Goals;Hours a month;Who should you not be matched with?';

const cellOr = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary }, fc.constant(''));
const names = fc.constantFrom('Ann Lee', 'Bo Dee', 'Cy Fox', 'ann lee', 'Di Roe');

/** Rows of a small office in which numbers, e-mails and names collide all the time. */
const rows = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    cellOr(fc.constantFrom('1', '01', '2', '3')),
    cellOr(fc.constantFrom('a@x.example', 'b@x.example', 'A@X.EXAMPLE')),
    fc.oneof({ weight: 9, arbitrary: names }, fc.constant('')),
    cellOr(fc.constantFrom('Leeds', 'Lagos')),
    cellOr(fc.constantFrom('4', 'Team lead', 'Wizard')),
    cellOr(fc.constantFrom('Coaching', 'Coaching, Strategy', 'Writing, editing and reports')),
    cellOr(fc.constantFrom('Grow my network', 'nonsense')),
    cellOr(fc.constantFrom('1,5', '2', '1 or 2', '?')),
    cellOr(names),
  ),
  { minLength: 1, maxLength: 8 },
);

type Row = readonly [number, ...string[]];

/** Every row has a moment of its own, so that no two answers are given at once. */
const line = ([day, ...cells]: Row, index: number): string =>
  [
    `2026-02-${String(day).padStart(2, '0')} 08:00:${String(index).padStart(2, '0')}`,
    ...cells,
  ].join(';');

const KIND = fc.constantFrom('mentors' as const, 'mentees' as const, 'roster' as const);

const content = (desk: ReturnType<typeof openDesk>) => {
  const nameOf = new Map(desk.people().map((person) => [person.id, person]));
  const key = ({ name, staffNumber, email }: Person) => [staffNumber, email, name].join('|');
  const of = (id: Person['id'] | null) => {
    const person = id === null ? undefined : nameOf.get(id);
    return person === undefined ? null : key(person);
  };
  return {
    people: desk
      .people()
      .map(({ id: _, managerId, ...rest }) => ({ ...rest, managerId: of(managerId) }))
      .map((person) => JSON.stringify(person))
      .sort(),
    enrollments: desk
      .enrollments()
      .map(({ id: _, personId, wishes, vetoes, ...rest }) => ({
        ...rest,
        person: of(personId),
        named: [...wishes, ...vetoes].map((named) => ({ ...named, personId: of(named.personId) })),
      }))
      .map((enrollment) => JSON.stringify(enrollment))
      .sort(),
  };
};

describe('[R04] for all files of people', { timeout: 60_000 }, () => {
  it('the second time nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(rows, KIND, async (people, kind) => {
        const table = await tableFrom([HEAD, ...people.map(line)].join('\n'));
        const desk = openDesk();
        const first = desk.takeIn(table, { kind });
        // Rows that wait for an answer, or named nobody, may fit once the others are on record.
        fc.pre(first.counts.ask + first.counts.refused === 0);
        const before = JSON.stringify(content(desk));
        const second = desk.takeIn(table, { kind });
        const moved = second.rows.filter(
          ({ outcome, changes }) =>
            changes.length > 0 || !['unchanged', 'merged-into-later'].includes(outcome),
        );
        expect(moved).toEqual([]);
        expect(JSON.stringify(content(desk))).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('the order of rows does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((all) =>
          fc.tuple(
            fc.constant(all.map(line)),
            fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
          ),
        ),
        KIND.filter((kind) => kind !== 'roster'),
        async ([lines, order], kind) => {
          const [straight, shuffled] = [openDesk(), openDesk()];
          straight.takeIn(await tableFrom([HEAD, ...lines].join('\n')), { kind });
          const mixed = order.map((index) => lines[index] ?? '');
          shuffled.takeIn(await tableFrom([HEAD, ...mixed].join('\n')), { kind });
          expect(content(shuffled)).toEqual(content(straight));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('what would be stored is the same whichever rows were looked at, and so are the rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, KIND, fc.nat(8), async (people, kind, at) => {
        // Where nobody names anybody, newcomers wait to be looked at.
        const silent = people.map((person) => person.slice(0, -1) as unknown as Row);
        const heads = HEAD.split(';').slice(0, -1).join(';');
        const table = await tableFrom([heads, ...silent.map(line)].join('\n'));
        const whole = openDesk().plan(table, { kind });
        const made = openDesk().planUnseen(table, { kind });
        expect(made.counts).toEqual(whole.counts);
        made.rowsAt([at]);
        const { people: stored, enrollments } = made.writes();
        const unnamed = (parts: readonly Enrollment[]) =>
          parts.map((part) => ({ ...part, id: '' }));
        expect(stored).toEqual(whole.writes.people);
        expect(unnamed(enrollments.insert)).toEqual(unnamed(whole.writes.enrollments.insert));
        expect(made.rowsAt([...made.outcomes.keys()])).toEqual(whole.rows);
      }),
      { numRuns: 150 },
    );
  });

  it('what would be stored is always valid, and every row has an outcome', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string(), { minLength: 10, maxLength: 10 }), {
          minLength: 1,
          maxLength: 6,
        }),
        KIND,
        async (cells, kind) => {
          const quoted = cells.map((row) =>
            row.map((cell) => `"${cell.replace(/"/gu, '""')}"`).join(';'),
          );
          const table = await tableFrom(
            [HEAD, ...quoted, '"";"";"";"Ann";"";"";"";"";"";""'].join('\n'),
          );
          const plan = openDesk().plan(table, { kind });
          expect(plan.rows).toHaveLength(table.rows.length);
          for (const person of plan.writes.people.insert)
            expect(Person.parse(person)).toEqual(person);
          for (const enrollment of plan.writes.enrollments.insert) {
            expect(Enrollment.parse(enrollment)).toEqual(enrollment);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
