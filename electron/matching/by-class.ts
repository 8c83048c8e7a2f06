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

/** People in classes, each with the key that its people have in common. */
type Keyed<K> = {
  readonly people: readonly MatchPerson[];
  readonly classes: Classes;
  readonly keys: readonly K[];
};

/** Puts people whose keys are identical into one class. */
function keyed<K>(people: readonly MatchPerson[], keyOf: (person: MatchPerson) => K): Keyed<K> {
  const codes = new Map<K, number>();
  const of = Int32Array.from(people, (person) => {
    const key = keyOf(person);
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  return { people, classes: { of, count: codes.size }, keys: [...codes.keys()] };
}

/** Writes what a mentee's key is worth with the key of each class of mentors: 0..1000 or `UNANSWERED`. */
type Row<K> = (mine: K, out: Int16Array) => void;

type Kind<K, L> = {
  /** What of a mentee, and of a mentor, the value hangs on; identical keys give equal values. */
  readonly mentee: (person: MatchPerson) => K;
  readonly mentor: (person: MatchPerson) => L;
  readonly against: (theirs: readonly L[]) => Row<K>;
  readonly facts: (mentee: MatchPerson, mentor: MatchPerson) => Facts;
};

/** A measure that is worked out for classes of answers, not for each pair of people. */
export function measureBy<K, L>(
  { mentees, mentors }: Sides,
  { mentee, mentor, against, facts }: Kind<K, L>,
): Measure {
  const between = (mine: Keyed<K>, theirs: Keyed<L>, write = against(theirs.keys)): Measure => ({
    mentees: mine.classes,
    mentors: theirs.classes,
    row: (a, out) => write(mine.keys[a] as K, out),
    facts(i, j) {
      const one = mine.people[i];
      const other = theirs.people[j];
      return one && other ? facts(one, other) : NO_FACTS;
    },
    ofMentee: (person) => between(keyed([person], mentee), theirs, write),
    ofMentor: (person) => between(mine, keyed([person], mentor)),
  });
  return between(keyed(mentees, mentee), keyed(mentors, mentor));
}

type ByPair<K, L> = Pick<Kind<K, L>, 'mentee' | 'mentor' | 'facts'> & {
  readonly value: (mine: K, theirs: L) => number;
};

/** As `measureBy`, where each two classes are looked at: for few of them. */
export const classMeasure = <K, L>(sides: Sides, { value, ...kind }: ByPair<K, L>): Measure =>
  measureBy(sides, {
    ...kind,
    against: (theirs) => (mine, out) => {
      for (let b = 0; b < out.length; b++) out[b] = value(mine, theirs[b] as L);
    },
  });
