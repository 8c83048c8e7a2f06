import { randomUUID } from 'node:crypto';
import { type BridgeEvent, type Channel, contract } from '../../shared/contract';
import type { AppError } from '../../shared/errors';
import type { ChangeKind } from '../../shared/history';
import { ChangeId } from '../../shared/ids';
import { fail, type Result } from '../../shared/result';
import { instantOf, localDate } from '../../shared/time';
import type { ReadDb, WriteDb } from '../db/database';
import { beginChange, endChange } from '../db/history';
import { logChange } from '../db/log';
import { storageFailure } from '../db/storage-failure';
import type { Desk } from '../handlers/desk';
import { type Engine, EngineStopped } from '../handlers/engine';
import type {
  CommandContext,
  Handlers,
  JobContext,
  Moment,
  QueryContext,
} from '../handlers/handler';
import { IntakeStopped } from '../handlers/intake';

type Reply = Result<unknown, AppError>;
type AnyHandler = {
  readonly query: (context: QueryContext, input: unknown) => Reply | Promise<Reply>;
  readonly command: (context: CommandContext, input: unknown) => Reply;
  readonly job: (context: JobContext, input: unknown) => Promise<Reply>;
};

type Options = {
  readonly db: WriteDb;
  readonly handlers: Handlers;
  readonly desk: Desk;
  readonly engine: Engine;
  readonly clock: () => Date;
  readonly log: (incident: string, error: unknown) => void;
  readonly onEvent: (event: BridgeEvent) => void;
};

export type Router = (channel: string, input: unknown) => Promise<Reply>;

/** A handler's refusal, thrown only so that better-sqlite3 rolls the transaction back. */
class Refusal {
  readonly reply: Result<never, AppError>;
  constructor(reply: Result<never, AppError>) {
    this.reply = reply;
  }
}

/** What replays steps, or leaves none, is not recorded as one; it sees to the log on its own. */
const UNRECORDED = new Set<Channel>([
  'history.undo',
  'history.redo',
  'imports.undo',
  'rights.erase',
]);
/** What nobody else looks at: it is no step, and no news. */
const ASIDE = new Set<Channel>(['form-drafts.keep']);

/**
 * Makes the one function that answers the renderer: checks the channel and the input, runs the
 * handler (a command inside a transaction that is one step of undo), and turns any throw into an
 * `unexpected` reply with an incident id, so that no message text crosses.
 */
export function createRouter(options: Options): Router {
  const running: Running = new Map();
  return answering(options.log, async (known, input) => {
    if (known === 'jobs.stop') return stop(running, input as { channel: string });
    const { kind } = contract[known];
    const handler = (options.handlers as Record<string, unknown>)[known];
    if (kind === 'query') return (handler as AnyHandler['query'])(reading(options), input);
    if (kind === 'command') {
      const isAside = ASIDE.has(known);
      const told = isAside ? { ...options, onEvent: () => undefined } : options;
      return runCommand(told, !isAside && !UNRECORDED.has(known), (context) =>
        (handler as AnyHandler['command'])(context, input),
      );
    }
    return await runJob(options, running, known, handler as AnyHandler['job'], input);
  });
}

/**
 * Checks the channel and the input before `answer` sees them, and turns any throw into an `unexpected`
 * reply.
 */
export function answering(
  log: Options['log'],
  answer: (channel: Channel, input: unknown) => Promise<Reply>,
): Router {
  return async (channel, input) => {
    try {
      if (!Object.hasOwn(contract, channel)) throw new Error(`no channel ${channel}`);
      const known = channel as Channel;
      const parsed = contract[known].input.safeParse(input);
      if (parsed.success) return await answer(known, parsed.data);
      const issues = parsed.error.issues.map(({ path, code }) => ({
        path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
        issue: code,
      }));
      return fail({ code: 'invalid-input', issues });
    } catch (error) {
      // The file itself refuses such a match, whatever call it came by.
      if (error instanceof Error && error.message === 'not-screened') {
        return fail({ code: 'not-screened' });
      }
      const incident = randomUUID();
      log(incident, error);
      return fail(failureOf(error, incident));
    }
  };
}

