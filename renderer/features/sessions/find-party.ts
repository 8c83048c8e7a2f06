import { fits, fold, wordsOf } from '../../lib/name-search';
import type { Party } from './party';

/** A match or group under a name that no other of the cohort bears. */
export type NamedParty = Pick<Party, 'id'> & {
  readonly label: string;
  /** What else it is found by: the names of a group's people. */
  readonly also: string;
};

/** Matches and groups by name, the open ones first; where two would read alike, a number tells them apart. */
export function namedParties(parties: readonly Party[]): NamedParty[] {
  const seen = new Map<string, number>();
  return parties
    .toSorted((a, b) => a.state.localeCompare(b.state))
    .map(({ id, full, people }) => {
      const before = seen.get(full) ?? 0;
      seen.set(full, before + 1);
      return {
        id,
        label: before === 0 ? full : `${full} (${String(before + 1)})`,
        also: (people ?? []).map(({ name }) => name).join(' '),
      };
    });
}

/** Whether what is typed may mean it: by its name, or by somebody in it. */
export const mayMean = ({ label, also }: NamedParty, typed: string): boolean =>
  fits(label, typed) || fits(also, typed);

export type PartyProblem =
  | { readonly code: 'no-match-typed' }
  | { readonly code: 'unknown-match'; readonly text: string }
  | { readonly code: 'several-matches'; readonly text: string; readonly count: number };

/** The one match or group meant by what was typed, or why it is not one. */
export function findParty(
  typed: string,
  parties: readonly NamedParty[],
): NamedParty | PartyProblem {
  const text = typed.trim();
  if (wordsOf(text).length === 0) {
    return text === '' ? { code: 'no-match-typed' } : { code: 'unknown-match', text };
  }
  const exact = parties.find(({ label }) => fold(label) === fold(text));
  if (exact) return exact;
  const found = parties.filter((party) => mayMean(party, text));
  const [first] = found;
  if (first === undefined) return { code: 'unknown-match', text };
  return found.length === 1 ? first : { code: 'several-matches', text, count: found.length };
}
