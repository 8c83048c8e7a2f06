import { type Channel, contract } from '../../shared/contract';
import { fail } from '../../shared/result';
import { instantOf, localDate } from '../../shared/time';
import type { WriteDb } from '../db/database';
import type { FileContext, FileHandlers } from '../handlers/handler';
import { answering, type Router } from './router';

type Options = {
  /** Makes the router of a file that was opened. */
  readonly routerOf: (db: WriteDb) => Router;
  readonly fileHandlers: FileHandlers;
  readonly context: () => Omit<FileContext, 'now' | 'today'>;
  /** Runs before a call that changes much at once; the call waits for it. */
  readonly before: (channel: string) => Promise<void>;
  readonly clock: () => Date;
  readonly log: (incident: string, error: unknown) => void;
};

type AnyFileHandler = (context: FileContext, input: unknown) => ReturnType<Router>;

/** The router before the routers: it answers for the file as a whole, and sends the rest to the open file. */
export type Front = {
  readonly call: Router;
  /** From now on calls go to this file, or are refused as there is none. */
  readonly serve: (db: WriteDb | null) => void;
  /** Refuses calls to the open file, stops its jobs, and resolves when none of its calls runs. */
  readonly quiet: () => Promise<void>;
};

export function createFront(options: Options): Front {
  const { routerOf, fileHandlers, context, clock, log } = options;
  let router: Router | null = null;
  const running = new Map<ReturnType<Router>, string>();

  const fileCall = answering(log, (channel, input) => {
    const date = clock();
    const handler = fileHandlers[channel as keyof FileHandlers] as AnyFileHandler;
    return handler({ ...context(), now: instantOf(date), today: localDate(date) }, input);
  });

  return {
    call: async (channel, input) => {
      const isAboutFile =
        Object.hasOwn(contract, channel) && contract[channel as Channel].kind === 'file';
      if (isAboutFile) return fileCall(channel, input);
      if (router === null) return fail({ code: 'not-open' });
      await options.before(channel);
      if (router === null) return fail({ code: 'not-open' });
      const reply = router(channel, input);
      running.set(reply, channel);
      try {
        return await reply;
      } finally {
        running.delete(reply);
      }
    },
    serve: (db) => {
      router = db === null ? null : routerOf(db);
    },
    quiet: async () => {
      const own = router;
      router = null;
      for (const channel of new Set(running.values())) await own?.('jobs.stop', { channel });
      await Promise.allSettled(running.keys());
    },
  };
}
