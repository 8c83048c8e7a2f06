import { randomUUID } from 'node:crypto';
import { openDatabase, type WriteDb } from '../../electron/db/database';
import { trackChanges } from '../../electron/db/history';
import { migrate } from '../../electron/db/migrate';
import { handlers } from '../../electron/handlers/all';
import type { Desk } from '../../electron/handlers/desk';
import type { Engine } from '../../electron/handlers/engine';
import { createRouter } from '../../electron/ipc/router';
import { engineInPlace } from '../../electron/jobs/engine';
import { intakeInPlace } from '../../electron/jobs/intake';
import { paperDesk } from '../../electron/jobs/paper';
import { BOARD_OPTIONS, groupBest, telling } from '../../electron/matching/groups/group-best';
import { NO_ANSWERS } from '../../shared/answers';
import type { BridgeEvent, Channel, Input, Output, Reply } from '../../shared/contract';
import type { EnrollmentInput } from '../../shared/enrollment';
import type { CohortId, PersonId } from '../../shared/ids';
import { BLANK_PERSON, type PersonInput } from '../../shared/person';
import { type CohortInput, DEFAULT_LADDER, type ProgramInput } from '../../shared/program';
import { CalendarDate } from '../../shared/time';

/** As the worker does it, which only the built program has; with the rough bound. */
const divideHere: Desk['divide'] = async (problem, _, onProgress) =>
  groupBest(problem, telling(BOARD_OPTIONS, onProgress), null);

export const TODAY = CalendarDate.parse('2026-03-01');

/** A migrated in-memory database with its history: the real schema, gone when the test ends. */
export function openTestDb(version?: number): WriteDb {
  const db = openDatabase(':memory:');
  migrate(db, version);
  if (version === undefined) trackChanges(db);
  return db;
}

export const PROGRAM: ProgramInput = {
  name: 'Harbour mentoring',
  organisation: 'Harbour Works',
  goal: null,
  sponsor: null,
  coordinator: 'Dana Whitfield',
  coordinatorContact: 'room 2.14',
  timeZone: 'Europe/London',
  ladder: DEFAULT_LADDER,
  sites: [],
};

export const COHORT: CohortInput = {
  name: 'Spring 2026',
  format: 'one-to-one',
  groups: null,
  kickoffDate: TODAY,
  durationMonths: 6,
  cadenceDays: 14,
  sessionMinutes: 60,
  gateDay: 90,
};

/** A person with a name and nothing else. */
export const person = (name: string, rest: Partial<PersonInput> = {}): PersonInput => ({
  ...BLANK_PERSON,
  name,
  ...rest,
});

/** An enrollment of somebody who opted in and answered nothing else. */
export const enrollment = (
  role: EnrollmentInput['role'],
  rest: Partial<EnrollmentInput> = {},
): EnrollmentInput => ({
  role,
  answers: NO_ANSWERS,
  optIn: { answer: 'yes', on: TODAY, wording: null },
  wishes: [],
  vetoes: [],
  ...rest,
});

/**
 * The whole main process without a window: the router over real SQLite, called with what the renderer
 * would send, which has been through JSON.
 */
export function openOffice({
  desk = {},
  engine = engineInPlace(),
  db = openTestDb(),
}: {
  /** A file that is open already, with its history; a new one in memory where left out. */
  readonly db?: WriteDb;
  readonly desk?: Partial<Desk>;
  readonly engine?: Engine;
} = {}) {
  const events: BridgeEvent[] = [];
  const incidents: unknown[] = [];
  let now = new Date(`${TODAY}T09:00:00.000Z`);
  const route = createRouter({
    db,
    handlers,
    desk: {
      ...paperDesk(),
      chooseTarget: async () => null,
      divide: divideHere,
      intake: intakeInPlace(),
      ...desk,
    },
    engine,
    clock: () => {
      // Every call has a moment of its own, as in life.
      now = new Date(now.getTime() + 1);
      return now;
    },
    log: (_, error) => incidents.push(error),
    onEvent: (event) => events.push(event),
  });
  const call = async <C extends Channel>(channel: C, input: Input<C>) =>
    JSON.parse(JSON.stringify(await route(channel, JSON.parse(JSON.stringify(input))))) as Reply<C>;
  /** As `call`, for calls that must succeed. */
  const done = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await call(channel, input);
    if (!reply.ok) {
      throw new Error(`${channel}: ${JSON.stringify(reply.error)}`, { cause: incidents.at(-1) });
    }
    return reply.value;
  };
  return {
    db,
    events,
    incidents,
    route,
    call,
    done,
    /** Moves the clock to nine in the morning of a day. */
    travelTo: (day: string) => {
      now = new Date(`${day}T09:00:00.000Z`);
    },
    startCohort: () => done('programs.create', { program: PROGRAM, cohort: COHORT }),
    enroll: async (
      cohortId: CohortId,
      role: EnrollmentInput['role'],
      name: string,
      {
        person: about = {},
        ...answers
      }: Partial<EnrollmentInput> & { readonly person?: Partial<PersonInput> } = {},
    ): Promise<PersonId> => {
      const { personId } = await done('people.save', {
        personId: null,
        cohortId,
        person: person(name, about),
        enrollment: enrollment(role, answers),
      });
      return personId;
    },
  };
}

export const anyId = (): string => randomUUID();
