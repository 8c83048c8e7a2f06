import type { MatchRow } from '../../../shared/contract/matches';
import type { MatchId } from '../../../shared/ids';
import { fits, fold, wordsOf } from '../../lib/name-search';

/** A match under a name that no other match of the cohort bears. */
export type NamedMatch = { readonly id: MatchId; readonly label: string };

/**
 * The matches by both names, the open ones first; where two would read alike, a number tells them apart.
 *
 * @param nameOf puts the two names together: `Łukasz Lindqvist with Rosa Ortiz`
 */
export function namedMatches(
  rows: readonly MatchRow[],
  nameOf: (row: MatchRow) => string,
): NamedMatch[] {
  const seen = new Map<string, number>();
  return rows
    .toSorted((a, b) => a.match.state.localeCompare(b.match.state))
    .map((row) => {
      const name = nameOf(row);
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return { id: row.match.id, label: before === 0 ? name : `${name} (${String(before + 1)})` };
    });
}

export type MatchProblem =
  | { readonly code: 'no-match-typed' }
  | { readonly code: 'unknown-match'; readonly text: string }
  | { readonly code: 'several-matches'; readonly text: string; readonly count: number };

/** The one match meant by what was typed, or why it is not one. */
export function findMatch(
  typed: string,
  matches: readonly NamedMatch[],
): NamedMatch | MatchProblem {
  const text = typed.trim();
  if (wordsOf(text).length === 0) {
    return text === '' ? { code: 'no-match-typed' } : { code: 'unknown-match', text };
  }
  const exact = matches.find(({ label }) => fold(label) === fold(text));
  if (exact) return exact;
  const found = matches.filter(({ label }) => fits(label, text));
  const [first] = found;
  if (first === undefined) return { code: 'unknown-match', text };
  return found.length === 1 ? first : { code: 'several-matches', text, count: found.length };
}
