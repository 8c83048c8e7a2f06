import { EventInput } from '../../../shared/event';
import type { GroupEdit } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';
import { DEFAULT_SAFEGUARDS } from '../../../shared/safeguard';
import { addDays } from '../../../shared/time';
import { DEEDS } from '../../support/deeds';
import { enrollment, person } from '../../support/office';
import type { GateWorld } from './world';

const CHECKS = ['Background check', 'Child safety course'] as const;
const LEADERS = ['Hal Holly', 'Ivo Ivy', 'Jo Juniper'];
const MEMBERS = ['Kit Kapok', 'Lou Larch', 'Max Maple', 'Nan Nutmeg', 'Oda Oak', 'Pam Pine'];

/** One of a list, by a number that may be beyond its end. */
const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];
/** As somebody may type it who does not care about capitals. */
const spelled = (name: string, index: number): string =>
  index % 4 === 0 ? name.toUpperCase() : name;

type Somebody = { readonly id: PersonId; readonly name: string; readonly leads: number };

const everybody = ({ office }: GateWorld): readonly Somebody[] =>
  office.db
    .prepare<[], Somebody>(
      `SELECT id, name, EXISTS (
           SELECT 1 FROM enrollments e WHERE e.person_id = p.id AND e.role = 'mentor') AS leads
         FROM people p WHERE erased_at IS NULL ORDER BY name, id`,
    )
    .all();

/** Somebody, more often than not one who leads others. */
function someone(world: GateWorld, index: number): PersonId | undefined {
  const people = everybody(world);
  const leading = people.filter(({ leads }) => leads === 1);
  return at(index % 5 === 4 || leading.length === 0 ? people : leading, index)?.id;
}

type Act = (world: GateWorld, a: number, b: number) => Promise<unknown>;

const screen: Act = async (world, a, b) => {
  const personId = someone(world, a);
  if (!personId) return;
  const today = world.today();
  await world.office.call('screenings.save', {
    personId,
    screening: {
      checkName: spelled(CHECKS[b % 2] ?? '', a + b),
      status:
        at(['cleared', 'cleared', 'cleared', 'requested', 'declined'] as const, b) ?? 'cleared',
      issuer: null,
      issuedOn: addDays(today, b % 13 === 12 ? 1 : -3 - (a % 30)),
      expiresOn: b % 3 === 0 ? null : addDays(today, (b % 12) - 2),
    },
  });
};

/** Everybody who leads passes a check at once, one step each: so that there is something to match. */
const clear: Act = async (world, a, b) => {
  const checkName = CHECKS[b % 2] ?? '';
  const people = everybody(world);
  for (const [index, { id: personId }] of people.entries()) {
    if ((index + a) % 4 === 0) continue;
    await world.office.call('screenings.save', {
      personId,
      screening: {
        checkName,
        status: 'cleared',
        issuer: null,
        issuedOn: addDays(world.today(), -10),
        expiresOn: index % 2 === 0 ? null : addDays(world.today(), b % 15),
      },
    });
  }
};

/** Finds the best and publishes it, as somebody does who is in a hurry. */
const matchUp: Act = async ({ office, cohortId }) => {
  await office.call('matching.run', { cohortId });
  await office.call('board.publish', { cohortId });
};

const formCircles: Act = async ({ office, circleId: cohortId }) => {
  await office.call('groups.run', { cohortId });
  await office.call('groups.publish', { cohortId });
};

const unscreen: Act = async (world, a, b) => {
  const personId = someone(world, a);
  const checkName = spelled(CHECKS[b % 2] ?? '', b);
  if (personId) await world.office.call('screenings.remove', { personId, checkName });
};

const demand: Act = async ({ office, programId, layers }, a, b) => {
  const checks = CHECKS.slice(0, at([1, 0, 1, 2], a) ?? 1).map((name) => spelled(name, b));
  const safeguards = { ...DEFAULT_SAFEGUARDS, checks };
  if (layers.engine) return office.call('safeguards.save', { programId, safeguards });
  return office.db
    .prepare('INSERT OR REPLACE INTO main.safeguards VALUES (?, 18, ?, 24)')
    .run(programId, JSON.stringify(checks));
};

const enlist: Act = async (world, a, b) => {
  const { office, circleId: cohortId } = world;
  const leads = a % 3 === 0;
  const name = at(leads ? LEADERS : MEMBERS, b) ?? '';
  const personId = everybody(world).find((row) => row.name === name)?.id ?? null;
  await office.call('people.save', {
    personId,
    cohortId,
    person: person(name),
    enrollment: enrollment(leads ? 'mentor' : 'mentee'),
  });
};

/** The whole circle signs up. */
const gather: Act = async (world) => {
  for (let b = 0; b < 6; b += 1) {
    await enlist(world, 1, b);
    if (b < 3) await enlist(world, 0, b);
  }
};

const regroup: Act = async ({ office, circleId: cohortId }, a, b) => {
  const board = await office.done('groups.get', { cohortId });
  const people = [
    ...board.groups.flatMap(({ members, facilitator }) => [
      ...members,
      ...(facilitator ? [facilitator] : []),
    ]),
    ...board.tray,
  ].map((card) => card.personId);
  const personId = at(people, a);
  const otherId = at(people, b);
  if (!personId || !otherId) return;
  const edits: readonly GroupEdit[] = [
    { kind: 'move', personId, group: b % 3 },
    { kind: 'swap', personId, otherId },
    { kind: 'pin', personId },
    { kind: 'unpin', personId },
    { kind: 'apart', personId, otherId },
    { kind: 'allow', personId, otherId },
    { kind: 'hold', personId },
    { kind: 'release', personId },
  ];
  const edit = at(edits, a + b);
  if (edit) await office.call('groups.decide', { cohortId, edit, reason: null });
};

