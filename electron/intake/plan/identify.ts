import type { PersonId } from '../../../shared/ids';
import type { Candidate } from '../../../shared/intake';
import { nameKey, type Person, staffNumberKey } from '../../../shared/person';
import type { Directory } from './directory';
import { type Group, type Groups, sameName } from './groups';

/** What says who somebody is; `answer` where a person was asked and said so. */
type Evidence = Candidate['by'] | 'answer';

/** Who a group of rows is: somebody known, somebody new, or a question with those it may be. */
export type Identity =
  | { readonly is: 'known'; readonly personId: PersonId; readonly by: Evidence }
  | { readonly is: 'new' }
  | { readonly is: 'same-as'; readonly group: Group }
  | { readonly is: 'ask'; readonly candidates: readonly Candidate[] };

export type Question = {
  readonly directory: Directory;
  readonly answers: ReadonlyMap<number, PersonId | 'new'>;
  /** A roster is the authority on numbers; in a sign-up people mistype their own. */
  readonly isRoster: boolean;
};

const NEW = { is: 'new' } as const;

const candidate = (person: Person, by: Candidate['by']): Candidate => ({
  personId: person.id,
  name: person.name,
  staffNumber: person.staffNumber,
  email: person.email,
  department: person.department,
  by,
});

function ask(...found: readonly Candidate[]): Identity {
  const once = new Map(found.toReversed().map((person) => [person.personId, person]));
  return { is: 'ask', candidates: [...once.values()].toReversed() };
}

const known = (person: Person, by: Evidence): Identity => ({
  is: 'known',
  personId: person.id,
  by,
});

/** What somebody already answered for one of the group's rows. */
function answered(group: Group, { answers, directory }: Question): Identity | null {
  for (const { rowNumber } of group.rows) {
    const answer = answers.get(rowNumber);
    if (answer === 'new') return NEW;
    const person = answer === undefined ? undefined : directory.byId.get(answer);
    if (person !== undefined) return known(person, 'answer');
  }
  return null;
}

const allByEmail = ({ emails }: Group, directory: Directory): readonly Person[] => [
  ...new Set([...emails].flatMap((email) => directory.byEmail(email))),
];

const allByName = ({ names }: Group, directory: Directory): readonly Person[] => [
  ...new Set([...names].flatMap((name) => directory.byName(name))),
];

const bearsName = ({ names }: Group, { name }: Person): boolean =>
  names.size === 0 || [...names].some((own) => sameName(own, nameKey(name)));

const asNamed = (people: readonly Person[]): readonly Candidate[] =>
  people.map((person) => candidate(person, 'name'));

/** The owner of the number is the person, unless e-mail or name speak for somebody else. */
function byNumber(group: Group, question: Question, owner: Person): Identity {
  const { directory, isRoster } = question;
  const emailed = allByEmail(group, directory);
  const isProven = bearsName(group, owner) || (isRoster && !group.isShared);
  if (emailed.includes(owner)) return known(owner, 'staff-number');
  if (emailed.length > 0) {
    const others = emailed.map((person) => candidate(person, 'email'));
    return ask(candidate(owner, 'staff-number'), ...others);
  }
  return isProven
    ? known(owner, 'staff-number')
    : ask(candidate(owner, 'staff-number'), ...asNamed(allByName(group, directory)));
}

/** A number nobody has yet: the e-mail's owner, if that one has no number of their own. */
function byEmailOfNumbered(group: Group, { directory }: Question): Identity | null {
  const emailed = allByEmail(group, directory);
  const [only] = emailed;
  if (only === undefined) return group.isShared ? ask() : null;
  return emailed.length === 1 && only.staffNumber === null && bearsName(group, only)
    ? known(only, 'email')
    : ask(...emailed.map((person) => candidate(person, 'email')));
}

