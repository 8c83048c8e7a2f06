import type { EventGuest } from '../../shared/contract/events';
import type { EventPerson } from '../../shared/event';
import type { PersonId } from '../../shared/ids';

/** Those who take part, each side numbered by name. */
export function guestsOf(people: readonly EventPerson[], names: ReadonlyMap<PersonId, string>) {
  const named = people
    .map((person) => ({ ...person, name: names.get(person.personId) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1));
  return (['mentor', 'mentee'] as const).flatMap((side) =>
    named
      .filter(({ role }) => role === side)
      .map((person, index): EventGuest => ({ ...person, number: index + 1 })),
  );
}
