import { DEFAULT_MATCHING } from '../../shared/criterion';
import type { AppError } from '../../shared/errors';
import { CohortId, ProgramId } from '../../shared/ids';
import { NO_CHOICES } from '../../shared/intake';
import { type Cohort, DEFAULT_LADDER, type Program } from '../../shared/program';
import { fail, ok, type Result } from '../../shared/result';
import { addDays, type CalendarDate } from '../../shared/time';
import { saveCohort, saveProgram } from '../db/programs';
import type { Table } from '../intake/read/table';
import { readTable } from '../intake/read-table';
import { workOut } from '../intake/work-out';
import type { CommandContext, Handlers } from './handler';
import { recordOf, saveRows } from './imports';
import { newId } from './new-id';

/** Days until the sample's kickoff: everything up to publishing can be tried out. */
const DAYS_TO_KICKOFF = 21;

const sampleProgram = (): Program => ({
  id: newId(ProgramId),
  name: 'Harbour mentoring',
  organisation: 'Harbour Works Cooperative',
  goal: 'Colleagues from eight departments learn from one another, wherever they work.',
  sponsor: 'Ewa Zielińska, Director of People',
  coordinator: 'Dana Whitfield',
  coordinatorContact: 'room 2.14, extension 3310',
  timeZone: 'Europe/London',
  ladder: DEFAULT_LADDER,
  sites: [
    { name: 'Leeds', timeZone: 'Europe/London' },
    { name: 'Gdańsk', timeZone: 'Europe/Warsaw' },
    { name: 'Lagos', timeZone: 'Africa/Lagos' },
  ],
});

const sampleCohort = (programId: ProgramId, today: CalendarDate): Cohort => ({
  id: newId(CohortId),
  programId,
  name: 'Sample cohort',
  format: 'one-to-one',
  groups: null,
  kickoffDate: addDays(today, DAYS_TO_KICKOFF),
  durationMonths: 6,
  cadenceDays: 14,
  sessionMinutes: 60,
  gateDay: 90,
  matching: DEFAULT_MATCHING,
});

/** Saves what a table says, held against what those before it brought. */
function takeTable(
  { db, now }: CommandContext,
  cohortId: CohortId,
  fileName: string,
  table: Table,
): Result<null, AppError> {
  const record = recordOf(db, cohortId, now);
  if (!record) return fail({ code: 'not-found', entity: 'cohort' });
  const worked = workOut(record, table, NO_CHOICES);
  return worked.ok
    ? saveRows(db, cohortId, worked.value.plan.counts, worked.value.plan.writes())
    : fail({ code: 'file-refused', fileName, refusal: worked.error });
}

export const sampleHandlers = {
  /** The invented organisation that ships with the program, by way of the same import as any file. */
  'sample.load': async ({ desk, commit, progress }) => {
    const files = await desk.sampleFiles();
    const tables = await Promise.all(files.map(({ name, bytes }) => readTable(bytes, name)));
    progress(1, 2);
    return commit((context) => {
      const program = sampleProgram();
      const cohort = sampleCohort(program.id, context.today);
      saveProgram(context.db, program, context.now);
      saveCohort(context.db, cohort, context.now);
      for (const [index, table] of tables.entries()) {
        const fileName = files[index]?.name ?? '';
        if (!table.ok) return fail({ code: 'file-refused', fileName, refusal: table.error });
        const taken = takeTable(context, cohort.id, fileName, table.value);
        if (!taken.ok) return taken;
      }
      context.nameStep('sample');
      return ok({ programId: program.id, cohortId: cohort.id });
    });
  },
} satisfies Partial<Handlers>;