/** What the screen is told of a throw: what can be done something about, else only its id. */
function failureOf(error: unknown, incident: string): AppError {
  const storage = storageFailure(error);
  if (storage === 'full') return { code: 'storage-full' };
  if (storage === 'failing') return { code: 'storage-failing', incident };
  if (error instanceof EngineStopped) return { code: 'engine-stopped', incident };
  return { code: error instanceof IntakeStopped ? 'intake-stopped' : 'unexpected', incident };
}

function moment({ clock }: Options): Moment {
  const date = clock();
  return { now: instantOf(date), today: localDate(date) };
}

const reading = (options: Options): QueryContext => ({
  db: options.db as ReadDb,
  engine: options.engine,
  ...moment(options),
});

type Run<T> = (context: CommandContext) => Result<T, AppError>;

/** One transaction and one step of undo; rolled back when the handler refuses or throws. */
function runCommand<T>(options: Options, recorded: boolean, run: Run<T>): Result<T, AppError> {
  const { db, onEvent } = options;
  const id = ChangeId.parse(randomUUID());
  const { now, today } = moment(options);
  let label: { kind: ChangeKind; subject: string | null } = { kind: 'change', subject: null };
  const nameStep = (kind: ChangeKind, subject?: string) => {
    label = { kind, subject: subject ?? null };
  };
  try {
    const reply = db.transaction(() => {
      if (recorded) beginChange(db, id, now);
      const result = run({ db, now, today, changeId: id, nameStep });
      if (!result.ok) throw new Refusal(result);
      if (recorded) {
        endChange(db, id, label);
        logChange(db, id, 'done', now);
      }
      return result;
    })();
    onEvent({ type: 'changed' });
    return reply;
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

/** Runs a command and takes back all that it wrote, whatever its answer. */
function rehearse<T>(options: Options, run: Run<T>): Result<T, AppError> {
  const { db } = options;
  const context = { ...moment(options), db, changeId: ChangeId.parse(randomUUID()) };
  db.exec('BEGIN');
  try {
    return run({ ...context, nameStep: () => undefined });
  } finally {
    db.exec('ROLLBACK');
  }
}

function compact({ db, log }: Options): boolean {
  try {
    db.exec('VACUUM');
    return true;
  } catch (error) {
    log(randomUUID(), error);
    return false;
  }
}

/** The job of each kind that was asked for last. */
type Running = Map<
  Channel,
  { readonly controller: AbortController; readonly ended: Promise<void> }
>;

/** Only one job of a kind runs at a time: a new one stops the one before, or waits for it. */
async function runJob(
  options: Options,
  running: Running,
  channel: Channel,
  handler: AnyHandler['job'],
  input: unknown,
): Promise<Reply> {
  const before = running.get(channel);
  const controller = new AbortController();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const own = { controller, ended };
  running.set(channel, own);
  const { signal } = controller;
  try {
    const entry = contract[channel];
    if (entry.kind === 'job' && entry.whenBusy === 'wait') await before?.ended;
    else before?.controller.abort();
    return await handler(
      {
        ...reading(options),
        desk: options.desk,
        signal,
        progress: (done, total, gap = null) =>
          options.onEvent({ type: 'progress', channel, done, total, gap }),
        rehearse: (run) => rehearse(options, run),
        commit: (run) => {
          if (signal.aborted) return fail({ code: 'stopped' });
          return runCommand(options, !UNRECORDED.has(channel), run);
        },
        compact: () => compact(options),
      },
      input,
    );
  } catch (error) {
    if (signal.aborted) return fail({ code: 'stopped' });
    throw error;
  } finally {
    end();
    if (running.get(channel) === own) running.delete(channel);
  }
}

function stop(running: Running, { channel }: { channel: string }): Reply {
  const job = running.get(channel as Channel);
  job?.controller.abort();
  return { ok: true, value: { stopped: job !== undefined } };
}
