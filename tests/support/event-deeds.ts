import type { CohortId } from '../../shared/ids';
import { type openOffice, TODAY } from './office';

type World = { readonly office: ReturnType<typeof openOffice>; readonly cohortId: CohortId };

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

const eventAt = async ({ office, cohortId }: World, index: number) =>
  at(await office.done('events.list', { cohortId }), index)?.event;

/** What a coordinator may do about events; the numbers choose which, and what about it. */
export const EVENT_DEEDS = {
  host: async ({ office, cohortId }: World, a: number, b: number) =>
    office.call('events.create', {
      cohortId,
      event: {
        kind: a % 2 === 0 ? 'flash' : 'speed-meeting',
        name: `Evening ${String(a)}`,
        heldOn: TODAY,
        startsAt: '17:00',
        rounds: 1 + (b % 4),
        roundMinutes: 8,
        changeMinutes: 2,
        perMentee: 1 + (a % 3),
        perMentor: b % 3 === 0 ? null : 1 + (b % 3),
        place: null,
        objective: 'fair',
      },
    }),
  plan: async (world: World, a: number) => {
    const event = await eventAt(world, a);
    if (event) await world.office.call('events.plan', { eventId: event.id });
  },
  seat: async (world: World, a: number, b: number) => {
    const event = await eventAt(world, a);
    if (!event) return;
    const { guests } = await world.office.done('events.get', { eventId: event.id });
    const mentee = at(
      guests.filter(({ role }) => role === 'mentee'),
      a,
    );
    const mentor = at(
      guests.filter(({ role }) => role === 'mentor'),
      b,
    );
    if (!mentee || !mentor) return;
    const pair = { menteeId: mentee.personId, mentorId: mentor.personId };
    const kind = at(['pin', 'forbid', null] as const, a + b) ?? null;
    const reason = a % 3 === 0 ? `Because of ${String(b)}` : null;
    await world.office.call('events.decide', { eventId: event.id, ...pair, kind, reason });
  },
  invite: async (world: World, a: number, b: number) => {
    const event = await eventAt(world, a);
    if (!event) return;
    const { choosable } = await world.office.done('events.get', { eventId: event.id });
    const people = choosable.flatMap(({ personId, roles }, index) => {
      const role = at(roles, b);
      return role && index % 3 !== b % 3 ? [{ personId, role }] : [];
    });
    await world.office.call('events.people', { eventId: event.id, people });
  },
  settle: async (world: World, a: number, b: number) => {
    const event = await eventAt(world, a);
    if (!event) return;
    await world.office.call('events.publish', { eventId: event.id, published: b % 3 > 0 });
  },
  note: async (world: World, a: number, b: number) => {
    const event = await eventAt(world, a);
    if (!event) return;
    const { meetings } = await world.office.done('events.get', { eventId: event.id });
    const meeting = at(meetings, b);
    if (!meeting) return;
    const meetingId = meeting.id;
    // A deed is one step: what was between two could not be compared.
    if (b % 5 === 0) {
      await world.office.call('events.held', { meetingId, held: a % 2 === 0 });
      return;
    }
    const note = b % 6 === 0 ? null : b % 6;
    const givenBy = a % 2 === 0 ? 'mentor' : 'mentee';
    await world.office.call('events.note', { meetingId, givenBy, note, words: null });
  },
  cancel: async (world: World, a: number, b: number) => {
    const event = b % 3 === 0 ? await eventAt(world, a) : undefined;
    if (event) await world.office.call('events.remove', { eventId: event.id });
  },
} as const;
