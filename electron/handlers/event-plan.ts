import type { EventView } from '../../shared/contract/events';
import type { AppError, BrokenPair } from '../../shared/errors';
import { type EventId, MeetingId, type PersonId } from '../../shared/ids';
import { fail, ok, type Result } from '../../shared/result';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import {
  findEvent,
  listMeetings,
  listNotes,
  saveEvent,
  saveEventDecision,
  saveMeetings,
} from '../db/events';
import { personNames } from '../db/people';
import type { MeetingPlan } from '../matching/meetings/plan-meetings';
import { rotaPrice } from '../matching/meetings/rota-price';
import { prepare } from '../matching/prepare';
import { forbiddenAt, inPlay, mayMeet, type Prepared } from '../matching/prepared';
import { keyOf, keysOf, type Pair } from '../matching/profile';
import type { Engine, Patience } from './engine';
import { type EventStep, type OpenEvent, openEvent } from './event-problem';
import type { CommandContext, Handlers, JobContext } from './handler';
import { newId } from './new-id';
import { workOut } from './work-out';

/** Why an event's rota must stay as it is; null where it may change. */
export function settledBy(db: ReadDb, id: EventId): AppError | null {
  const event = findEvent(db, id);
  if (!event) return { code: 'not-found', entity: 'event' };
  const { name } = event;
  if (event.publishedAt !== null) return { code: 'event-published', name };
  const notes = listNotes(db, id).length;
  return notes > 0 ? { code: 'event-has-notes', name, notes } : null;
}

type Planned = { readonly meetings: number; readonly verified: boolean };
/** A step on an event. What it returns is asked once the new rota is there, and may still refuse it. */
type StepOnEvent = (
  command: CommandContext,
) => Result<(after: OpenEvent) => AppError | null, AppError>;

const NOTHING_DECIDED = { pins: [], forbids: [], held: [] };

const makeRota = (engine: Engine, open: OpenEvent, patience: Patience = {}) => {
  const { problem, rules, pins, fingerprint } = open;
  const subject = { ground: fingerprint, undecided: problem, decisions: NOTHING_DECIDED };
  return engine.ask(subject, 'meetings', { rules, pins }, patience);
};
export const noObjection = (): null => null;

/**
 * Takes a step, has the engine make the rota anew from what it leads to, and stores both in one
 * command; refused, with nothing written, where the event changed while the engine worked.
 */
export async function planAfter(
  context: JobContext,
  id: EventId,
  step: StepOnEvent,
): Promise<Result<Planned, AppError>> {
  const { engine, signal } = context;
  return await workOut(
    context,
    (command) => {
      const taken = step(command);
      if (!taken.ok) return taken;
      const settled = settledBy(command.db, id);
      if (settled) return fail(settled);
      const open = openEvent(command.db, id, command.today);
      if (!open) return fail({ code: 'not-found', entity: 'event' });
      const mentees = open.problem.mentees.filter(inPlay).length;
      const mentors = open.problem.mentors.filter(inPlay).length;
      if (mentees === 0 || mentors === 0) {
        return fail({ code: 'event-lacks-people', mentees, mentors });
      }
      return ok({ ...open, objection: taken.value });
    },
    (open) => makeRota(engine, open, { signal }),
    (command, open, rota) => {
      storeRota(command, open, rota);
      const refusal = open.objection(open);
      if (refusal) return fail(refusal);
      return ok({ meetings: rota.meetings.length, verified: rota.certificate.verified });
    },
  );
}

function storeRota(
  { db, now }: CommandContext,
  { event, fingerprint }: OpenEvent,
  rota: MeetingPlan,
) {
  const { meetings, certificate, short, idle } = rota;
  const plan = { madeAt: now, fingerprint, certificate, short: [...short], idle: [...idle] };
  // Before its meetings: the file looks up on which day their checks have to count.
  saveEvent(db, { ...event, plan }, now);
  saveMeetings(
    db,
    event.id,
    meetings.map((meeting) => ({ ...meeting, id: newId(MeetingId), held: null })),
  );
}

/** Where the two of a pair stand; -1 for one who has no part in it any more. */
const standing = ({ menteeIndex, mentorIndex }: Prepared, { menteeId, mentorId }: Pair) =>
  [menteeIndex.get(menteeId) ?? -1, mentorIndex.get(mentorId) ?? -1] as const;

/** Why two people who were to meet do not: a rule, one who takes no part, or no room. */
function whyNot(
  names: ReadonlyMap<PersonId, string>,
  prepared: Prepared,
  { menteeId, mentorId }: Pair,
): AppError {
  const mentee = names.get(menteeId) ?? '';
  const mentor = names.get(mentorId) ?? '';
  const [i, j] = standing(prepared, { menteeId, mentorId });
  const rules = forbiddenAt(prepared, i, j).map(({ rule }) => rule);
  if (rules.length > 0) {
    return { code: 'pair-forbidden', pair: { menteeId, mentorId, mentee, mentor, rules } };
  }
  if (prepared.mentors[j]?.matchable === 'not-screened') return { code: 'not-screened' };
  return mayMeet(prepared, i, j)
    ? { code: 'event-no-room', mentee, mentor }
    : { code: 'not-found', entity: 'enrollment' };
}

