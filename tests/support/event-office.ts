import type { EventInput } from '../../shared/event';
import type { PersonId } from '../../shared/ids';
import { openOffice, TODAY } from './office';

export const EVENING: EventInput = {
  kind: 'speed-meeting',
  name: 'Speed meeting',
  heldOn: TODAY,
  startsAt: '17:30',
  rounds: 4,
  roundMinutes: 8,
  changeMinutes: 2,
  perMentee: 3,
  perMentor: null,
  place: 'Canteen',
  objective: 'fair',
};

/** Six mentees, four mentors and somebody in both roles; nothing planned yet. */
export async function withEvent(input: Partial<EventInput> = {}) {
  const office = openOffice();
  const { cohortId } = await office.startCohort();
  const mentors: PersonId[] = [];
  const mentees: PersonId[] = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Di']) {
    mentors.push(await office.enroll(cohortId, 'mentor', name));
  }
  for (const name of ['Ed', 'Flo', 'Gus', 'Hal', 'Ivo', 'Jo']) {
    mentees.push(await office.enroll(cohortId, 'mentee', name));
  }
  const { eventId } = await office.done('events.create', {
    cohortId,
    event: { ...EVENING, ...input },
  });
  const view = () => office.done('events.get', { eventId });
  return { ...office, cohortId, eventId, mentors, mentees, view };
}

/** The same with its rota made. */
export const planned = async (input: Partial<EventInput> = {}) => {
  const office = await withEvent(input);
  await office.done('events.plan', { eventId: office.eventId });
  return office;
};