const endGroup: Act = async ({ office, circleId: cohortId, today }, a, b) => {
  const row = at(await office.done('groups.list', { cohortId }), a);
  const member = row && at(row.people, b);
  if (!row || !member) return;
  const groupId = row.group.id;
  if (b % 3 === 0) {
    await office.call('groups.leave', { groupId, personId: member.personId, leftOn: today() });
  } else if (b % 3 === 1) {
    await office.call('groups.close', {
      groupIds: [groupId],
      closedOn: today(),
      reason: 'completed',
    });
  } else {
    await office.call('groups.sign', { groupIds: [groupId], signedOn: a % 2 ? today() : null });
  }
};

/** Somebody takes over a circle that runs. */
const succeed: Act = async ({ office, circleId: cohortId, today }, a, b) => {
  const row = at(await office.done('groups.list', { cohortId }), a);
  if (!row) return;
  const groupId = row.group.id;
  const next = at(await office.done('groups.successors', { groupId }), b);
  if (next) await office.call('groups.lead', { groupId, personId: next.personId, from: today() });
};

/** An event is put off, or given another shape, so that its rota is made anew. */
const postpone: Act = async ({ office, cohortId, today }, a, b) => {
  const event = at(await office.done('events.list', { cohortId }), a)?.event;
  if (!event) return;
  const { id: eventId } = event;
  const input = EventInput.parse(event);
  const heldOn = addDays(today(), (b % 25) - 3);
  const rounds = b % 4 === 0 ? 1 + (a % 5) : input.rounds;
  await office.call('events.update', { eventId, event: { ...input, heldOn, rounds } });
};

const release: Act = async ({ office, cohortId }, a) => {
  const row = at(await office.done('matches.list', { cohortId }), a);
  if (row) await office.call('matches.release', { matchId: row.match.id });
};

const untake: Act = async ({ office, cohortId }, a) => {
  const past = at(await office.done('imports.list', { cohortId }), a);
  if (past) await office.call('imports.undo', { importId: past.id });
};

const erase: Act = async (world, a) => {
  const personId = someone(world, a);
  if (personId) await world.office.call('rights.erase', { personIds: [personId], why: 'asked' });
};

const reshape: Act = async ({ office, circleId: cohortId }, a, b) => {
  const { cohort } = await office.done('cohorts.get', { cohortId });
  const facilitated = a % 3 > 0;
  const groups = { least: 3, most: 3 + (b % 3), facilitated };
  await office.call('cohorts.update', { cohortId, cohort: { ...cohort, groups } });
};

/** An evening to come is planned and settled. */
const holdEvening: Act = async (world, a, b) => {
  await DEEDS.host(world, a, b);
  const [latest] = await world.office.done('events.list', { cohortId: world.cohortId });
  if (!latest) return;
  const { id: eventId } = latest.event;
  const event = { ...EventInput.parse(latest.event), heldOn: addDays(world.today(), b % 9) };
  await world.office.call('events.update', { eventId, event });
  await world.office.call('events.plan', { eventId });
  if (b % 2 === 0) await world.office.call('events.publish', { eventId, published: true });
};

/** Whatever may bring or take a match, a place in a group or in a rota, and how often in a hundred. */
const OFTEN: Readonly<Record<string, readonly [times: number, act: Act]>> = {
  save: [6, DEEDS.save],
  takeIn: [2, DEEDS.takeIn],
  untake: [1, untake],
  withdraw: [2, DEEDS.withdraw],
  screen: [8, screen],
  clear: [3, clear],
  unscreen: [4, unscreen],
  demand: [5, demand],
  travel: [5, async ({ travel }, a) => travel(a % 9)],
  run: [2, DEEDS.run],
  matchUp: [5, matchUp],
  decide: [4, DEEDS.decide],
  dream: [1, DEEDS.dream],
  publish: [3, DEEDS.publish],
  close: [2, DEEDS.close],
  release: [2, release],
  host: [1, DEEDS.host],
  holdEvening: [2, holdEvening],
  postpone: [3, postpone],
  plan: [2, DEEDS.plan],
  seat: [3, DEEDS.seat],
  invite: [1, DEEDS.invite],
  settle: [4, DEEDS.settle],
  note: [1, DEEDS.note],
  cancel: [1, DEEDS.cancel],
  enlist: [3, enlist],
  gather: [1, gather],
  formCircles: [2, formCircles],
  divide: [1, async ({ office, circleId: cohortId }) => office.call('groups.run', { cohortId })],
  regroup: [3, regroup],
  form: [2, async ({ office, circleId: cohortId }) => office.call('groups.publish', { cohortId })],
  endGroup: [3, endGroup],
  succeed: [3, succeed],
  reshape: [1, reshape],
  undo: [9, async ({ office }) => office.call('history.undo', {})],
  redo: [5, async ({ office }) => office.call('history.redo', {})],
};

/** Those that take long, and how seldom: once in so many. */
const SELDOM: Readonly<Record<string, readonly [once: number, act: Act]>> = {
  erase: [300, erase],
  backUp: [500, async ({ backUp }) => backUp()],
  restore: [600, async ({ restore }, a) => restore(a)],
};

export const OFTEN_KINDS: readonly string[] = Object.entries(OFTEN).flatMap(([name, [times]]) =>
  Array<string>(times).fill(name),
);
export const SELDOM_KINDS = Object.entries(SELDOM).map(([name, [once]]) => ({ name, once }));

/** Does one of them; the numbers choose to whom, and how. */
export const actAtGate = (world: GateWorld, what: string, a: number, b: number) =>
  (OFTEN[what] ?? SELDOM[what])?.[1](world, a, b);
