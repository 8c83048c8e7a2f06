import { readFileSync } from 'node:fs';
import { guessMapping, withFields } from '../../../electron/intake/guess-mapping';
import type { ImportPlan, PlanInput, Writes } from '../../../electron/intake/plan/types';
import { planImport } from '../../../electron/intake/plan-import';
import type { Table } from '../../../electron/intake/read/table';
import { readTable } from '../../../electron/intake/read-table';
import { recognise } from '../../../electron/intake/recognise';
import skills from '../../../resources/library/skills.json';
import { Enrollment } from '../../../shared/enrollment';
import { CohortId } from '../../../shared/ids';
import type { Field, ImportRow } from '../../../shared/intake';
import { Person } from '../../../shared/person';
import { DEFAULT_LADDER } from '../../../shared/program';
import { Instant } from '../../../shared/time';

const ROOT = `${import.meta.dirname}/../../..`;

export const COHORT = CohortId.parse('0196a000-0000-4000-8000-00000000c0c0');
export const NOW = Instant.parse('2026-11-22T10:00:00.000Z');

export const sample = (name: string): Uint8Array =>
  readFileSync(`${ROOT}/resources/sample/${name}`);
export const file = (name: string): Uint8Array =>
  readFileSync(`${ROOT}/tests/electron/intake/files/${name}`);

/** A table from bytes, or from text in UTF-8; throws where the file is refused. */
export async function tableFrom(content: string | Uint8Array, name = 'list.csv'): Promise<Table> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = await readTable(bytes, name);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** Ids in the order they are asked for, as UUIDs. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  };
}

export type Choices = Partial<Omit<PlanInput, 'table' | 'mapping'>> & {
  readonly fields?: readonly Field[];
};

/** A plan with all of its rows, as if all were shown, and what it would store. */
export type WholePlan = Omit<ImportPlan, 'writes'> & {
  readonly rows: readonly ImportRow[];
  readonly writes: Writes;
};

/** A record that files are taken into, one after the other, as the database would. */
export function openDesk() {
  const people = new Map<string, Person>();
  const enrollments = new Map<string, Enrollment>();
  const newId = countingIds();
  const planUnseen = (table: Table, { fields = [], ...choices }: Choices = {}): ImportPlan => {
    const mapping = withFields(guessMapping(table), fields);
    return planImport({
      table,
      mapping,
      kind: recognise(table, mapping).kind,
      corrections: [],
      answers: [],
      dateOrder: null,
      existing: {
        people: [...people.values()],
        enrollments: [...enrollments.values()],
        demographics: new Map(),
      },
      asked: [],
      ladder: DEFAULT_LADDER,
      library: skills,
      cohortId: COHORT,
      now: NOW,
      timeZone: 'UTC',
      newId,
      ...choices,
    });
  };
  const plan = (table: Table, choices: Choices = {}): WholePlan => {
    const made = planUnseen(table, choices);
    return { ...made, rows: made.rowsAt([...made.outcomes.keys()]), writes: made.writes() };
  };
  const save = ({ writes }: WholePlan): void => {
    for (const person of [...writes.people.insert, ...writes.people.update]) {
      people.set(person.id, Person.parse(person));
    }
    for (const enrollment of [...writes.enrollments.insert, ...writes.enrollments.update]) {
      enrollments.set(enrollment.id, Enrollment.parse(enrollment));
    }
  };
  const takeIn = (table: Table, choices: Choices = {}): WholePlan => {
    const made = plan(table, choices);
    save(made);
    return made;
  };
  return {
    plan,
    /** A plan of which nothing was looked at. */
    planUnseen,
    takeIn,
    takeInText: async (text: string, choices: Choices = {}) =>
      takeIn(await tableFrom(text), choices),
    people: () => [...people.values()],
    enrollments: () => [...enrollments.values()],
    personNamed: (name: string) => [...people.values()].filter((person) => person.name === name),
  };
}

export const outcomes = ({ outcomes: rows }: WholePlan): string[] =>
  rows.map(({ outcome }) => outcome);
export const codesOf = ({ findings }: ImportRow): string[] => findings.map(({ code }) => code);
