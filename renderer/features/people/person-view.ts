import type { Output } from '../../../shared/contract';
import type { Enrollment, NamedPerson } from '../../../shared/enrollment';
import type { PersonId } from '../../../shared/ids';
import type { Person } from '../../../shared/person';
import type { Program } from '../../../shared/program';
import { fold, searchWords } from '../../lib/name-search';

export type PersonDetails = Output<'people.get'>;
export type Choices = Output<'people.choices'>;
export type KnownPerson = Choices['people'][number];

/** The label of somebody's level; null where none is on record. A rung that is gone shows its number. */
export function levelLabel(level: number | null, ladder: Program['ladder']): string | null {
  if (level === null) return null;
  return ladder.find((rung) => rung.level === level)?.label ?? String(level);
}

/** `Associate, Logistics, Gdańsk`, with what is known. */
export const whereabouts = (
  { level, department, site }: Pick<Person, 'level' | 'department' | 'site'>,
  ladder: Program['ladder'],
): string =>
  [levelLabel(level, ladder), department, site].filter((text) => text !== null).join(', ');

export type Clock = {
  readonly zone: string;
  readonly from: 'person' | 'site' | 'program';
};

/** The zone somebody's hours are in: their own, else their site's, else the program's. */
export function clockOf(
  { timeZone, site }: Pick<Person, 'timeZone' | 'site'>,
  program: Pick<Program, 'sites' | 'timeZone'>,
): Clock {
  if (timeZone !== null) return { zone: timeZone, from: 'person' };
  const place = program.sites.find(({ name }) => name === site);
  return place
    ? { zone: place.timeZone, from: 'site' }
    : { zone: program.timeZone, from: 'program' };
}

export type NamedKind = 'wishes' | 'vetoes';

/** The enrollment with one named person replaced, or removed where `next` is null. */
export function withNamed(
  enrollment: Enrollment,
  kind: NamedKind,
  index: number,
  next: NamedPerson | null,
): Enrollment {
  const list = enrollment[kind];
  const changed = next === null ? list.toSpliced(index, 1) : list.with(index, next);
  return { ...enrollment, [kind]: changed };
}

/** How many names of a list do not point at anybody yet. */
export const unclear = (named: readonly NamedPerson[]): number =>
  named.filter(({ personId }) => personId === null).length;

/** How a name reads whatever the order of its parts: "Vega, Priya" is "Priya Vega". */
const nameParts = (name: string): string =>
  fold(name).replace(/,/g, ' ').split(/\s+/).filter(Boolean).sort().join(' ');

/**
 * The people who bear this name, order of its parts, case and accents aside.
 *
 * @param except somebody who is not their own namesake
 */
export function namesakes(
  people: readonly KnownPerson[],
  name: string,
  except: PersonId | null,
): readonly KnownPerson[] {
  const wanted = nameParts(name);
  if (wanted === '') return [];
  return people.filter((person) => person.id !== except && nameParts(person.name) === wanted);
}

export type FoundPerson = KnownPerson & { readonly folded: string };

/** Prepares people for finding by typing. Complexity O(n). */
export const findable = (people: readonly KnownPerson[]): readonly FoundPerson[] =>
  people.map((person) => ({ ...person, folded: fold(`${person.name} ${person.detail}`) }));

/** The first few people whom every typed word fits; names that start with it stand first. */
export function findPeople(
  people: readonly FoundPerson[],
  text: string,
  most: number,
): readonly FoundPerson[] {
  const typed = fold(text);
  const words = searchWords(text);
  const fitting = people.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const starts = fitting.filter(({ folded }) => folded.startsWith(typed));
  const rest = fitting.filter(({ folded }) => !folded.startsWith(typed));
  return [...starts, ...rest].slice(0, most);
}
