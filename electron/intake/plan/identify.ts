import type { Candidate } from '../../../shared/intake';
import { nameKey, type Person } from '../../../shared/person';
import { type Directory, foundBy } from './directory';
import { type Group, type Groups, sameName } from './groups';
import {
  identifyEmailed,
  identifyNamed,
  identifyNearby,
  identifyNumbered,
} from './identify-by-name';
import { ask, candidate, type Identity, known, NEW, type Question } from './identity';

/** What somebody already answered for one of the group's rows. */
function answered(group: Group, { answers, directory }: Question): Identity | null {
  for (const { rowNumber } of group.rows) {
    const answer = answers.get(rowNumber);
    if (answer === 'new') return NEW;
    const person =
      answer === undefined || answer === 'left-out' ? undefined : directory.byId(answer);
    if (person !== undefined) return known(person, 'answer');
  }
  return null;
}

const allByEmail = ({ emails }: Group, directory: Directory) => foundBy(emails, directory.byEmail);

const allByName = ({ names }: Group, directory: Directory) => foundBy(names, directory.byName);

const bearsName = ({ names }: Group, { name }: Person): boolean =>
  names.length === 0 || names.some((own) => sameName(own, nameKey(name)));

/** A number and part of a name: nobody mistypes both. */
const resemblesName = (group: Group, person: Person): boolean => {
  const parts = new Set(nameKey(person.name).split(' '));
  return (
    bearsName(group, person) ||
    group.names.some((own) => own.split(' ').some((part) => parts.has(part)))
  );
};

const asNamed = (people: readonly Person[]): readonly Candidate[] =>
  people.map((person) => candidate(person, 'name'));

/** The owner of the number is the person, unless e-mail or name speak for somebody else. */
function byNumber(group: Group, question: Question, owner: Person): Identity {
  const { directory, isRoster } = question;
  const emailed = allByEmail(group, directory);
  const isProven = resemblesName(group, owner) || (isRoster && !group.isShared);
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
function byEmailOfNumbered(group: Group, { directory, isRoster }: Question): Identity | null {
  const emailed = allByEmail(group, directory);
  const [only] = emailed;
  if (only === undefined) return group.isShared ? ask() : null;
  const bearers = emailed.filter((person) => bearsName(group, person));
  // A mailbox that colleagues share: the list of staff knows them apart by their numbers.
  if (bearers.length === 0 && isRoster) return null;
  return emailed.length === 1 && bearers.length === 1 && only.staffNumber === null
    ? known(only, 'email')
    : ask(...emailed.map((person) => candidate(person, 'email')));
}

/** Somebody of this e-mail and a name that agrees; where only the e-mail agrees, a person decides. */
function byEmail(group: Group, { directory }: Question): Identity | null {
  const emailed = allByEmail(group, directory);
  if (emailed.length === 0) return group.isShared && group.names.length === 0 ? ask() : null;
  const bearers = emailed.filter((person) => bearsName(group, person));
  const [sole] = bearers;
  if (sole !== undefined && bearers.length === 1) return known(sole, 'email');
  const others = bearers.length > 1 ? [] : asNamed(allByName(group, directory));
  return ask(...emailed.map((person) => candidate(person, 'email')), ...others);
}

/** By a staff number: its owner on record, else the owner of the e-mail. */
function byStaffNumber(group: Group, question: Question): Identity | null {
  const owners = question.directory.byNumber(group.key);
  const [owner] = owners;
  if (owner === undefined) return byEmailOfNumbered(group, question);
  return owners.length > 1
    ? ask(...owners.map((person) => candidate(person, 'staff-number')))
    : byNumber(group, question, owner);
}

type Way = (group: Group) => Identity | null;

/** Goes the ways in turn, for each group; returns the groups that none of them told. */
function tryAll(
  groups: readonly Group[],
  ways: readonly Way[],
  identities: Map<Group, Identity>,
): readonly Group[] {
  const open: Group[] = [];
  for (const group of groups) {
    let identity: Identity | null = null;
    for (const way of ways) identity ??= way(group);
    if (identity === null) open.push(group);
    else identities.set(group, identity);
  }
  return open;
}

/**
 * Finds out who each group of rows is: by staff number, then e-mail, then name; asks wherever two people
 * fit. Does not depend on the order of rows.
 */
export function identify(groups: Groups, question: Question): ReadonlyMap<Group, Identity> {
  const { numbered, emailed, named } = groups;
  const identities = new Map<Group, Identity>();
  const told: Way = (group) => answered(group, question);
  const onNumber: Way = (group) => byStaffNumber(group, question);
  identifyNumbered(tryAll(numbered, [told, onNumber], identities), identities, question);
  const nearby = identifyNearby(numbered, identities, question);
  const onEmail: Way = (group) => byEmail(group, question);
  const strangers = tryAll(emailed, [told, nearby, onEmail], identities);
  identifyEmailed(strangers, numbered, identities, question);
  identifyNamed(groups, identities, question);
  tryAll(named, [told], identities);
  return identities;
}
