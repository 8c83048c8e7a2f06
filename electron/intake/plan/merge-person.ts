import type { Field } from '../../../shared/intake';
import { emailKey, nameKey, type Person, staffNumberKey } from '../../../shared/person';
import type { PersonFacts } from './draft';

/** What a row may say of a person, with the field it stands in. */
export const PERSON_FIELDS = [
  ['name', 'name'],
  ['staffNumber', 'staff-number'],
  ['email', 'email'],
  ['department', 'department'],
  ['site', 'site'],
  ['timeZone', 'time-zone'],
  ['level', 'level'],
  ['entryDate', 'entry-date'],
  ['leavingDate', 'leaving-date'],
] as const satisfies readonly (readonly [keyof PersonFacts, Field])[];

type Key = (typeof PERSON_FIELDS)[number][0];
type Value = PersonFacts[Key];

/** Whether two values of a field mean the same, whatever their case, accents or leading zeros. */
function meansSame(key: Key, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (key === 'staffNumber') return staffNumberKey(a) === staffNumberKey(b);
  if (key === 'email') return emailKey(a) === emailKey(b);
  return nameKey(a) === nameKey(b);
}

/**
 * What a source that may overwrite makes of a value: spellings are taken over, but a number that lost its
 * zeros in a spreadsheet does not lose them here, and the case of an address is left alone.
 */
function overwritten(key: Key, before: Value, after: Value): Value {
  if (!meansSame(key, before, after)) return after;
  if (key === 'email') return before;
  if (key !== 'staffNumber') return after;
  return String(after).length > String(before).length ? after : before;
}

export type Merged = {
  readonly person: Person;
  /** Fields in which the row says otherwise, and the record was kept. */
  readonly differing: readonly Field[];
};

/**
 * Puts what a row says to what is known of the person. A blank erases nothing.
 *
 * @param isAuthority whether the source may overwrite: a roster, or the file that brought the person
 * @param isFree whether nobody else bears the staff number that the row gives
 */
export function mergePerson(
  person: Person,
  facts: PersonFacts,
  isAuthority: boolean,
  isFree: boolean,
): Merged {
  const changed: Record<Key, Value> = { ...person };
  const differing: Field[] = [];
  for (const [key, field] of PERSON_FIELDS) {
    const after = facts[key];
    const before = person[key];
    if (after === null || after === before) continue;
    const isTaken = key === 'staffNumber' && !isFree && !meansSame(key, before, after);
    if (isTaken || (before !== null && !isAuthority)) {
      if (!meansSame(key, before, after)) differing.push(field);
    } else changed[key] = before === null ? after : overwritten(key, before, after);
  }
  return { person: changed as Person, differing };
}
