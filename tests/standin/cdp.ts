import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};

/** One conversation with the browser, or with one of its pages; emits the protocol's events. */
export class CdpSession extends EventEmitter {
  private readonly pipe: CdpPipe;
  private readonly id: string | undefined;

  constructor(pipe: CdpPipe, id?: string) {
    super();
    this.pipe = pipe;
    this.id = id;
  }

  /** Sends one command. Rejects with the browser's own words. */
  send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return this.pipe.send(method, params, this.id) as Promise<Result>;
  }
}

/** The DevTools protocol over `--remote-debugging-pipe`: JSON messages, each ended by a NUL. */
export class CdpPipe {
  readonly browser = new CdpSession(this);
  private readonly sessions = new Map<string, CdpSession>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly output: Writable;
  private lastId = 0;
  private pieces: Buffer[] = [];

  constructor(output: Writable, input: Readable) {
    this.output = output;
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('data', (chunk: Buffer) => this.read(chunk));
    input.on('close', () => this.close());
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = new CdpSession(this, id);
    this.sessions.set(id, session);
    return session;
  }

  send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.waiting.set(id, { resolve, reject });
    this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return promise;
  }

  private read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.pieces.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.pieces).toString('utf8');
      this.pieces = [];
      start = end + 1;
      this.dispatch(JSON.parse(text));
    }
    if (start < chunk.length) this.pieces.push(chunk.subarray(start));
  }

  private dispatch({ id, method, params, result, error, sessionId }: Message): void {
    if (method !== undefined) {
      const session = sessionId === undefined ? this.browser : this.sessions.get(sessionId);
      session?.emit(method, params);
      return;
    }
    const waiter = this.waiting.get(id ?? 0);
    this.waiting.delete(id ?? 0);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result);
  }

  private close(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('the browser has gone'));
    this.waiting.clear();
  }
}
