import type { Channel, ChannelOf, Output, Parsed } from '../../shared/contract';
import type { AppError } from '../../shared/errors';
import type { ChangeKind } from '../../shared/history';
import type { ChangeId } from '../../shared/ids';
import type { Result } from '../../shared/result';
import type { CalendarDate, Instant } from '../../shared/time';
import type { ReadDb, WriteDb } from '../db/database';
import type { Backups } from '../vault/backups';
import type { FileLife } from '../vault/file-life';
import type { Keystore } from '../vault/keystore';
import type { Restores } from '../vault/restores';
import type { SheetDesk } from '../vault/sheet-desk';
import type { Desk } from './desk';
import type { Engine } from './engine';

/** The clock, read once per call. */
export type Moment = { readonly now: Instant; readonly today: CalendarDate };

export type QueryContext = Moment & { readonly db: ReadDb; readonly engine: Engine };

export type CommandContext = Moment & {
  readonly db: WriteDb;
  /** The step of undo that this command becomes. */
  readonly changeId: ChangeId;
  /** Names the step for "Undo ..."; the last name given counts. */
  readonly nameStep: (kind: ChangeKind, subject?: string) => void;
};

export type JobContext = QueryContext & {
  readonly desk: Desk;
  readonly signal: AbortSignal;
  /**
   * How far it has come.
   *
   * @param total 0 where nobody knows how many there will be
   * @param gap how far what is found may be from the best possible, as a share; null is not known yet
   */
  readonly progress: (done: number, total: number, gap?: number | null) => void;
  /** What would be so after a command: runs it, and takes back all that it wrote. */
  readonly rehearse: <T>(
    run: (context: CommandContext) => Result<T, AppError>,
  ) => Result<T, AppError>;
  /** Runs the command a job ends in: one transaction, one step of undo. A failure rolls it back. */
  readonly commit: <T>(
    run: (context: CommandContext) => Result<T, AppError>,
  ) => Result<T, AppError>;
  /**
   * Writes the whole file anew, so that nothing deleted is left in its free space; after a commit only.
   * False where it could not: what was committed stands.
   */
  readonly compact: () => boolean;
};

/** Asks for files and folders of backups. The paths stay in main; null when none was chosen. */
export type BackupChooser = {
  readonly target: (suggestedName: string) => Promise<string | null>;
  readonly file: () => Promise<string | null>;
  readonly folder: () => Promise<string | null>;
};

/** For calls about the data file as a whole. */
export type FileContext = Moment & {
  readonly life: FileLife;
  readonly sheets: SheetDesk;
  readonly keystore: Keystore;
  readonly desk: Desk;
  readonly backups: Backups;
  readonly restores: Restores;
  readonly chooser: BackupChooser;
};

type Answer<C extends Channel> = Result<Output<C>, AppError>;

/** One function per channel; `jobs.stop` is the router's own. Queries cannot write: their context holds a ReadDb.
 * One that asks the engine answers later; it has read all it needs before it asks. */
export type Handlers = {
  readonly [C in Exclude<ChannelOf<'query'>, 'jobs.stop'>]: (
    context: QueryContext,
    input: Parsed<C>,
  ) => Answer<C> | Promise<Answer<C>>;
} & {
  readonly [C in ChannelOf<'command'>]: (context: CommandContext, input: Parsed<C>) => Answer<C>;
} & {
  readonly [C in ChannelOf<'job'>]: (context: JobContext, input: Parsed<C>) => Promise<Answer<C>>;
};

/** One function per call about the file as a whole: outside any transaction, whether it is open or not. */
export type FileHandlers = {
  readonly [C in ChannelOf<'file'>]: (context: FileContext, input: Parsed<C>) => Promise<Answer<C>>;
};
