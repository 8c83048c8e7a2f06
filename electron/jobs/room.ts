import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a thread tells that keeps things loaded. `unloaded`: it forgot what it is asked about, or never knew it. */
export type RoomNews =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'unloaded'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly cause: unknown };

/** What waiting for an answer may look like. */
export type Patience = {
  /** Gives the question up. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
};

type Waiting = {
  readonly load: object;
  readonly order: object;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
  readonly progress: Patience['progress'];
};

export type Room = {
  /**
   * Asks the thread: it is told `{ kind: 'ask', id, ...question }`, and `load` first where it lacks what
   * the question is about. Rejects when given up, or when the thread ends without an answer.
   */
  readonly ask: (question: object, load: object, patience?: Patience) => Promise<unknown>;
  /** Tells the thread ahead what it will be asked about, so that the question need not wait for it. */
  readonly load: (order: object) => void;
  /** Tells the thread something that is not answered; nothing where there is no thread. */
  readonly tell: (order: object) => void;
  readonly close: () => void;
};

type Options = {
  readonly worker: URL;
  /** What those are told whose question was given up, or lost with the thread. */
  readonly stopped: (cause: unknown) => Error;
  readonly limits?: ResourceLimits;
};

/**
 * A thread that keeps what it is asked about loaded. It is started when first needed and answers one question
 * after the other: to give up the one it is at, it is ended, and a new one takes over the others. So it is
 * when it ends by itself; the question that it was at is then rejected, as it may be what it ended of.
 */
export function startRoom({ worker, stopped, limits = {} }: Options): Room {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;

  const settle = (id: number, how: (asked: Waiting) => void) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (asked) how(asked);
    if (waiting.size === 0) thread?.unref();
  };
  const hear = (news: RoomNews) => {
    const asked = waiting.get(news.id);
    if (news.kind === 'answer') settle(news.id, ({ resolve }) => resolve(news.value));
    else if (news.kind === 'failed') settle(news.id, ({ reject }) => reject(news.cause));
    else if (news.kind === 'progress') asked?.progress?.(news.done, news.total);
    else if (asked) {
      post(asked.load);
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
    const own = new Worker(worker, { resourceLimits: limits });
    let cause: unknown = null;
    own.on('message', hear);
    own.on('error', (error) => {
      cause = error;
    });
    own.on('exit', () => {
      if (own !== thread) return;
      const [first] = waiting.keys();
      replace(first, stopped(cause));
    });
    thread = own;
    return own;
  }
  function post(order: object): void {
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
    replace(id, stopped('given up'));
  };

  return {
    ask: (question, load, { signal, progress } = {}) => {
      lastId += 1;
      const id = lastId;
      const order = { kind: 'ask', id, ...question };
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { load, order, resolve, reject, progress });
      });
      if (signal?.aborted) giveUp(id);
      else post(order);
      signal?.addEventListener('abort', () => giveUp(id), { once: true });
      return answer;
    },
    load: (order) => {
      post(order);
      if (waiting.size === 0) thread?.unref();
    },
    tell: (order) => thread?.postMessage(order),
    close: end,
  };
}
