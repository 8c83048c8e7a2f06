import type { Channel, Input, Output, Reply } from '../../shared/contract';
import type { BoardMentor, RunSummary } from '../../shared/contract/matching';
import type { AppError } from '../../shared/errors';
import type { CohortId } from '../../shared/ids';
import { type FileKind, type ImportRow, NO_CHOICES } from '../../shared/intake';
import { importRank } from '../../shared/intake-order';
import { DEFAULT_LADDER } from '../../shared/program';
import { ok } from '../../shared/result';
import { addDays, type CalendarDate } from '../../shared/time';
import type { OpenFile } from '../handlers/desk';

export type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Reply<C>>;

/** What became of one file of the folder. */
export type FileStory = {
  readonly fileName: string;
  readonly kind: FileKind | null;
  /** Why it was left alone; null where it was taken in. */
  readonly leftAlone: AppError | null;
  readonly rows: readonly ImportRow[];
};

export type MainJob = {
  readonly files: readonly FileStory[];
  readonly people: Output<'people.list'>;
  readonly overview: Output<'matching.overview'>;
  readonly run: RunSummary;
  readonly mentors: readonly BoardMentor[];
  readonly tray: Output<'board.get'>['tray'];
  readonly matches: Output<'matches.list'>;
  readonly missingGlyphs: Output<'agreements.check'>;
  /** Wall-clock time of each step, in milliseconds. */
  readonly milliseconds: Readonly<Record<string, number>>;
};

/** A call that must succeed did not. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly error: AppError;
  constructor(channel: Channel, error: AppError) {
    super(`${channel} was refused: ${error.code}`);
    this.error = error;
  }
}

/** The files hold nobody who could be paired; there is nothing to print. */
export class NobodyMatchedError extends Error {
  override name = 'NobodyMatchedError';
  readonly files: readonly FileStory[];
  constructor(files: readonly FileStory[], { mentors, mentees }: Output<'matching.overview'>) {
    super(`No pair could be made of ${mentors} mentors and ${mentees} mentees`);
    this.files = files;
  }
}

/** Days between today and the kickoff of a cohort the demo sets up: time to print and to sign. */
const DAYS_TO_KICKOFF = 14;

/**
 * A coordinator's main job from files to paper, by the calls the window makes and in the same order:
 * a program, the imports, the matching, publishing, the agreements, the report.
 *
 * @throws NobodyMatchedError when there is not one pair to publish
 * @throws RefusedError when a step after the imports is refused
 */
export async function runMainJob(
  call: Call,
  files: readonly OpenFile[],
  { today, onStep }: { readonly today: CalendarDate; readonly onStep: (step: string) => void },
): Promise<MainJob> {
  const milliseconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    onStep(step);
    const started = performance.now();
    const value = await work();
    milliseconds[step] = Math.round(performance.now() - started);
    return value;
  };
  const done = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await call(channel, input);
    if (!reply.ok) throw new RefusedError(channel, reply.error);
    return reply.value as Output<C>;
  };
  const { cohortId } = await done('programs.create', {
    program: {
      name: 'Mentoring program',
      organisation: 'Our organisation',
      goal: null,
      sponsor: null,
      coordinator: null,
      coordinatorContact: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ladder: DEFAULT_LADDER,
      sites: [],
    },
    cohort: {
      name: `Cohort of ${today.slice(0, 4)}`,
      format: 'one-to-one',
      groups: null,
      kickoffDate: addDays(today, DAYS_TO_KICKOFF),
      durationMonths: 6,
      cadenceDays: 14,
      sessionMinutes: 60,
      gateDay: 90,
    },
  });
  const stories = await timed('import', () => importAll(call, cohortId, files));
  const run = await timed('match', () => done('matching.run', { cohortId }));
  const { tray, mentors } = await done('board.get', { cohortId });
  const overview = await done('matching.overview', { cohortId });
  if (run.value.placed === 0) throw new NobodyMatchedError(stories, overview);
  await timed('publish', () => done('board.publish', { cohortId }));
  const all = { cohortId, matchIds: null };
  const missingGlyphs = await done('agreements.check', all);
  await timed('agreements', () => done('agreements.print', all));
  await timed('report', () => done('report.print', { cohortId }));
  return {
    files: stories,
    run,
    overview,
    tray,
    mentors,
    missingGlyphs,
    people: await done('people.list', { cohortId }),
    matches: await done('matches.list', { cohortId }),
    milliseconds,
  };
}

/** Opens every file, then takes them in, in the order in which they build on one another. */
async function importAll(
  call: Call,
  cohortId: CohortId,
  files: readonly OpenFile[],
): Promise<FileStory[]> {
  const stories: FileStory[] = [];
  const known: { file: OpenFile; kind: FileKind; rank: number }[] = [];
  const leftAlone = (fileName: string, error: AppError) =>
    stories.push({ fileName, kind: null, leftAlone: error, rows: [] });
  /** Opens a file anew each time: only so many are kept open. */
  const previewOf = async ({ name: fileName, bytes }: OpenFile) => {
    const base64 = Buffer.from(bytes).toString('base64');
    const handle = await call('imports.open', { fileName, base64 });
    if (!handle.ok) return handle;
    const input = { cohortId, file: handle.value.file, choices: NO_CHOICES };
    const preview = await call('imports.preview', input);
    return preview.ok ? ok({ input, preview: preview.value }) : preview;
  };
  for (const file of files) {
    const seen = await previewOf(file);
    if (seen.ok) {
      const { preview } = seen.value;
      known.push({ file, kind: preview.kind, rank: importRank(preview) });
    } else leftAlone(file.name, seen.error);
  }
  for (const { file, kind } of known.toSorted((a, b) => a.rank - b.rank)) {
    const seen = await previewOf(file);
    const applied = seen.ok ? await call('imports.apply', seen.value.input) : seen;
    if (seen.ok && applied.ok) {
      const { rows } = seen.value.preview;
      stories.push({ fileName: file.name, kind, leftAlone: null, rows });
    } else if (!applied.ok) leftAlone(file.name, applied.error);
  }
  return stories;
}
