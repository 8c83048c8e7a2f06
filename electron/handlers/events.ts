import type { Role } from '../../shared/enrollment';
import type { EventPerson } from '../../shared/event';
import { EventId, type PersonId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { notMatchable } from '../../shared/standing';
import {
  deleteEvent,
  findEvent,
  listEventPeople,
  listEvents,
  listMeetings,
  listNotes,
  saveEvent,
  saveEventPeople,
} from '../db/events';
import { personNames } from '../db/people';
import { findCohort } from '../db/programs';
import { guestsOf } from './event-guests';
import { noObjection, objectionsTo, planAfter, settledBy } from './event-plan';
import { openEvent } from './event-problem';
import type { CommandContext, Handlers, Moment } from './handler';
import { eventHolds } from './holds';
import { newId } from './new-id';
import { type CohortState, readCohort, readDecisions } from './problem';

/** Everybody who could take part, with the sides they could take, by name. */
function choosable({ enrollments, people }: CohortState, today: Moment['today']) {
  const sides = new Map<PersonId, Role[]>();
  for (const enrollment of enrollments) {
    const person = people.get(enrollment.personId);
    if (!person || notMatchable(enrollment, person, today) !== null) continue;
    sides.set(person.id, [...(sides.get(person.id) ?? []), enrollment.role]);
  }
  return [...sides]
    .map(([personId, roles]) => ({ personId, name: people.get(personId)?.name ?? '', roles }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1));
}

export const eventHandlers = {
  'events.list': ({ db }, { cohortId }) =>
    ok(
      listEvents(db, cohortId).map((event) => {
        const people = listEventPeople(db, event.id);
        const meetings = listMeetings(db, event.id);
        const mentors = people.filter(({ role }) => role === 'mentor').length;
        return {
          event,
          mentors,
          mentees: people.length - mentors,
          meetings: meetings.length,
          held: meetings.filter(({ held }) => held === true).length,
          notes: listNotes(db, event.id).length,
        };
      }),
    ),

  'events.get': ({ db, today }, { eventId }) => {
    const open = openEvent(db, eventId, today);
    if (!open) return fail({ code: 'not-found', entity: 'event' });
    const { event, state, people, decisions, fingerprint } = open;
    const notes = listNotes(db, eventId);
    const onHold = eventHolds(db, event, today);
    const isSettled = event.publishedAt !== null || notes.length > 0;
    return ok({
      event,
      guests: guestsOf(people, personNames(db)),
      choosable: choosable(state, today),
      meetings: listMeetings(db, eventId),
      notes,
      decisions: [...decisions],
      onHold,
      objections: objectionsTo(db, open, onHold, today),
      outdated: event.plan !== null && !isSettled && event.plan.fingerprint !== fingerprint,
    });
  },

  'events.create': ({ db, now, today, nameStep }, { cohortId, event }) => {
    if (!findCohort(db, cohortId)) return fail({ code: 'not-found', entity: 'cohort' });
    const state = readCohort(db, cohortId, today);
    const eventId = newId(EventId);
    saveEvent(db, { ...event, id: eventId, cohortId, plan: null, publishedAt: null }, now);
    if (state) {
      const held = new Set(readDecisions(db, cohortId, state).held);
      const people = choosable(state, today)
        .filter(({ personId }) => !held.has(personId))
        // Whoever could sit on both sides sits with the mentors, who are fewer.
        .map(
          ({ personId, roles }): EventPerson => ({
            personId,
            role: roles.includes('mentor') ? 'mentor' : 'mentee',
          }),
        );
      saveEventPeople(db, eventId, people);
    }
    nameStep('event', event.name);
    return ok({ eventId });
  },

  /** When, where and how long may change at any time; what the rota hangs on only before it is settled, and it is made anew. */
  'events.update': async (context, { eventId, event }) => {
    const before = findEvent(context.db, eventId);
    const shapes = ['kind', 'rounds', 'perMentee', 'perMentor', 'objective'] as const;
    const isReshaped = before && shapes.some((key) => before[key] !== event[key]);
    const update = ({ db, now, nameStep }: CommandContext) => {
      const present = findEvent(db, eventId);
      if (!present) return fail({ code: 'not-found', entity: 'event' } as const);
      const settled = settledBy(db, eventId);
      if (settled && isReshaped) return fail(settled);
      saveEvent(db, { ...present, ...event }, now);
      nameStep('event', event.name);
      return ok(noObjection);
    };
    // A rota of eight rounds says nothing about an event of six.
    const done =
      isReshaped && before.plan !== null
        ? await planAfter(context, eventId, update)
        : context.commit(update);
    return done.ok ? ok({ eventId }) : done;
  },

  'events.people': ({ db, nameStep }, { eventId, people }) => {
    const settled = settledBy(db, eventId);
    if (settled) return fail(settled);
    const names = personNames(db);
    if (people.some(({ personId }) => !names.has(personId))) {
      return fail({ code: 'not-found', entity: 'person' });
    }
    saveEventPeople(db, eventId, people);
    nameStep('event-people', findEvent(db, eventId)?.name);
    return ok({ eventId });
  },

  'events.remove': ({ db, nameStep }, { eventId }) => {
    const event = findEvent(db, eventId);
    if (!event) return fail({ code: 'not-found', entity: 'event' });
    deleteEvent(db, eventId);
    nameStep('remove-event', event.name);
    return ok({ name: event.name });
  },
} satisfies Partial<Handlers>;
