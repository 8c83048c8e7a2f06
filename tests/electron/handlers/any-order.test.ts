import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/db/database';
import { NO_ANSWERS } from '../../../shared/answers';
import type { Channel } from '../../../shared/contract';
import type { BoardEdit } from '../../../shared/decision';
import type { Role } from '../../../shared/enrollment';
import type { CohortId, PersonId } from '../../../shared/ids';
import { NO_CHOICES } from '../../../shared/intake';
import { addDays } from '../../../shared/time';
import { EVENT_DEEDS, EVENT_TABLES } from '../../support/event-deeds';
import { COHORT, enrollment, openOffice, person, TODAY } from '../../support/office';

type Office = ReturnType<typeof openOffice>;

/** One thing a coordinator may do; the numbers choose whom and what it is about. */
type Deed = { readonly what: keyof typeof DEEDS; readonly a: number; readonly b: number };
type World = { readonly office: Office; readonly cohortId: CohortId };

const TABLES = [
  'programs',
  'cohorts',
  'people',
  'enrollments',
  'named_people',
  'runs',
  'decisions',
  'matches',
  'snapshots',
  'sessions',
  'imports',
  ...EVENT_TABLES,
  'scenarios',
  'skills',
];

const contentOf = (db: WriteDb): string =>
  JSON.stringify(
    TABLES.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()),
  );

const NAMES = ['Ada Alder', 'Bo Birch', 'Cy Cedar', 'Di Dogwood', 'Ed Elm', 'Flo Fir', 'Gus Gum'];
const nameAt = (index: number): string => NAMES[index % NAMES.length] ?? '';
const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

const everybody = async ({ office, cohortId }: World) => office.done('people.list', { cohortId });

const someone = async (world: World, index: number): Promise<PersonId | null> =>
  at(await everybody(world), index)?.id ?? null;

const matchAt = async ({ office, cohortId }: World, index: number) =>
  at(await office.done('matches.list', { cohortId }), index)?.match;

/** A form saved anew or again: roles, opt-in, a manager, a veto and places go by the numbers. */
async function save(world: World, a: number, b: number): Promise<void> {
  const { office, cohortId } = world;
  const rows = await everybody(world);
  const name = nameAt(a);
  const personId = rows.find((row) => row.name === name)?.id ?? null;
  const other = await someone(world, b);
  const vetoed = b % 3 === 0 ? other : null;
  await office.call('people.save', {
    personId,
    cohortId,
    person: person(name, {
      managerId: b % 4 === 1 && other !== personId ? other : null,
      leavingDate: b % 11 === 10 ? addDays(TODAY, b % 5) : null,
    }),
    enrollment: enrollment(a % 2 === 0 ? 'mentor' : 'mentee', {
      answers: { ...NO_ANSWERS, capacity: b % 4, skills: [at(['SQL', 'Welding'], b) ?? ''] },
      optIn: b % 5 === 4 ? null : { answer: b % 7 === 6 ? 'no' : 'yes', on: TODAY, wording: null },
      vetoes: vetoed ? [{ personId: vetoed, writtenName: 'somebody', reason: null }] : [],
    }),
  });
}

async function takeIn({ office, cohortId }: World, a: number, b: number): Promise<void> {
  const rows = [nameAt(a), nameAt(b)].map(
    (name, index) => `${name},${name[0]}@example.org,SQL,${(a + index) % 3},${nameAt(a + b)},yes`,
  );
  const text = [
    'Name,Email,Skills you can offer,How many mentees,Anybody you should not be matched with?,I agree to take part',
    ...rows,
  ].join('\n');
  const { file } = await office.done('imports.open', {
    fileName: 'people.csv',
    base64: Buffer.from(text).toString('base64'),
  });
  await office.call('imports.apply', {
    cohortId,
    file,
    choices: { ...NO_CHOICES, kind: b % 2 === 0 ? 'mentors' : 'mentees' },
  });
}

async function decide(world: World, a: number, b: number): Promise<void> {
  const { office, cohortId } = world;
  const rows = await everybody(world);
  const menteeId = at(
    rows.filter(({ roles }) => roles.includes('mentee')),
    a,
  )?.id;
  const mentorId = at(
    rows.filter(({ roles }) => roles.includes('mentor')),
    b,
  )?.id;
  if (!menteeId || !mentorId) return;
  const edits: readonly BoardEdit[] = [
    { kind: 'pin', menteeId, mentorId },
    { kind: 'unpin', menteeId, mentorId },
    { kind: 'forbid', menteeId, mentorId },
    { kind: 'allow', menteeId, mentorId },
    { kind: 'hold', personId: menteeId },
    { kind: 'release', personId: menteeId },
    { kind: 'swap', menteeId, otherMenteeId: (await someone(world, b)) ?? menteeId },
  ];
  const edit = at(edits, a + b);
  if (edit) await office.call('board.decide', { cohortId, edit, reason: null });
}

/** A scenario thought up, or the first one kept. */
async function dream({ office, cohortId }: World, a: number, b: number): Promise<void> {
  const { present, scenarios } = await office.done('scenarios.list', { cohortId });
  const [first] = scenarios;
  const settings = { ...present, threshold: a * (b % 9) };
  const scenario = { cohortId, name: nameAt(a), settings, places: [] };
  if (!first || b % 2 === 0) await office.call('scenarios.save', { scenarioId: null, scenario });
  else await office.call('scenarios.keep', { scenarioId: first.id });
}

