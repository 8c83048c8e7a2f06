import { NO_ANSWERS } from '../../shared/answers';
import type { BoardEdit } from '../../shared/decision';
import type { CohortId, PersonId } from '../../shared/ids';
import { NO_CHOICES } from '../../shared/intake';
import { addDays } from '../../shared/time';
import { EVENT_DEEDS } from './event-deeds';
import { COHORT, enrollment, openOffice, person, TODAY } from './office';

type Office = ReturnType<typeof openOffice>;

/** One thing a coordinator may do; the numbers choose whom and what it is about. */
export type Deed = { readonly what: keyof typeof DEEDS; readonly a: number; readonly b: number };
export type World = { readonly office: Office; readonly cohortId: CohortId };

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

/** What a coordinator may do. Each is one step at most, or is refused. */
export const DEEDS = {
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
    const both = [await matchAt(world, a), ...(b % 3 === 0 ? [await matchAt(world, a + 1)] : [])];
    const matchIds = both.flatMap((match) => match?.id ?? []);
    if (matchIds.length === 0) return;
    const reason = b % 2 === 0 ? 'completed' : 'no-fault';
    await world.office.call('matches.close', { matchIds, closedOn: TODAY, reason });
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

/** A cohort in which things can happen from the start. */
export async function openWorld(office: Office = openOffice()): Promise<World> {
  const { cohortId } = await office.startCohort();
  for (const [index, name] of NAMES.slice(0, 5).entries()) {
    // By a clock of UTC it is still the day before in the west.
    const optIn = { answer: 'yes', on: addDays(TODAY, -1), wording: null } as const;
    await office.enroll(cohortId, index % 2 === 0 ? 'mentor' : 'mentee', name, { optIn });
  }
  return { office, cohortId };
}
