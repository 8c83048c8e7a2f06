import type { Role } from './enrollment';
import { nameKey } from './person';

/** Somebody in a list, and what may tell them from others of their name, the best first. */
type Bearer<Id> = {
  readonly id: Id;
  readonly name: string;
  readonly facts: readonly (string | null)[];
};

/**
 * What tells people of one name in a list apart: for each the first of their facts that no other of
 * that name shares, else a number of its own. Whoever alone bears a name has no mark. Names compare
 * as everywhere: case and accents carry no meaning. O(people)
 */
export function marksOf<Id>(people: readonly Bearer<Id>[]): ReadonlyMap<Id, string> {
  const marks = new Map<Id, string>();
  for (const same of Map.groupBy(people, ({ name }) => nameKey(name)).values()) {
    if (same.length === 1) continue;
    const bearers = Map.groupBy(
      same.flatMap(({ facts }) => [...new Set(facts)]),
      (fact) => fact,
    );
    let number = 0;
    for (const { id, facts } of same) {
      const own = facts.find((fact) => fact !== null && bearers.get(fact)?.length === 1);
      if (own === undefined) {
        do number += 1;
        while (bearers.has(String(number)));
      }
      marks.set(id, own ?? String(number));
    }
  }
  return marks;
}

type Guest = { readonly role: Role; readonly name: string; readonly number: number };

/**
 * What tells people of one name on one side of an event apart: their number, which is on its papers
 * too. O(guests), once for an event.
 */
export function guestMarks(
  guests: readonly Guest[],
): (guest: Omit<Guest, 'name'>) => string | undefined {
  const seat = ({ role, number }: Omit<Guest, 'name'>) => `${role} ${number}`;
  const marks = marksOf(
    guests.map((guest) => ({
      id: seat(guest),
      name: `${guest.role} ${guest.name}`,
      facts: [String(guest.number)],
    })),
  );
  return (guest) => marks.get(seat(guest));
}