const DEEDS = {
  save,
  takeIn,
  decide,
  dream,
  run: async ({ office, cohortId }: World) => office.call('matching.run', { cohortId }),
  publish: async ({ office, cohortId }: World) => office.call('board.publish', { cohortId }),
  withdraw: async (world: World, a: number, b: number) => {
    const personId = await someone(world, a);
    if (!personId) return;
    const { office, cohortId } = world;
    const { enrollments } = await office.done('people.get', { personId, cohortId });
    const [first] = enrollments;
    if (!first) return;
    await office.call('people.withdraw', { enrollmentId: first.id, withdrawn: b % 3 > 0 });
  },
  sign: async (world: World, a: number, b: number) => {
    const match = await matchAt(world, a);
    if (!match) return;
    const signedOn = b % 4 === 0 ? null : TODAY;
    await world.office.call('matches.sign', { matchIds: [match.id], signedOn });
  },
  close: async (world: World, a: number, b: number) => {
    const match = await matchAt(world, a);
    if (!match) return;
    const reason = b % 2 === 0 ? 'completed' : 'no-fault';
    await world.office.call('matches.close', { matchId: match.id, closedOn: TODAY, reason });
  },
  log: async (world: World, a: number, b: number) => {
    const match = await matchAt(world, a);
    if (!match) return;
    const heldOn = addDays(TODAY, -(b % 9));
    await world.office.call('sessions.log', {
      matchId: match.id,
      heldOn,
      minutes: 1 + b,
      way: 'video',
      note: null,
    });
  },
  unlog: async ({ office, cohortId }: World, a: number) => {
    const session = at(await office.done('sessions.list', { cohortId }), a);
    if (session) await office.call('sessions.remove', { sessionId: session.id });
  },
  reschedule: async ({ office, cohortId }: World, a: number) =>
    office.call('cohorts.update', {
      cohortId,
      cohort: { ...COHORT, kickoffDate: addDays(TODAY, (a % 40) - 20) },
    }),
  ...EVENT_DEEDS,
} as const;

const QUERIES = [
  'app.counts',
  'today.list',
  'people.list',
  'matching.overview',
  'board.get',
  'matches.list',
  'sessions.list',
  'report.data',
  'imports.list',
  'events.list',
] as const satisfies readonly Channel[];

const deeds = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    a: fc.nat(60),
    b: fc.nat(60),
  }),
  { minLength: 4, maxLength: 22 },
);

/** A cohort in which things can happen from the start. */
async function openWorld(): Promise<World> {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  for (const [index, name] of NAMES.slice(0, 5).entries()) {
    await office.enroll(cohortId, index % 2 === 0 ? 'mentor' : 'mentee', name);
  }
  return { office, cohortId };
}

/** How many steps can be taken back. */
const stepsOf = (db: WriteDb): number =>
  Number(db.prepare(`SELECT count(*) FROM changes WHERE state = 'done'`).pluck().get());

/** Everybody above somebody, by the record. */
function seniorsOf({ office: { db } }: World, id: PersonId): PersonId[] {
  return db
    .prepare<[PersonId], PersonId>(
      `WITH RECURSIVE line (id) AS (
         SELECT manager_id FROM people WHERE id = ?
         UNION SELECT manager_id FROM people JOIN line USING (id))
       SELECT id FROM line WHERE id IS NOT NULL`,
    )
    .pluck()
    .all(id);
}

/** Whether somebody can be held to have agreed to a match in a role, and with whom they want none. */
async function standing({ office, cohortId }: World, personId: PersonId, role: Role) {
  const { enrollments } = await office.done('people.get', { personId, cohortId });
  const own = enrollments.find((one) => one.role === role);
  return {
    agreed: own?.optIn?.answer === 'yes' && own.withdrawnOn === null,
    vetoes: own?.vetoes.map((veto) => veto.personId) ?? [],
  };
}

describe('a coordinator who does anything in any order', () => {
  it('takes all of it back and does it again, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world = await openWorld();
        const { db, call, incidents } = world.office;
        const states = [contentOf(db)];
        const before = stepsOf(db);
        for (const { what, a, b } of list) {
          await DEEDS[what](world, a, b);
          while (states.length <= stepsOf(db) - before) states.push(contentOf(db));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await call('history.undo', {})).toMatchObject({ ok: true });
          expect(contentOf(db)).toBe(state);
        }
        for (const state of states.slice(1)) {
          expect(await call('history.redo', {})).toMatchObject({ ok: true });
          expect(contentOf(db)).toBe(state);
        }
        const { cohortId } = world;
        for (const channel of QUERIES) {
          expect(await call(channel, { cohortId })).toMatchObject({ ok: true });
        }
        expect(incidents).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('[R01] [R06] [M04] publishes nobody without a yes, no veto, no reporting line', async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world = await openWorld();
        const { office, cohortId } = world;
        const seen = new Set<string>();
        const last = [{ what: 'run' } as const, { what: 'publish' } as const];
        for (const { what, a, b } of [...list, ...last.map((deed) => ({ ...deed, a: 0, b: 0 }))]) {
          await DEEDS[what](world, a, b);
          for (const { match } of await office.done('matches.list', { cohortId })) {
            if (seen.has(match.id)) continue;
            seen.add(match.id);
            published += 1;
            const { menteeId, mentorId } = match;
            const mentee = await standing(world, menteeId, 'mentee');
            const mentor = await standing(world, mentorId, 'mentor');
            expect([mentee.agreed, mentor.agreed]).toEqual([true, true]);
            expect(mentee.vetoes).not.toContain(mentorId);
            expect(mentor.vetoes).not.toContain(menteeId);
            expect(seniorsOf(world, menteeId)).not.toContain(mentorId);
            expect(seniorsOf(world, mentorId)).not.toContain(menteeId);
          }
        }
        expect(office.incidents).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(published).toBeGreaterThan(10);
  });
});
