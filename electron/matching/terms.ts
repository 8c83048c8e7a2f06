import { type Measure, UNANSWERED } from './measure';

/** How terms are compared: case, composition and spacing carry no meaning; parts of words do. */
export const termKey = (term: string): string =>
  term.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase().toLowerCase();

/** Turns a term as written into what is compared. */
export type TermKey = (term: string) => string;

type TermLists = {
  /** What each of n mentees wants, as written; an empty list is "not answered". */
  readonly wanted: readonly (readonly string[])[];
  /** What each of m mentors offers. */
  readonly offered: readonly (readonly string[])[];
  readonly keyOf: TermKey;
  /** Value 0..1000 of `shared` out of `wanted` distinct terms. */
  readonly worth: (shared: number, wanted: number) => number;
};

/** The first spelling of each distinct term. */
const byKey = (terms: readonly string[], keyOf: TermKey): ReadonlyMap<string, string> =>
  new Map(terms.toReversed().map((term) => [keyOf(term), term]));

/**
 * Compares lists of terms, whole term by whole term. A row costs O(m + pairs of equal terms).
 */
export function termMeasure({ wanted, offered, keyOf, worth }: TermLists): Measure {
  const wants = wanted.map((terms) => byKey(terms, keyOf));
  const offers = offered.map((terms) => byKey(terms, keyOf));
  const offeringMentors = new Map<string, number[]>();
  offers.forEach((terms, j) => {
    for (const key of terms.keys()) {
      const mentors = offeringMentors.get(key);
      if (mentors) mentors.push(j);
      else offeringMentors.set(key, [j]);
    }
  });
  const unanswered: number = UNANSWERED;
  const silent = offers.flatMap((terms, j) => (terms.size === 0 ? [j] : []));
  const counts = new Int32Array(offered.length);

  return {
    row(i, out) {
      const terms = wants[i];
      if (!terms || terms.size === 0) {
        out.fill(unanswered);
        return;
      }
      const values = Array.from({ length: terms.size + 1 }, (_, shared) =>
        worth(shared, terms.size),
      );
      counts.fill(0);
      for (const key of terms.keys()) {
        for (const j of offeringMentors.get(key) ?? []) counts[j] = (counts[j] as number) + 1;
      }
      for (let j = 0; j < out.length; j++) out[j] = values[counts[j] as number] as number;
      for (const j of silent) out[j] = unanswered;
    },

    facts(i, j) {
      const theirs = offers[j];
      const shared: string[] = [];
      const missing: string[] = [];
      for (const [key, term] of wants[i] ?? []) (theirs?.has(key) ? shared : missing).push(term);
      return { shared: shared.toReversed(), missing: missing.toReversed(), count: null };
    },
  };
}
