import { byText } from '../../../shared/by-text';
import type { Objective } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import type { Certificate } from '../../../shared/plan';
import { inPlay, mayMeet, type Prepared } from '../prepared';
import type { MatchPerson, Pair } from '../profile';
import { spreadBreaks } from './breaks';
import { checkSlots } from './check-slots';
import { fillSlots } from './fill-slots';
import { evenOut, inRounds } from './rounds';
import { type SlotQuestion, slotGains } from './slots';

/** How an event goes: so many rounds, and how many meetings anybody has at most. */
export type EventRules = {
  readonly rounds: number;
  readonly perMentee: number;
  readonly perMentor: number;
  readonly objective: Objective;
};

/** Two people in one round; rounds count from 1. */
export type PlannedMeeting = Pair & { readonly score: number; readonly round: number };

/** Why a mentee meets fewer than they might: too few may meet them at all, or the rest were full. */
export type ShortOf = {
  readonly personId: PersonId;
  readonly meetings: number;
  readonly reason: 'too-few-allowed' | 'mentors-full';
};

export type MeetingPlan = {
  /** By mentee id and round. */
  readonly meetings: readonly PlannedMeeting[];
  /** Mentees with fewer meetings than `perMentee`, in id order. */
  readonly short: readonly ShortOf[];
  /** Mentors without any meeting, in id order. */
  readonly idle: readonly PersonId[];
  readonly certificate: Certificate;
};

/** People and pairs of an event by number, with pins taken out of what is left to choose. */
type Hall = {
  readonly n: number;
  readonly m: number;
  readonly scores: Int16Array;
  readonly pinned: ReadonlySet<number>;
  readonly had: Int32Array;
  readonly met: Int32Array;
};

/** Whoever sat on both sides could be called to two places in one round. */
function checkSides({ mentees, mentors, mentorIndex }: Prepared): void {
  const isBoth = (person: MatchPerson): boolean => {
    const other = mentors[mentorIndex.get(person.id) ?? -1];
    return inPlay(person) && other !== undefined && inPlay(other);
  };
  const twice = mentees.find(isBoth);
  if (twice) throw new RangeError(`person ${twice.id} sits on both sides of an event`);
}

/** Pairs that may meet, with their scores; -1 elsewhere. */
function possible(prepared: Prepared): Int16Array {
  const { mentors, scores, problem } = prepared;
  const m = mentors.length;
  const { threshold } = problem.settings;
  return scores.map((score, cell) =>
    score >= threshold && mayMeet(prepared, Math.floor(cell / m), cell % m) ? score : -1,
  );
}

/**
 * Pins stand first, whatever they score; those that a rule forbids, of somebody who takes no part, or
 * that nobody has room for do not.
 */
function hallOf(prepared: Prepared, pins: readonly Pair[], limits: Limits): Hall {
  const { mentees, mentors, menteeIndex, mentorIndex } = prepared;
  const [n, m] = [mentees.length, mentors.length];
  const had = new Int32Array(n);
  const met = new Int32Array(m);
  const cells = pins.flatMap(({ menteeId, mentorId }) => {
    const [i, j] = [menteeIndex.get(menteeId), mentorIndex.get(mentorId)];
    return i !== undefined && j !== undefined && mayMeet(prepared, i, j) ? i * m + j : [];
  });
  const pinned = new Set<number>();
  for (const cell of [...new Set(cells)].sort((a, b) => a - b)) {
    const i = Math.floor(cell / m);
    const j = cell % m;
    if ((had[i] ?? 0) >= limits.mentee || (met[j] ?? 0) >= limits.mentor) continue;
    had[i] = (had[i] ?? 0) + 1;
    met[j] = (met[j] ?? 0) + 1;
    pinned.add(cell);
  }
  return { n, m, scores: possible(prepared), pinned, had, met };
}

type Limits = { readonly mentee: number; readonly mentor: number };

