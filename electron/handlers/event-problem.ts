import { createHash } from 'node:crypto';
import type { EventDecision, EventPerson, MeetingEvent } from '../../shared/event';
import type { EventId } from '../../shared/ids';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { findEvent, listEventDecisions, listEventPeople, notesOfPairs } from '../db/events';
import { canonical } from '../matching/canonical';
import type { EventRules } from '../matching/meetings/plan-meetings';
import type { MatchingProblem, Pair } from '../matching/profile';
import { type CohortState, forbidsIn, readCohort } from './problem';

/** An event with all that its rota is made from. */
export type OpenEvent = {
  readonly event: MeetingEvent;
  readonly state: CohortState;
  readonly people: readonly EventPerson[];
  readonly decisions: readonly EventDecision[];
  /** Those who take part, scored as the cohort is; whoever is matched already may meet others too. */
  readonly problem: MatchingProblem;
  readonly pins: readonly Pair[];
  readonly rules: EventRules;
  readonly fingerprint: string;
};

const rulesOf = ({ rounds, perMentee, perMentor, objective }: MeetingEvent): EventRules => ({
  rounds,
  perMentee,
  perMentor: perMentor ?? rounds,
  objective,
});

/** What is decided about two people, or no longer is (null). */
export type EventStep = Pair & { readonly kind: EventDecision['kind'] | null };

/** What is decided once a step is taken. */
export const decidedAfter = (
  decisions: readonly EventDecision[],
  { menteeId, mentorId, kind }: EventStep,
): EventDecision[] => [
  ...decisions.filter((each) => each.menteeId !== menteeId || each.mentorId !== mentorId),
  ...(kind === null ? [] : [{ menteeId, mentorId, kind, reason: null, decidedAt: null }]),
];

/**
 * Reads an event as the engine's problem; undefined when there is no such event.
 *
 * @param step one that is not taken yet: the problem is what it would lead to
 */
export function openEvent(
  db: ReadDb,
  id: EventId,
  today: CalendarDate,
  step: EventStep | null = null,
): OpenEvent | undefined {
  const event = findEvent(db, id);
  const state = event && readCohort(db, event.cohortId, today);
  if (!state) return undefined;
  const people = listEventPeople(db, id);
  const stored = listEventDecisions(db, id);
  const decisions = step === null ? stored : decidedAfter(stored, step);
  const sides = new Map(people.map(({ personId, role }) => [personId, role]));
  const decided = (kind: EventDecision['kind']) => decisions.filter((each) => each.kind === kind);
  // Whoever is matched already may meet others too: what was forbidden about them holds here as well.
  const onBoard = forbidsIn(db, event.cohortId);
  const problem: MatchingProblem = {
    ...state.undecided,
    mentees: state.everyMentee.filter((mentee) => sides.get(mentee.id) === 'mentee'),
    mentors: state.undecided.mentors.filter((mentor) => sides.get(mentor.id) === 'mentor'),
    forbids: [...onBoard, ...decided('forbid')],
    // What was noted at this very event does not make its rota look out of date.
    eventNotes: notesOfPairs(db, event.cohortId, id),
  };
  const pins = decided('pin');
  const rules = rulesOf(event);
  const text = canonical({ ...problem, pins }) + JSON.stringify(rules);
  const fingerprint = createHash('sha256').update(text).digest('hex');
  return { event, state, people, decisions, problem, pins, rules, fingerprint };
}
