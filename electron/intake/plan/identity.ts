import type { PersonId } from '../../../shared/ids';
import type { Candidate, ImportChoices } from '../../../shared/intake';
import type { Person } from '../../../shared/person';
import type { Directory } from './directory';
import type { Group } from './groups';

/** What says who somebody is; `answer` where a person was asked and said so. */
type Evidence = Candidate['by'] | 'answer';

/** Who a group of rows is: somebody known, somebody new, or a question with those it may be. */
export type Identity =
  | { readonly is: 'known'; readonly personId: PersonId; readonly by: Evidence }
  | { readonly is: 'new' }
  | { readonly is: 'same-as'; readonly group: Group }
  | { readonly is: 'ask'; readonly candidates: readonly Candidate[] };

type RowAnswer = ImportChoices['answers'][number]['personId'];

export type Question = {
  readonly directory: Directory;
  readonly answers: ReadonlyMap<number, RowAnswer>;
  /** A roster is the authority on numbers; in a sign-up people mistype their own. */
  readonly isRoster: boolean;
};

export const NEW = { is: 'new' } as const;

export const candidate = (person: Person, by: Candidate['by']): Candidate => ({
  personId: person.id,
  name: person.name,
  staffNumber: person.staffNumber,
  email: person.email,
  department: person.department,
  by,
});

export function ask(...found: readonly Candidate[]): Identity {
  const once = new Map(found.toReversed().map((person) => [person.personId, person]));
  return { is: 'ask', candidates: [...once.values()].toReversed() };
}

export const known = (person: Person, by: Evidence): Identity => ({
  is: 'known',
  personId: person.id,
  by,
});