/** What is left to choose once the pins stand, among those with room. */
function questionOf(hall: Hall, limits: Limits) {
  const free = (counts: Int32Array, most: number) =>
    Int32Array.from([...counts.keys()].filter((at) => (counts[at] ?? 0) < most));
  const rows = free(hall.had, limits.mentee);
  const columns = free(hall.met, limits.mentor);
  const scores = new Int16Array(rows.length * columns.length);
  rows.forEach((i, row) => {
    columns.forEach((j, column) => {
      const cell = i * hall.m + j;
      scores[row * columns.length + column] = hall.pinned.has(cell)
        ? -1
        : (hall.scores[cell] ?? -1);
    });
  });
  const had = rows.map((i) => hall.had[i] ?? 0);
  const met = columns.map((j) => hall.met[j] ?? 0);
  const question: SlotQuestion = {
    n: rows.length,
    m: columns.length,
    scores,
    had,
    met,
    open: had.map((count) => limits.mentee - count),
    places: met.map((count) => limits.mentor - count),
  };
  return { question, rows, columns };
}

/** Mentees who meet fewer than they might. */
function shortOf({ mentees }: Prepared, hall: Hall, cells: readonly number[], most: number) {
  return mentees.flatMap((mentee, i): ShortOf[] => {
    const meetings = cells.filter((cell) => Math.floor(cell / hall.m) === i).length;
    if (meetings >= most || !inPlay(mentee)) return [];
    const row = hall.scores.subarray(i * hall.m, (i + 1) * hall.m);
    const allowed = row.reduce((count, score) => count + Number(score >= 0), 0);
    const reason = allowed < most ? 'too-few-allowed' : 'mentors-full';
    return [{ personId: mentee.id, meetings, reason }];
  });
}

/**
 * Plans an event: who meets whom, as `slotGains` says what is best, and in which round, with the
 * rounds even and the breaks spread. Nobody is in two places, nobody meets the same person twice,
 * and a forbidden pair never meets. The same people always get the same rota, in whatever order
 * they are listed.
 *
 * @param pins pairs that are to meet. What is best, and what the certificate speaks of, is the rest
 * @throws RangeError where somebody takes part on both sides, and beyond the exact whole numbers: above some 2,000 people
 * Complexity: see `fillSlots`, `inRounds` and `spreadBreaks`
 */
export function planMeetings(
  prepared: Prepared,
  { rounds, perMentee, perMentor, objective }: EventRules,
  pins: readonly Pair[],
): MeetingPlan {
  checkSides(prepared);
  const limits = { mentee: Math.min(perMentee, rounds), mentor: Math.min(perMentor, rounds) };
  const hall = hallOf(prepared, pins, limits);
  const { question, rows, columns } = questionOf(hall, limits);
  const gains = slotGains(objective, question);
  const slots = fillSlots(question, gains);
  const chosen = [...slots.cells].map(
    (cell) =>
      (rows[Math.floor(cell / question.m)] ?? 0) * hall.m + (columns[cell % question.m] ?? 0),
  );
  const cells = [...hall.pinned, ...chosen].sort((a, b) => a - b);
  const pairs = cells.map((cell) => [Math.floor(cell / hall.m), cell % hall.m] as const);
  const rota = inRounds({ n: hall.n, m: hall.m, pairs }, rounds);
  evenOut(rota);
  spreadBreaks(rota);
  const meetings = pairs.flatMap(([i, j], meeting): PlannedMeeting[] => {
    const [mentee, mentor] = [prepared.mentees[i], prepared.mentors[j]];
    if (!mentee || !mentor) return [];
    const score = prepared.scores[i * hall.m + j] ?? 0;
    const round = (rota.roundOf[meeting] ?? 0) + 1;
    return [{ menteeId: mentee.id, mentorId: mentor.id, score, round }];
  });
  const busy = new Set(meetings.map(({ mentorId }) => mentorId));
  return {
    meetings: meetings.toSorted((a, b) => byText(a.menteeId, b.menteeId) || a.round - b.round),
    short: shortOf(prepared, hall, cells, limits.mentee),
    idle: prepared.mentors
      .filter((mentor) => inPlay(mentor) && !busy.has(mentor.id))
      .map(({ id }) => id),
    certificate: checkSlots(objective, question, gains, slots),
  };
}
