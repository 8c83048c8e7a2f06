import i18next from 'i18next';
import { useMemo } from 'react';
import type { MatchRow } from '../../shared/contract/matches';
import type { PersonId } from '../../shared/ids';
import { useCohortId } from './cohort';
import { useCall } from './queries';

/** What tells people apart who share a name with another; nobody else is in it. */
export type Marks = ReadonlyMap<PersonId, string>;

const NOBODY: Marks = new Map();

/** The marks of all in the cohort: the same on every screen that is about it. */
export function useMarks(): Marks {
  const cohortId = useCohortId();
  const { data } = useCall('people.namesakes', { cohortId });
  // Without namesakes nothing changes, and nothing is drawn again, when the answer comes.
  return useMemo(
    () =>
      data?.length ? new Map(data.map(({ personId, mark }) => [personId, mark] as const)) : NOBODY,
    [data],
  );
}

/** A name as shown at present, and what tells whoever bears it from another; no mark while names are hidden. */
export type Face = { readonly name: string; readonly mark: string | undefined };

/** A name as a screen says it: `Anna Schmidt`, or `Anna Schmidt (01162)` where another is called so too. */
export const called = (name: string, mark: string | undefined): string =>
  mark === undefined ? name : i18next.t('app:namesake', { name, mark });

/** A match with both as a screen says them. Papers are made of the row as it is read, with plain names. */
export const calledBoth = <R extends MatchRow>(row: R, marks: Marks): R => ({
  ...row,
  mentee: called(row.mentee, marks.get(row.match.menteeId)),
  mentor: called(row.mentor, marks.get(row.match.mentorId)),
});

/** People of a list with their names as a screen says them. */
export const calledAll = <P extends { readonly personId: PersonId; readonly name: string }>(
  people: readonly P[],
  marks: Marks,
): P[] =>
  people.map((person) => ({ ...person, name: called(person.name, marks.get(person.personId)) }));