/** Somebody of this e-mail and a name that agrees; where only the e-mail agrees, a person decides. */
function byEmail(group: Group, { directory }: Question): Identity | null {
  const emailed = allByEmail(group, directory);
  if (emailed.length === 0) return null;
  const bearers = emailed.filter((person) => bearsName(group, person));
  const [sole] = bearers;
  if (sole !== undefined && bearers.length === 1) return known(sole, 'email');
  const others = bearers.length > 1 ? [] : asNamed(allByName(group, directory));
  return ask(...emailed.map((person) => candidate(person, 'email')), ...others);
}

function byStrongKeys(group: Group, question: Question): Identity | null {
  const given = answered(group, question);
  if (given !== null) return given;
  if (group.by === 'email') return byEmail(group, question);
  const owners = question.directory.byNumber(group.key);
  const [owner] = owners;
  if (owner === undefined) return byEmailOfNumbered(group, question);
  return owners.length > 1
    ? ask(...owners.map((person) => candidate(person, 'staff-number')))
    : byNumber(group, question, owner);
}

/**
 * People whose name fits a group with number or e-mail that are nobody's. A different number is a
 * different person; so is one whom other rows of the file already are.
 */
function namesakes(group: Group, question: Question): readonly Person[] {
  return allByName(group, question.directory).filter(
    ({ staffNumber }) =>
      group.by === 'email' || staffNumber === null || staffNumberKey(staffNumber) === group.key,
  );
}

/** Groups of whom nothing but the name is known here: one person fits one group, or somebody is asked. */
function byNameOnly(
  groups: readonly Group[],
  found: ReadonlyMap<Group, Identity>,
  question: Question,
): ReadonlyMap<Group, Identity> {
  const taken = new Set(
    [...found.values()].flatMap((identity) => (identity.is === 'known' ? [identity.personId] : [])),
  );
  const fits = new Map(groups.map((group) => [group, namesakes(group, question)]));
  const suitors = new Map<Person, number>();
  for (const person of [...fits.values()].flat()) {
    suitors.set(person, (suitors.get(person) ?? 0) + 1);
  }
  const identities = groups.map((group): readonly [Group, Identity] => {
    const people = (fits.get(group) ?? []).filter(
      ({ id }) => group.by === 'email' || !taken.has(id),
    );
    const [only] = people;
    if (only === undefined) return [group, NEW];
    const isSole = people.length === 1 && suitors.get(only) === 1 && !taken.has(only.id);
    return [
      group,
      isSole ? known(only, 'name') : ask(...people.map((person) => candidate(person, 'name'))),
    ];
  });
  return new Map(identities);
}

/** Rows with a name only: a person of that name, or another group of the file that bears it. */
function byBareName(
  group: Group,
  question: Question,
  others: ReadonlyMap<string, Group[]>,
): Identity {
  const given = answered(group, question);
  if (given !== null) return given;
  const people = question.directory.byName(group.key);
  const groups = others.get(group.key) ?? [];
  const [person] = people;
  const [other] = groups;
  if (people.length > 1) return ask(...people.map((one) => candidate(one, 'name')));
  if (person !== undefined) return known(person, 'name');
  if (other === undefined) return NEW;
  // Nobody to choose from yet: they all come with this file. The rows must say who they are.
  return groups.length === 1 ? { is: 'same-as', group: other } : ask();
}

/**
 * Finds out who each group of rows is: by staff number, then e-mail, then name; asks wherever two people
 * fit. Does not depend on the order of rows.
 */
export function identify(groups: Groups, question: Question): ReadonlyMap<Group, Identity> {
  const identities = new Map<Group, Identity>();
  const strong = [...groups.numbered, ...groups.emailed];
  for (const group of strong) {
    const identity = byStrongKeys(group, question);
    if (identity !== null) identities.set(group, identity);
  }
  const rest = strong.filter((group) => !identities.has(group));
  for (const [group, identity] of byNameOnly(rest, identities, question)) {
    identities.set(group, identity);
  }
  const newcomers = new Map<string, Group[]>();
  for (const group of strong) {
    if (identities.get(group)?.is !== 'new') continue;
    for (const name of group.names) newcomers.set(name, [...(newcomers.get(name) ?? []), group]);
  }
  for (const group of groups.named) identities.set(group, byBareName(group, question, newcomers));
  return identities;
}
