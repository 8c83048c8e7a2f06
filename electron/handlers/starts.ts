import type { Cohort } from '../../shared/program';
import { type CalendarDate, localDate } from '../../shared/time';
import type { WriteDb } from '../db/database';
import { listGroups, saveGroup } from '../db/groups';
import { listMatches, saveMatch } from '../db/matches';

/** When what is published on a day begins: with the kickoff, or at once where that is behind. */
export const startOf = (
  { kickoffDate }: Pick<Cohort, 'kickoffDate'>,
  publishedOn: CalendarDate,
): CalendarDate => (publishedOn > kickoffDate ? publishedOn : kickoffDate);

/** Has open matches and groups begin anew by the kickoff as it is now: their papers and calls go by it. */
export function moveStarts(db: WriteDb, cohort: Cohort): void {
  const moved = <T extends { readonly publishedAt: string }>(published: T) => ({
    ...published,
    startsOn: startOf(cohort, localDate(new Date(published.publishedAt))),
  });
  for (const match of listMatches(db, cohort.id)) {
    if (match.state === 'active') saveMatch(db, moved(match));
  }
  for (const group of listGroups(db, cohort.id)) {
    if (group.state === 'active') saveGroup(db, moved(group));
  }
}
