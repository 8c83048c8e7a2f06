import type { Output } from '../../../shared/contract';
import type { MatchRow } from '../../../shared/contract/matches';
import type { MatchId } from '../../../shared/ids';
import { fits } from '../../lib/name-search';

export const FILTERS = ['all', 'new', 'unsigned', 'silent', 'ended'] as const;
export type Filter = (typeof FILTERS)[number];

const isActive = ({ match }: MatchRow): boolean => match.state === 'active';

/** When matches were last published on top of earlier ones; null where all came at once. */
function newestOf(rows: readonly MatchRow[]): string | null {
  const times = [...new Set(rows.map(({ match }) => match.publishedAt))].sort();
  return times.length > 1 ? (times.at(-1) ?? null) : null;
}

const BELONGS: Readonly<Record<Filter, (row: MatchRow, newest: string | null) => boolean>> = {
  all: isActive,
  new: (row, newest) => isActive(row) && row.match.publishedAt === newest,
  unsigned: (row) => isActive(row) && row.match.signedOn === null,
  silent: (row) => isActive(row) && row.attendance.needsAttention,
  ended: (row) => !isActive(row),
};

/** The rows of one filter. */
function ofFilter(rows: readonly MatchRow[], filter: Filter): readonly MatchRow[] {
  const newest = newestOf(rows);
  return rows.filter((row) => BELONGS[filter](row, newest));
}

/** The rows of one filter whose names fit what is typed. */
export const shownRows = (
  rows: readonly MatchRow[],
  filter: Filter,
  typed: string,
): readonly MatchRow[] =>
  ofFilter(rows, filter).filter((row) => fits(`${row.mentee} ${row.mentor}`, typed));

/** How many rows each filter has. */
export const filterCounts = (rows: readonly MatchRow[]): Readonly<Record<Filter, number>> => ({
  all: ofFilter(rows, 'all').length,
  new: ofFilter(rows, 'new').length,
  unsigned: ofFilter(rows, 'unsigned').length,
  silent: ofFilter(rows, 'silent').length,
  ended: ofFilter(rows, 'ended').length,
});

/** The active ones among those ticked; where nothing is ticked those of the filter, or all. */
export function chosenMatches(
  rows: readonly MatchRow[],
  filter: Filter,
  ticked: ReadonlySet<MatchId>,
): readonly MatchRow[] {
  const active = rows.filter(isActive);
  const chosen = active.filter(({ match }) => ticked.has(match.id));
  if (chosen.length > 0) return chosen;
  const filtered = ofFilter(rows, filter).filter(isActive);
  return filtered.length > 0 ? filtered : active;
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
