import type { EventGuest, EventPrice, EventView } from '../../../shared/contract/events';
import type { Role } from '../../../shared/enrollment';
import type { EventInput, EventPerson, Meeting, MeetingNote } from '../../../shared/event';
import { MOST_ROUNDS, roundsNeeded } from '../../../shared/event';
import type { MeetingId, PersonId } from '../../../shared/ids';
import type { CalendarDate } from '../../../shared/time';
import { fits } from '../../lib/name-search';

/** One person's rounds; null is a break. */
export type RotaRow = {
  readonly guest: EventGuest;
  readonly cells: readonly (Meeting | null)[];
};

/** The other one of two. */
export const partnerOf = ({ menteeId, mentorId }: Meeting, role: Role): PersonId =>
  role === 'mentee' ? mentorId : menteeId;

/** The rota of one side or of both, one row each, those whose name fits what is searched for. */
export function rotaRows(
  { guests, meetings, event }: EventView,
  sides: readonly Role[],
  search: string,
): RotaRow[] {
  const byPerson = new Map<PersonId, Meeting[]>();
  for (const meeting of meetings) {
    for (const id of [meeting.menteeId, meeting.mentorId]) {
      byPerson.set(id, [...(byPerson.get(id) ?? []), meeting]);
    }
  }
  return guests
    .filter(({ role, name }) => sides.includes(role) && fits(name, search))
    .map((guest) => {
      const mine = byPerson.get(guest.personId) ?? [];
      const cells = Array.from(
        { length: event.rounds },
        (_, index) => mine.find(({ round }) => round === index + 1) ?? null,
      );
      return { guest, cells };
    });
}

/** What a rota comes to. */
export function rotaFigures({ guests, meetings, event, notes }: EventView) {
  const mentees = guests.filter(({ role }) => role === 'mentee');
  const each = Math.min(event.perMentee, event.rounds);
  const counts = Map.groupBy(meetings, ({ menteeId }) => menteeId);
  const perMentee = mentees.map(({ personId }) => counts.get(personId)?.length ?? 0);
  const total = meetings.reduce((sum, { score }) => sum + score, 0);
  return {
    meetings: meetings.length,
    wanted: mentees.length * each,
    each,
    fewest: perMentee.length === 0 ? 0 : Math.min(...perMentee),
    full: perMentee.filter((count) => count >= each).length,
    mentees: mentees.length,
    mean: meetings.length === 0 ? null : Math.round(total / meetings.length),
    held: meetings.filter(({ held }) => held === true).length,
    minutes: meetings.filter(({ held }) => held === true).length * event.roundMinutes,
    notes: notes.length,
    notesWanted: meetings.filter(({ held }) => held !== false).length * 2,
  };
}

/** Notes by meeting and giver. */
export function noteBook(notes: readonly MeetingNote[]) {
  const book = new Map(notes.map((note) => [`${note.givenBy} ${note.meetingId}`, note]));
  return (meetingId: MeetingId, givenBy: Role): MeetingNote | undefined =>
    book.get(`${givenBy} ${meetingId}`);
}

/** Rounds beyond the fewest: without any, every mentor is taken all the time, by whoever is left. */
const SPARE_ROUNDS = 2;

/** A new event as the form first shows it: everybody meets four people where there is time for it. */
export function usualEvent(
  kind: EventInput['kind'],
  { mentees, mentors, today }: { mentees: number; mentors: number; today: CalendarDate },
  name: string,
): EventInput {
  const isFlash = kind === 'flash';
  const perMentee = Math.min(isFlash ? 2 : 4, Math.max(1, mentors));
  return {
    kind,
    name,
    heldOn: today,
    startsAt: isFlash ? '09:00' : '17:00',
    rounds: Math.min(MOST_ROUNDS, roundsNeeded(mentees, mentors, perMentee) + SPARE_ROUNDS),
    roundMinutes: isFlash ? 20 : 8,
    changeMinutes: isFlash ? 5 : 2,
    perMentee,
    perMentor: null,
    place: null,
    objective: 'fair',
  };
}

/** Who is in and who is out, against what is stored. */
export const changesOf = (
  before: readonly EventPerson[],
  after: readonly EventPerson[],
): number => {
  const sides = new Map(before.map(({ personId, role }) => [personId, role]));
  const changed = after.filter(({ personId, role }) => sides.get(personId) !== role).length;
  const kept = new Set(after.map(({ personId }) => personId));
  return changed + before.filter(({ personId }) => !kept.has(personId)).length;
};

/** A mentee whose conversations change: the mentors they no longer meet, and those they newly do. */
export type Rebooked = {
  readonly menteeId: PersonId;
  readonly ends: readonly PersonId[];
  readonly begins: readonly PersonId[];
};

/** Who else changes: whoever loses most conversations first, the one who was asked about before all. */
export function rebooked({ ends, begins }: EventPrice, asked: PersonId): readonly Rebooked[] {
  const mentors = (pairs: EventPrice['ends'], of: PersonId) =>
    pairs.flatMap(({ menteeId, mentorId }) => (menteeId === of ? mentorId : []));
  const loss = (one: Rebooked) => one.ends.length - one.begins.length;
  return [...new Set([...ends, ...begins].map(({ menteeId }) => menteeId))]
    .map((menteeId) => ({
      menteeId,
      ends: mentors(ends, menteeId),
      begins: mentors(begins, menteeId),
    }))
    .sort(
      (one, other) =>
        Number(other.menteeId === asked) - Number(one.menteeId === asked) ||
        loss(other) - loss(one),
    );
}
