import type { AppError, BrokenPair } from '../../shared/errors';
import { type EventId, MeetingId, type PersonId } from '../../shared/ids';
import { fail, ok, type Result } from '../../shared/result';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import {
  findEvent,
  listEventDecisions,
  listEventPeople,
  listMeetings,
  listNotes,
  saveEvent,
  saveEventDecision,
  saveMeetings,
} from '../db/events';
import { personNames } from '../db/people';
import type { MeetingPlan } from '../matching/meetings/plan-meetings';
import { prepare } from '../matching/prepare';
import { forbiddenAt, inPlay } from '../matching/prepared';
import { keyOf, keysOf } from '../matching/profile';
import { type OpenEvent, openEvent } from './event-problem';
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
type EventStep = (command: CommandContext) => Result<() => AppError | null, AppError>;

const NOTHING_DECIDED = { pins: [], forbids: [], held: [] };
export const noObjection = (): null => null;

/**
 * Takes a step, has the engine make the rota anew from what it leads to, and stores both in one
 * command; refused, with nothing written, where the event changed while the engine worked.
 */
export async function planAfter(
  context: JobContext,
  id: EventId,
  step: EventStep,
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
    ({ problem, rules, pins, fingerprint }) => {
      const subject = { ground: fingerprint, undecided: problem, decisions: NOTHING_DECIDED };
      return engine.ask(subject, 'meetings', { rules, pins }, { signal });
    },
    (command, open, rota) => {
      storeRota(command, open, rota);
      const refusal = open.objection();
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
  saveMeetings(
    db,
    event.id,
    meetings.map((meeting) => ({ ...meeting, id: newId(MeetingId), held: null })),
  );
  const plan = { madeAt: now, fingerprint, certificate, short: [...short], idle: [...idle] };
  saveEvent(db, { ...event, plan }, now);
}

/** Why two people who were to meet do not: a rule, or no room. */
function whyNot(
  { db, today }: CommandContext,
  id: EventId,
  { menteeId, mentorId }: { readonly menteeId: PersonId; readonly mentorId: PersonId },
): AppError {
  const names = personNames(db);
  const mentee = names.get(menteeId) ?? '';
  const mentor = names.get(mentorId) ?? '';
  const open = openEvent(db, id, today);
  const prepared = open && prepare(open.problem);
  const i = prepared?.menteeIndex.get(menteeId);
  const j = prepared?.mentorIndex.get(mentorId);
  if (!prepared || i === undefined || j === undefined) {
    return { code: 'not-found', entity: 'enrollment' };
  }
  const rules = forbiddenAt(prepared, i, j).map(({ rule }) => rule);
  return rules.length > 0
    ? { code: 'pair-forbidden', pair: { menteeId, mentorId, mentee, mentor, rules } }
    : { code: 'event-no-room', mentee, mentor };
}

/** Pairs of the rota that a rule came to forbid since it was made: a veto, a new manager. */
function brokenPairs(db: ReadDb, id: EventId, today: CalendarDate): BrokenPair[] {
  const open = openEvent(db, id, today);
  if (!open || open.event.plan?.fingerprint === open.fingerprint) return [];
  const prepared = prepare(open.problem);
  const names = personNames(db);
  return listMeetings(db, id).flatMap(({ menteeId, mentorId }): BrokenPair[] => {
    const i = prepared.menteeIndex.get(menteeId);
    const j = prepared.mentorIndex.get(mentorId);
    if (i === undefined || j === undefined) return [];
    const rules = forbiddenAt(prepared, i, j).map(({ rule }) => rule);
    const mentee = names.get(menteeId) ?? '';
    const mentor = names.get(mentorId) ?? '';
    return rules.length === 0 ? [] : [{ menteeId, mentorId, mentee, mentor, rules }];
  });
}

/** Pairs to be kept together that the rota does not hold. */
function unkept(db: ReadDb, id: EventId): string[] {
  const seated = keysOf(listMeetings(db, id));
  return listEventDecisions(db, id)
    .filter(({ kind }) => kind === 'pin')
    .map(keyOf)
    .filter((pin) => !seated.has(pin));
}

export const eventPlanHandlers = {
  'events.plan': (context, { eventId }) =>
    planAfter(context, eventId, ({ db, nameStep }) => {
      nameStep('event-plan', findEvent(db, eventId)?.name);
      return ok(noObjection);
    }),

  'events.decide': (context, { eventId, ...decision }) =>
    planAfter(context, eventId, (command) => {
      const { db, nameStep } = command;
      const settled = settledBy(db, eventId);
      if (settled) return fail(settled);
      const guests = new Map(
        listEventPeople(db, eventId).map((guest) => [guest.personId, guest.role]),
      );
      const { menteeId, mentorId, kind } = decision;
      if (guests.get(menteeId) !== 'mentee' || guests.get(mentorId) !== 'mentor') {
        return fail({ code: 'not-found', entity: 'person' });
      }
      const before = unkept(db, eventId);
      saveEventDecision(db, eventId, decision);
      nameStep('event-plan', findEvent(db, eventId)?.name);
      // One that is kept together must not push out another: neither would be said.
      return ok(() => {
        const pushedOut = unkept(db, eventId).some((pin) => !before.includes(pin));
        return kind === 'pin' && pushedOut ? whyNot(command, eventId, decision) : null;
      });
    }),

  'events.publish': ({ db, now, today, nameStep }, { eventId, published }) => {
    const event = findEvent(db, eventId);
    if (!event) return fail({ code: 'not-found', entity: 'event' });
    if (event.plan === null) return fail({ code: 'nothing-to-publish' });
    const broken = published ? brokenPairs(db, eventId, today) : [];
    if (broken.length > 0) return fail({ code: 'rota-broken', broken });
    saveEvent(db, { ...event, publishedAt: published ? now : null }, now);
    nameStep('event-publish', event.name);
    return ok({ eventId });
  },
} satisfies Partial<Handlers>;
