import type { PersonId } from '../../shared/ids';
import { indexOf, type Pairs, type Prepared, type Unpaired } from './prepared';
import type { MatchingProblem, MatchMentor, MatchPerson } from './profile';
import type { ReportingLines } from './reporting-line';
import { forbidByRules, indexById, RuleBoard } from './rules';
import { scoreAll } from './score-all';
import { type Yardstick, yardsticks } from './scoring';

/** Somebody in one role, as they now are; whoever is not known yet is new. */
export type PersonEdit = { readonly kind: 'person' } & (
  | { readonly role: 'mentee'; readonly person: MatchPerson }
  | { readonly role: 'mentor'; readonly person: MatchMentor }
);

/** Where somebody new belongs among people in id order. */
function placeFor(people: readonly MatchPerson[], id: PersonId): number {
  const after = people.findIndex((person) => person.id > id);
  return after < 0 ? people.length : after;
}

/**
 * The problem with somebody new in it who takes no part yet, but for the pairs. Nobody's reporting
 * line may run through them but for what `problem.managers` says already. O(n + m)
 */
export function withNewcomer(prepared: Prepared, edit: PersonEdit): Unpaired {
  const { scores: _scores, rules: _rules, problem, ...rest } = prepared;
  const isMentee = edit.role === 'mentee';
  const at = placeFor(isMentee ? prepared.mentees : prepared.mentors, edit.person.id);
  const mentees = isMentee
    ? prepared.mentees.toSpliced(at, 0, { ...edit.person, matchable: 'withdrawn' })
    : prepared.mentees;
  const mentors = isMentee
    ? prepared.mentors
    : prepared.mentors.toSpliced(at, 0, { ...edit.person, matchable: 'withdrawn' });
  const pinned = new Int32Array(mentees.length).fill(-1);
  prepared.pinned.forEach((j, i) => {
    pinned[isMentee && i >= at ? i + 1 : i] = !isMentee && j >= at ? j + 1 : j;
  });
  return {
    ...rest,
    ...{ problem: { ...problem, mentees, mentors }, mentees, mentors, pinned },
    menteeIndex: isMentee ? indexById(mentees) : prepared.menteeIndex,
    mentorIndex: isMentee ? prepared.mentorIndex : indexById(mentors),
  };
}

/** Yardsticks that are made when they are first asked for: few questions about an edit need them. */
function yardsticksLater(problem: MatchingProblem): Prepared['yardsticks'] {
  let made: readonly Yardstick[] | null = null;
  return () => {
    made ??= yardsticks(problem);
    return made;
  };
}

/** The scores of one person's pairs and the rules against them: n x 1 or 1 x m. O(n) or O(m) */
function pairsOfOne(
  { problem, menteeIndex, mentorIndex, yardsticks: sticks }: Prepared,
  lines: ReportingLines,
  edit: PersonEdit,
): Pairs {
  const isMentee = edit.role === 'mentee';
  const alone = { ...problem, [isMentee ? 'mentees' : 'mentors']: [edit.person] };
  const { mentees, mentors } = alone;
  const one = indexById([edit.person]);
  const board = isMentee ? new RuleBoard(one, mentorIndex) : new RuleBoard(menteeIndex, one);
  const own = sticks().map(({ criterion, measure }) => ({
    criterion,
    measure: isMentee ? measure.ofMentee(edit.person) : measure.ofMentor(edit.person),
  }));
  const scores = scoreAll(own, mentees.length, mentors.length, (i, j) =>
    board.forbidAt(i, j, 'must-have'),
  );
  forbidByRules(board, alone, lines);
  board.forbidAll(problem.forbids, 'forbidden-by-you');
  return { scores, rules: board.masks };
}

/** Somebody's manager as `managersOf` tells it. O(n + m) */
function managerIn({ mentees, mentors, managers }: MatchingProblem, id: PersonId): PersonId | null {
  const own = (people: readonly MatchPerson[]) => people.find((person) => person.id === id);
  return managers.get(id) ?? own(mentees)?.managerId ?? own(mentors)?.managerId ?? null;
}

/** Writes one person's pairs, `start`, `start + step` and so on, into those of all. */
function writeOver(all: Pairs, own: Pairs, start: number, step: number): void {
  for (let k = 0; k < own.scores.length; k++) {
    all.scores[start + k * step] = own.scores[k] as number;
    all.rules[start + k * step] = own.rules[k] as number;
  }
}

/** The same pairs as they are, to be written back. */
function readFrom({ scores, rules }: Pairs, count: number, start: number, step: number): Pairs {
  const old = { scores: new Int16Array(count), rules: new Uint16Array(count) };
  for (let k = 0; k < count; k++) {
    old.scores[k] = scores[start + k * step] as number;
    old.rules[k] = rules[start + k * step] as number;
  }
  return old;
}

/**
 * The problem with somebody as they now are, all their pairs scored and ruled anew. These are
 * written over those of `prepared`, whose other pairs are shared: a copy of all for each question
 * would take longer than the question. O(n) or O(m), and the skills of all others once
 *
 * @returns with `giveBack`, which makes `prepared` what it was and ends the use of the other
 */
export function withPerson(
  prepared: Prepared,
  edit: PersonEdit,
): { readonly prepared: Prepared; readonly giveBack: () => void } {
  const m = prepared.mentors.length;
  const at = indexOf(prepared[`${edit.role}Index`], edit.person.id);
  const mentees =
    edit.role === 'mentee' ? prepared.mentees.with(at, edit.person) : prepared.mentees;
  const mentors =
    edit.role === 'mentor' ? prepared.mentors.with(at, edit.person) : prepared.mentors;
  const problem = { ...prepared.problem, mentees, mentors };
  const lines = prepared.lines.withManager(edit.person.id, managerIn(problem, edit.person.id));
  const own = pairsOfOne(prepared, lines, edit);
  const [start, step] = edit.role === 'mentee' ? [at * m, 1] : [at, m];
  const old = readFrom(prepared, own.scores.length, start, step);
  writeOver(prepared, own, start, step);
  return {
    prepared: {
      ...prepared,
      problem,
      mentees,
      mentors,
      lines,
      yardsticks: yardsticksLater(problem),
    },
    giveBack: () => writeOver(prepared, old, start, step),
  };
}

/** The problem with another number of places for a mentor. O(m) */
export function withPlaces(prepared: Prepared, mentorId: PersonId, places: number): Prepared {
  const mentors = prepared.mentors.map((mentor) =>
    mentor.id === mentorId ? { ...mentor, places } : mentor,
  );
  return { ...prepared, problem: { ...prepared.problem, mentors }, mentors };
}

/** The problem without somebody, in whatever role; they keep their place in the lists. O(n + m) */
export function withoutPerson(prepared: Prepared, id: PersonId): Prepared {
  const gone = <P extends MatchPerson>(people: readonly P[]): readonly P[] =>
    people.map((person) => (person.id === id ? { ...person, matchable: 'withdrawn' } : person));
  const mentees = gone(prepared.mentees);
  const mentors = gone(prepared.mentors);
  return { ...prepared, problem: { ...prepared.problem, mentees, mentors }, mentees, mentors };
}
