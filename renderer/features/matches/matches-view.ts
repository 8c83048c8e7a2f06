import type { MatchRow } from '../../../shared/contract/matches';
import type { MatchId } from '../../../shared/ids';
import { fits } from '../../lib/name-search';

export const FILTERS = ['all', 'new', 'unsigned', 'silent', 'ended'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a match still runs. */
export const isActive = ({ match }: MatchRow): boolean => match.state === 'active';

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

/** Whether something that runs is ticked. */
export const hasTicks = (rows: readonly MatchRow[], ticked: ReadonlySet<MatchId>): boolean =>
  rows.some((row) => isActive(row) && ticked.has(row.match.id));

/** The ticks after a row's tick was turned over. */
export function toggled(ticked: ReadonlySet<MatchId>, id: MatchId): ReadonlySet<MatchId> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}
