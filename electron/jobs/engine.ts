import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Engine, EngineStopped, type Subject } from '../handlers/engine';
import type { DecidedOnBoard } from '../matching/canonical';
import { EngineRoom, type InputOf, type QuestionKind } from '../matching/engine-room';
import type { MatchingProblem } from '../matching/profile';

/** What the thread is told: a problem to load, or a question about a loaded one. */
export type EngineOrder =
  | { readonly kind: 'load'; readonly ground: string; readonly problem: MatchingProblem }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly ground: string;
      readonly decisions: DecidedOnBoard;
      readonly question: QuestionKind;
      readonly input: InputOf<QuestionKind>;
    };

/** What the thread tells. `unloaded`: it has forgotten the problem, or never knew it. */
export type EngineNews =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'unloaded'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly cause: unknown };

type Waiting = {
  readonly subject: Subject;
  readonly order: Extract<EngineOrder, { readonly kind: 'ask' }>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
};

const BUILT_WORKER = new URL('./engine-worker.js', import.meta.url);

/**
 * Starts the engine in a thread that keeps the last problems loaded. The thread is started by the
 * first question. It answers one question after the other: to give up the one it is at, it is
 * ended, and a new one takes over the others. So it is when it ends by itself; the question that
 * it was at is then rejected, as it may be what it ended of.
 */
export function startEngine(worker: URL = BUILT_WORKER): Engine {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;

  const settle = (id: number, how: (asked: Waiting) => void) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (asked) how(asked);
    if (waiting.size === 0) thread?.unref();
  };
  const hear = (news: EngineNews) => {
    if (news.kind === 'answer') settle(news.id, ({ resolve }) => resolve(news.value));
    else if (news.kind === 'failed') settle(news.id, ({ reject }) => reject(news.cause));
    else {
      const asked = waiting.get(news.id);
      if (!asked) return;
      const { ground, undecided } = asked.subject;
      post({ kind: 'load', ground, problem: undecided });
      post(asked.order);
    }
  };
  /** A new thread for those who still wait, without the one that `cause` is for. */
  const replace = (id: number | undefined, cause: unknown) => {
    thread = null;
    if (id !== undefined) settle(id, ({ reject }) => reject(cause));
    for (const { order } of waiting.values()) post(order);
  };
  function started(): Worker {
    if (thread) return thread;
    const own = new Worker(worker);
    let cause: unknown = null;
    own.on('message', hear);
    own.on('error', (error) => {
      cause = error;
    });
    own.on('exit', () => {
      if (own !== thread) return;
      const [first] = waiting.keys();
      replace(first, new EngineStopped('the engine ended without an answer', { cause }));
    });
    thread = own;
    return own;
  }
  function post(order: EngineOrder): void {
    const own = started();
    own.ref();
    own.postMessage(order);
  }
  const end = () => {
    const own = thread;
    thread = null;
    void own?.terminate();
  };
  const giveUp = (id: number) => {
    if (!waiting.has(id)) return;
    end();
    replace(id, new EngineStopped('given up'));
  };

  return {
    ask: (subject, question, input, { signal } = {}) => {
      lastId += 1;
      const id = lastId;
      const { ground, decisions } = subject;
      const order = { kind: 'ask', id, ground, decisions, question, input } as const;
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { subject, order, resolve, reject });
      });
      if (signal?.aborted) giveUp(id);
      else post(order);
      signal?.addEventListener('abort', () => giveUp(id), { once: true });
      return answer as never;
    },
    close: end,
  };
}

/** The engine in the caller's own thread, for those who have no window to keep from waiting. */
export function engineInPlace(): Engine {
  const room = new EngineRoom();
  return {
    ask: async ({ ground, undecided, decisions }, kind, input, { signal } = {}) => {
      // As with a thread, what else waits comes in between: "Stop" as well.
      await nextTurn();
      if (signal?.aborted) throw new EngineStopped('given up');
      if (!room.has(ground)) room.load(ground, undecided);
      return room.ask(ground, decisions, kind, input);
    },
    close: () => undefined,
  };
}
