import type { Output } from '../../../shared/contract';
import type { MatchRow } from '../../../shared/contract/matches';
import type { MatchId } from '../../../shared/ids';
import { fits } from '../../lib/name-search';

export const FILTERS = ['all', 'unsigned', 'silent', 'ended'] as const;
export type Filter = (typeof FILTERS)[number];

const isActive = ({ match }: MatchRow): boolean => match.state === 'active';

const BELONGS: Readonly<Record<Filter, (row: MatchRow) => boolean>> = {
  all: isActive,
  unsigned: (row) => isActive(row) && row.match.signedOn === null,
  silent: (row) => isActive(row) && row.attendance.needsAttention,
  ended: (row) => !isActive(row),
};

/** The rows of one filter whose names fit what is typed. */
export const shownRows = (
  rows: readonly MatchRow[],
  filter: Filter,
  typed: string,
): readonly MatchRow[] =>
  rows.filter((row) => BELONGS[filter](row) && fits(`${row.mentee} ${row.mentor}`, typed));

/** How many rows each filter has. */
export const filterCounts = (rows: readonly MatchRow[]): Readonly<Record<Filter, number>> => ({
  all: rows.filter(BELONGS.all).length,
  unsigned: rows.filter(BELONGS.unsigned).length,
  silent: rows.filter(BELONGS.silent).length,
  ended: rows.filter(BELONGS.ended).length,
});

/** The active ones among those ticked, or all that are active where nothing is ticked. */
export function chosenMatches(
  rows: readonly MatchRow[],
  ticked: ReadonlySet<MatchId>,
): readonly MatchRow[] {
  const active = rows.filter(isActive);
  const chosen = active.filter(({ match }) => ticked.has(match.id));
  return chosen.length === 0 ? active : chosen;
}

/** The ticks after a row's tick was turned over. */
export function toggled(ticked: ReadonlySet<MatchId>, id: MatchId): ReadonlySet<MatchId> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** A name, or another text of the document, with letters that would not print. */
export type GlyphFinding = {
  readonly kind: 'name' | 'text';
  readonly text: string;
  readonly characters: readonly string[];
};

/**
 * What to say about letters the documents' font lacks: each name once, however many sentences of
 * the document hold it, and a text of its own only for letters that no name explains.
 *
 * @param names of everybody to be printed
 */
export function glyphFindings(
  missing: Output<'agreements.check'>,
  names: readonly string[],
): GlyphFinding[] {
  const lacking = new Set(missing.flatMap(({ characters }) => characters));
  const inName = (text: string) =>
    [...new Set(text.normalize('NFC'))].filter((one) => lacking.has(one));
  const findings: GlyphFinding[] = [...new Set(names)]
    .map((name) => ({ kind: 'name' as const, text: name, characters: inName(name) }))
    .filter(({ characters }) => characters.length > 0);
  const texts = missing.filter(
    ({ text, characters }) =>
      !findings.some(
        (name) =>
          text.includes(name.text) && characters.every((one) => name.characters.includes(one)),
      ),
  );
  return [...findings, ...texts.map((each) => ({ kind: 'text' as const, ...each }))];
}
