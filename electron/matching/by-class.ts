import { type Classes, type Facts, type Measure, NO_FACTS } from './measure';
import type { MatchPerson } from './profile';

export type Sides = {
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchPerson[];
};

/** Gives equal answers one and the same object, so that they can be told by identity. */
export function interner<T>(): (answer: T) => T {
  const known = new Map<string, T>();
  return (answer) => {
    const key = JSON.stringify(answer);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, answer);
    return answer;
  };
}

/** Puts people whose keys are identical into one class. The keys of the classes come with it. */
export function classesBy<T, K>(
  people: readonly T[],
  keyOf: (person: T) => K,
): { readonly classes: Classes; readonly keys: readonly K[] } {
  const codes = new Map<K, number>();
  const of = Int32Array.from(people, (person) => {
    const key = keyOf(person);
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  return { classes: { of, count: codes.size }, keys: [...codes.keys()] };
}

type ByClass<K, L> = {
  /** What of a mentee, and of a mentor, the value hangs on; identical keys give equal values. */
  readonly mentee: (person: MatchPerson) => K;
  readonly mentor: (person: MatchPerson) => L;
  /** 0..1000 or `UNANSWERED`. */
  readonly value: (mine: K, theirs: L) => number;
  readonly facts?: (mentee: MatchPerson, mentor: MatchPerson) => Facts;
};

/** A measure that is worked out for classes of answers, not for each pair of people. */
export function classMeasure<K, L>(
  { mentees, mentors }: Sides,
  { mentee, mentor, value, facts }: ByClass<K, L>,
): Measure {
  const mine = classesBy(mentees, mentee);
  const theirs = classesBy(mentors, mentor);
  return {
    mentees: mine.classes,
    mentors: theirs.classes,
    row(a, out) {
      const key = mine.keys[a] as K;
      for (let b = 0; b < out.length; b++) out[b] = value(key, theirs.keys[b] as L);
    },
    facts(i, j) {
      const one = mentees[i];
      const other = mentors[j];
      return facts && one && other ? facts(one, other) : NO_FACTS;
    },
  };
}
