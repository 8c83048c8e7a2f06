import type { PersonId } from '../../shared/ids';
import { prepare } from './prepare';
import type { Prepared } from './prepared';
import type { MatchMentor, MatchPerson } from './profile';
import { indexById } from './rules';

/** Somebody in one role, as they now are; whoever is not known yet is new. */
export type PersonEdit = { readonly kind: 'person' } & (
  | { readonly role: 'mentee'; readonly person: MatchPerson }
  | { readonly role: 'mentor'; readonly person: MatchMentor }
);

/** A list with an item put in, or taken in place of another. */
const replaced = <T>(items: readonly T[], at: number, item: T): T[] =>
  items.map((other, index) => (index === at ? item : other));

/** Where somebody new belongs among people in id order. */
function placeFor(people: readonly MatchPerson[], id: PersonId): number {
  const after = people.findIndex((person) => person.id > id);
  return after < 0 ? people.length : after;
}

/** An n x m matrix with a row, or a column, of zeros put in. O(n m) */
function widened<T extends Int16Array | Uint16Array>(
  from: T,
  to: T,
  m: number,
  { row, column }: { readonly row: number; readonly column: number },
): T {
  if (row >= 0) {
    to.set(from.subarray(0, row * m));
    to.set(from.subarray(row * m), (row + 1) * m);
    return to;
  }
  for (let at = 0, next = 0; at < from.length; at += m, next += m + 1) {
    to.set(from.subarray(at, at + column), next);
    to.set(from.subarray(at + column, at + m), next + column + 1);
  }
  return to;
}

/**
 * The problem with somebody new in it who takes no part yet. Nobody's reporting line may run
 * through them but for what `problem.managers` says already. O(n m)
 */
export function withNewcomer(prepared: Prepared, edit: PersonEdit): Prepared {
  const { problem, scores, rules } = prepared;
  const m = prepared.mentors.length;
  const isMentee = edit.role === 'mentee';
  const at = placeFor(isMentee ? prepared.mentees : prepared.mentors, edit.person.id);
  const mentees = isMentee
    ? prepared.mentees.toSpliced(at, 0, { ...edit.person, matchable: 'withdrawn' })
    : prepared.mentees;
  const mentors = isMentee
    ? prepared.mentors
    : prepared.mentors.toSpliced(at, 0, { ...edit.person, matchable: 'withdrawn' });
  const where = isMentee ? { row: at, column: -1 } : { row: -1, column: at };
  const size = mentees.length * mentors.length;
  const pinned = new Int32Array(mentees.length).fill(-1);
  prepared.pinned.forEach((j, i) => {
    pinned[isMentee && i >= at ? i + 1 : i] = !isMentee && j >= at ? j + 1 : j;
  });
  return {
    ...prepared,
    ...{ problem: { ...problem, mentees, mentors }, mentees, mentors, pinned },
    menteeIndex: isMentee ? indexById(mentees) : prepared.menteeIndex,
    mentorIndex: isMentee ? prepared.mentorIndex : indexById(mentors),
    scores: widened(scores, new Int16Array(size), m, where),
    rules: widened(rules, new Uint16Array(size), m, where),
  };
}

/** The problem with somebody as they now are, all their pairs scored and ruled anew. O(n m) */
export function withPerson(prepared: Prepared, edit: PersonEdit): Prepared {
  const { problem } = prepared;
  const m = prepared.mentors.length;
  const scores = prepared.scores.slice();
  const rules = prepared.rules.slice();
  if (edit.role === 'mentee') {
    const i = prepared.menteeIndex.get(edit.person.id) ?? 0;
    const alone = prepare({ ...problem, mentees: [edit.person], pins: [] });
    scores.set(alone.scores, i * m);
    rules.set(alone.rules, i * m);
    const mentees = replaced(prepared.mentees, i, edit.person);
    return { ...prepared, problem: { ...problem, mentees }, mentees, scores, rules };
  }
  const j = prepared.mentorIndex.get(edit.person.id) ?? 0;
  const alone = prepare({ ...problem, mentors: [edit.person], pins: [] });
  for (let i = 0; i < prepared.mentees.length; i++) {
    scores[i * m + j] = alone.scores[i] as number;
    rules[i * m + j] = alone.rules[i] as number;
  }
  const mentors = replaced(prepared.mentors, j, edit.person);
  return { ...prepared, problem: { ...problem, mentors }, mentors, scores, rules };
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