/**
 * Meetings of a rota that can't take place any more, but for those of mentors on hold, who may come
 * back. A settled rota is not made again for them: they are left off the papers. None once the event
 * is over, as it then tells what took place.
 */
export function objectionsTo(
  db: ReadDb,
  open: OpenEvent,
  onHold: EventView['onHold'],
  today: CalendarDate,
): Pair[] {
  if (open.event.heldOn < today) return [];
  const held = new Set(onHold.map(({ personId }) => personId));
  return brokenPairs(db, open)
    .filter(({ mentorId }) => !held.has(mentorId))
    .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
}

/**
 * Pairs of the rota that can't be any more since it was made: a rule came to forbid them, a veto or a
 * new manager, or one of the two takes no part, a check of theirs having expired.
 */
function brokenPairs(db: ReadDb, { event, problem, fingerprint }: OpenEvent): BrokenPair[] {
  if (event.plan?.fingerprint === fingerprint) return [];
  const prepared = prepare(problem);
  const names = personNames(db);
  return listMeetings(db, event.id).flatMap(({ menteeId, mentorId }): BrokenPair[] => {
    const [i, j] = standing(prepared, { menteeId, mentorId });
    if (mayMeet(prepared, i, j)) return [];
    const rules = forbiddenAt(prepared, i, j).map(({ rule }) => rule);
    const mentee = names.get(menteeId) ?? '';
    const mentor = names.get(mentorId) ?? '';
    return [{ menteeId, mentorId, mentee, mentor, rules }];
  });
}

/** Pairs to be kept together that a rota does not hold. */
function unkept(pins: readonly Pair[], meetings: readonly Pair[]): string[] {
  const seated = keysOf(meetings);
  return pins.map(keyOf).filter((pin) => !seated.has(pin));
}

/** Why a step can't be taken once its rota is known: who is kept together must not push out others, which nobody would be told. */
function objectionTo(
  step: EventStep,
  names: ReadonlyMap<PersonId, string>,
  before: readonly string[],
  after: OpenEvent,
  meetings: readonly Pair[],
): AppError | null {
  if (step.kind !== 'pin') return null;
  const prepared = prepare(after.problem);
  // Who can't meet any more is pushed out by nobody; the step itself has to be possible.
  const pins = after.pins.filter(
    (pin) => keyOf(pin) === keyOf(step) || mayMeet(prepared, ...standing(prepared, pin)),
  );
  const isPushedOut = unkept(pins, meetings).some((pin) => !before.includes(pin));
  return isPushedOut ? whyNot(names, prepared, step) : null;
}

const areGuests = ({ people }: OpenEvent, { menteeId, mentorId }: Pair): boolean => {
  const sides = new Map(people.map(({ personId, role }) => [personId, role]));
  return sides.get(menteeId) === 'mentee' && sides.get(mentorId) === 'mentor';
};

export const eventPlanHandlers = {
  'events.plan': (context, { eventId }) =>
    planAfter(context, eventId, ({ db, nameStep }) => {
      nameStep('event-plan', findEvent(db, eventId)?.name);
      return ok(noObjection);
    }),

  'events.preview': async ({ db, today, engine }, { eventId, ...step }) => {
    const settled = settledBy(db, eventId);
    if (settled) return fail(settled);
    const now = openEvent(db, eventId, today);
    const then = openEvent(db, eventId, today, step);
    if (!now || !then) return fail({ code: 'not-found', entity: 'event' });
    if (!areGuests(now, step)) return fail({ code: 'not-found', entity: 'person' });
    if (now.event.plan?.fingerprint !== now.fingerprint) {
      return fail({ code: 'plan-outdated', broken: [] });
    }
    const before = listMeetings(db, eventId);
    const names = personNames(db);
    const rota = await makeRota(engine, then);
    const refusal = objectionTo(step, names, unkept(now.pins, before), then, rota.meetings);
    return refusal ? fail(refusal) : ok(rotaPrice(before, rota.meetings));
  },

  'events.decide': (context, { eventId, reason, ...step }) =>
    planAfter(context, eventId, ({ db, now, today, nameStep }) => {
      const settled = settledBy(db, eventId);
      if (settled) return fail(settled);
      const open = openEvent(db, eventId, today);
      if (!open) return fail({ code: 'not-found', entity: 'event' });
      if (!areGuests(open, step)) return fail({ code: 'not-found', entity: 'person' });
      const before = unkept(open.pins, listMeetings(db, eventId));
      saveEventDecision(db, eventId, { ...step, reason, decidedAt: now });
      nameStep('event-plan', open.event.name);
      return ok((after) =>
        objectionTo(step, personNames(db), before, after, listMeetings(db, eventId)),
      );
    }),

  'events.publish': ({ db, now, today, nameStep }, { eventId, published }) => {
    const open = openEvent(db, eventId, today);
    if (!open) return fail({ code: 'not-found', entity: 'event' });
    const { event } = open;
    if (event.plan === null) return fail({ code: 'nothing-to-publish' });
    // What took place is past mending, and its rota can't be made again once notes are in.
    const isAhead = event.heldOn >= today;
    const broken = published && isAhead ? brokenPairs(db, open) : [];
    if (broken.length > 0) return fail({ code: 'rota-broken', broken });
    saveEvent(db, { ...event, publishedAt: published ? now : null }, now);
    nameStep('event-publish', event.name);
    return ok({ eventId });
  },
} satisfies Partial<Handlers>;
