import type { ReportData } from '../../shared/documents';
import type { Format } from '../../shared/format';
import type { PersonId } from '../../shared/ids';
import type { Person } from '../../shared/person';
import type { CalendarDate } from '../../shared/time';
import type { ReadDb } from '../db/database';
import { withdrawnFrom } from '../db/safeguards';
import type { Block } from '../documents/block';
import { documentWords, type Words } from '../documents/words';
import type { JobContext } from './handler';
import type { CohortState } from './problem';
import { saveDocument } from './save-document';

type Head = Pick<
  ReportData,
  'organisation' | 'program' | 'cohort' | 'period' | 'madeOn' | 'coordinator'
>;

/**
 * Whose report it is, and of which days: from the kickoff, or from whatever took place before it.
 *
 * @param days on which something took place
 */
export function reportHead(
  { cohort, program }: Pick<CohortState, 'cohort' | 'program'>,
  days: readonly CalendarDate[],
  today: CalendarDate,
): Head {
  const from = [cohort.kickoffDate, today, ...days].toSorted()[0] ?? today;
  return {
    organisation: program.organisation,
    program: program.name,
    cohort: cohort.name,
    period: { from, to: today },
    madeOn: today,
    coordinator: program.coordinator,
  };
}

/** Who may be named in reports. */
export type Naming = {
  /** What stands in the place of a name. */
  readonly nobody: string;
  readonly mayName: (id: PersonId) => boolean;
  /** The same people, without the names of those who do not want theirs in reports. */
  readonly named: (people: ReadonlyMap<PersonId, Person>) => ReadonlyMap<PersonId, Person>;
};

/** Who may be named: everybody but those who withdrew their consent to reports. */
export function namingIn(db: ReadDb): Naming {
  const withdrawn = withdrawnFrom(db, 'reports');
  const nobody = documentWords().t('report.withheld');
  return {
    nobody,
    mayName: (id) => !withdrawn.has(id),
    named: (people) =>
      new Map(
        [...people].map(([id, person]) => [
          id,
          withdrawn.has(id) ? { ...person, name: nobody } : person,
        ]),
      ),
  };
}

/** Asks where a report is to go, and writes it there. */
export function saveReport(
  context: JobContext,
  { program, cohort, madeOn }: Head,
  format: Format,
  document: (words: Words) => readonly Block[],
) {
  const words = documentWords(format);
  return saveDocument(context, [document(words)], {
    title: `${program}: ${cohort}`,
    fileName: `Report - ${cohort} - ${madeOn}.pdf`,
    language: words.language,
  });
}
