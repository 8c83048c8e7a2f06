import type { Output } from '../../../shared/contract';
import type { Role } from '../../../shared/enrollment';
import type { NotMatchable } from '../../../shared/plan';
import { fold, searchWords } from '../../lib/name-search';

export type PersonRow = Output<'people.list'>[number];

/** A row with what search and sorting need, worked out once for the whole list. */
export type ListedPerson = PersonRow & {
  /** Everything that is searched, folded. */
  readonly folded: string;
  /** Places in the order of the alphabet; equal texts share one. */
  readonly nameRank: number;
  readonly departmentRank: number | null;
  readonly siteRank: number | null;
};

export type PartFilter = 'enrolled' | 'anyone' | 'both' | 'not-enrolled' | Role;
export type StandingFilter = 'any' | 'can' | 'cannot' | NotMatchable;

export type PeopleFilter = {
  readonly search: string;
  readonly part: PartFilter;
  readonly standing: StandingFilter;
  readonly answers: 'any' | 'missing' | 'complete' | 'unclear-names';
  readonly match: 'any' | 'matched' | 'unmatched';
  readonly department: string | null;
  readonly site: string | null;
};

export const ALL_IN_COHORT: PeopleFilter = {
  search: '',
  part: 'enrolled',
  standing: 'any',
  answers: 'any',
  match: 'any',
  department: null,
  site: null,
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Each different text with its place in the alphabet. Complexity O(n log n). */
function ranksOf(texts: Iterable<string | null>): ReadonlyMap<string, number> {
  const distinct = new Set<string>();
  for (const text of texts) if (text !== null) distinct.add(text);
  return new Map([...distinct].sort(collator.compare).map((text, rank) => [text, rank]));
}

/**
 * Prepares the list for searching and sorting while somebody types. The costly part, folding and
 * comparing texts, happens here and not on each key. Complexity O(n log n).
 */
export function listPeople(rows: readonly PersonRow[]): readonly ListedPerson[] {
  const names = ranksOf(rows.map(({ name }) => name));
  const departments = ranksOf(rows.map(({ department }) => department));
  const sites = ranksOf(rows.map(({ site }) => site));
  const rankIn = (ranks: ReadonlyMap<string, number>, text: string | null) =>
    text === null ? null : (ranks.get(text) ?? null);
  // Places repeat from row to row: each is folded once.
  const places = new Map<string, string>();
  const foldPlace = (text: string | null): string => {
    if (text === null) return '';
    const known = places.get(text) ?? fold(text);
    places.set(text, known);
    return known;
  };
  return rows.map((row) => ({
    ...row,
    folded: [
      fold([row.name, row.staffNumber ?? '', row.email ?? ''].join(' ')),
      foldPlace(row.department),
      foldPlace(row.site),
    ].join(' '),
    nameRank: names.get(row.name) ?? 0,
    departmentRank: rankIn(departments, row.department),
    siteRank: rankIn(sites, row.site),
  }));
}

function fitsPart({ roles }: PersonRow, part: PartFilter): boolean {
  switch (part) {
    case 'anyone':
      return true;
    case 'enrolled':
      return roles.length > 0;
    case 'not-enrolled':
      return roles.length === 0;
    case 'both':
      return roles.length > 1;
    default:
      return roles.includes(part);
  }
}

function fitsStanding({ roles, notMatchable }: PersonRow, standing: StandingFilter): boolean {
  switch (standing) {
    case 'any':
      return true;
    case 'can':
      return roles.some((role) => notMatchable.every((not) => not.role !== role));
    case 'cannot':
      return notMatchable.length > 0;
    default:
      return notMatchable.some(({ why }) => why === standing);
  }
}

function fitsAnswers(
  { roles, missingAnswers, unclearNames }: PersonRow,
  answers: PeopleFilter['answers'],
): boolean {
  if (answers === 'unclear-names') return unclearNames > 0;
  return answers === 'any' || (roles.length > 0 && missingAnswers > 0 === (answers === 'missing'));
}

function fitsMatch({ roles, matched }: PersonRow, match: PeopleFilter['match']): boolean {
  return match === 'any' || (roles.length > 0 && matched === (match === 'matched'));
}

/** The people a filter leaves, in the order they came. Complexity O(n). */
export function filterPeople(
  people: readonly ListedPerson[],
  filter: PeopleFilter,
): readonly ListedPerson[] {
  const words = searchWords(filter.search);
  return people.filter(
    (person) =>
      fitsPart(person, filter.part) &&
      fitsStanding(person, filter.standing) &&
      fitsAnswers(person, filter.answers) &&
      fitsMatch(person, filter.match) &&
      (filter.department === null || person.department === filter.department) &&
      (filter.site === null || person.site === filter.site) &&
      words.every((word) => person.folded.includes(word)),
  );
}

/** Whether anything but the choice of roles narrows the list. */
export const isNarrowed = (filter: PeopleFilter): boolean =>
  Object.entries(filter).some(([key, value]) => value !== ALL_IN_COHORT[key as keyof PeopleFilter]);

/** How many more the search would find among people outside this cohort. */
export const foundOutside = (people: readonly ListedPerson[], filter: PeopleFilter): number =>
  filter.part === 'anyone' || filter.part === 'not-enrolled' || filter.search.trim() === ''
    ? 0
    : filterPeople(people, { ...ALL_IN_COHORT, search: filter.search, part: 'not-enrolled' })
        .length;

/** The counts of the sentence over the list; somebody in both roles counts in each. */
export function countPeople(rows: readonly PersonRow[]) {
  let mentors = 0;
  let mentees = 0;
  let cannot = 0;
  for (const { roles, notMatchable } of rows) {
    if (roles.includes('mentor')) mentors += 1;
    if (roles.includes('mentee')) mentees += 1;
    if (notMatchable.length > 0) cannot += 1;
  }
  return { people: rows.length, mentors, mentees, cannot };
}

/** The different texts of one column, in alphabetical order. */
export const valuesOf = (
  rows: readonly PersonRow[],
  column: 'department' | 'site',
): readonly string[] => [...ranksOf(rows.map((row) => row[column])).keys()];

/** Orders the column of standings: what needs work first, then the placed, then the rest. */
export function standingRank({ roles, notMatchable, matched }: PersonRow): number | null {
  if (roles.length === 0) return null;
  if (notMatchable.some(({ why }) => why === 'no-opt-in')) return 0;
  if (notMatchable.length === roles.length) return 1;
  return matched ? 3 : 2;
}
