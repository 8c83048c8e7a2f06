// What is sent into the page. Each function is sent as its own source text, so none may use anything
// from outside itself. One runs in the page's world, the other (with the preload script) in a world
// of its own; they talk by events under a name that the page cannot guess. Chromium copies what an
// event carries from one world to the other, so neither ever holds an object of the other's.

/** A value on its way between the worlds; a function travels as a number that can be called. */
type Packed =
  | { readonly fn: number }
  | { readonly promise: number }
  | { readonly list: readonly Packed[] }
  | { readonly fields: readonly (readonly [string, Packed])[] }
  | { readonly value?: unknown };

type BridgeMessage =
  | { readonly kind: 'expose'; readonly key: string; readonly value: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly fn: number; readonly args: Packed[] }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly ok: boolean;
      readonly value: Packed;
    }
  | {
      readonly kind: 'settle';
      readonly id: number;
      readonly ok: boolean;
      readonly value: Packed;
    };

/** One end of the bridge between the worlds: both ends are alike. */
export function bridgeEnd(incoming: string, outgoing: string) {
  const dispatch = window.dispatchEvent.bind(window);
  const Event = window.CustomEvent;
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const answers = new Map<number, { ok: boolean; value: unknown }>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let lastCall = 0;
  let lastPromise = 0;

  const post = (message: BridgeMessage) => dispatch(new Event(outgoing, { detail: message }));
  const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

  /** Whether a value is data all through, so that it can cross as it is. */
  function isPlain(value: unknown): boolean {
    if (typeof value === 'function' || value instanceof Promise) return false;
    if (typeof value !== 'object' || value === null) return true;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) {
      throw new TypeError(
        `the stand-in carries JSON values only, not ${prototype.constructor.name}`,
      );
    }
    return Object.values(value).every(isPlain);
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      return { fn: functions.push(value as (typeof functions)[number]) - 1 };
    }
    if (value instanceof Promise) {
      lastPromise += 1;
      const id = lastPromise;
      value.then(
        (result) => post({ kind: 'settle', id, ok: true, value: pack(result) }),
        (error) => post({ kind: 'settle', id, ok: false, value: { value: words(error) } }),
      );
      return { promise: id };
    }
    if (isPlain(value)) return { value };
    if (Array.isArray(value)) return { list: value.map(pack) };
    return {
      fields: Object.entries(value as object).map(([key, field]) => [key, pack(field)] as const),
    };
  }

  function unpack(packed: Packed): unknown {
    if ('fn' in packed) return caller(packed.fn);
    if ('list' in packed) return packed.list.map(unpack);
    if ('fields' in packed) {
      return Object.fromEntries(packed.fields.map(([key, field]) => [key, unpack(field)]));
    }
    if (!('promise' in packed)) return packed.value;
    const waiting = Promise.withResolvers<unknown>();
    promises.set(packed.promise, waiting);
    return waiting.promise;
  }

  /** Events are delivered at once, so the answer is there when `post` returns, as in Electron. */
  function caller(fn: number) {
    return (...args: unknown[]) => {
      lastCall += 1;
      const id = lastCall;
      post({ kind: 'call', id, fn, args: args.map(pack) });
      const given = answers.get(id);
      answers.delete(id);
      if (!given?.ok) throw new Error(String(given?.value));
      return given.value;
    };
  }

  function answer(id: number, fn: number, args: readonly Packed[]) {
    try {
      const value = pack(functions[fn]?.(...args.map(unpack)));
      post({ kind: 'answer', id, ok: true, value });
    } catch (error) {
      post({ kind: 'answer', id, ok: false, value: { value: words(error) } });
    }
  }

  function expose(key: string, value: unknown) {
    const freeze = (part: unknown): unknown => {
      if (typeof part === 'object' && part !== null) Object.values(part).forEach(freeze);
      return Object.freeze(part);
    };
    Object.defineProperty(window, key, { value: freeze(value), enumerable: true });
  }

  window.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<BridgeMessage>).detail;
    if (message.kind === 'call') return answer(message.id, message.fn, message.args);
    if (message.kind === 'expose') return expose(message.key, unpack(message.value));
    const value = unpack(message.value);
    if (message.kind === 'answer') return answers.set(message.id, { ok: message.ok, value });
    const waiting = promises.get(message.id);
    promises.delete(message.id);
    return message.ok ? waiting?.resolve(value) : waiting?.reject(new Error(String(value)));
  });

  return {
    offer: (key: string, api: unknown) => post({ kind: 'expose', key, value: pack(api) }),
  };
}

type Delivery =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] };

type PreloadOptions = {
  /** What puts an api on the page's window. */
  readonly offer: (key: string, api: unknown) => void;
  /** The name of the function by which the main process delivers into this world. */
  readonly deliver: string;
  /** The name of the browser's binding that reaches the main process; only this world has it. */
  readonly post: string;
  readonly platform: string;
};

/** What a sandboxed preload script sees of Electron and Node: `require('electron')` and little else. */
export function preloadScope({ offer, deliver, post, platform }: PreloadOptions) {
  type Listener = (event: object, ...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const send = (message: object) => world[post]?.(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { channel: string }>();
  let lastId = 0;

  const strict = <T extends object>(name: string, object: T) =>
    new Proxy(object, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
        throw new Error(`the stand-in has no ${name}.${key}`);
      },
    });

  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]) {
      lastId += 1;
      const answer = { ...Promise.withResolvers<unknown>(), channel };
      waiting.set(lastId, answer);
      send({ kind: 'invoke', id: lastId, channel, args });
      return answer.promise;
    },
    send(channel: string, ...args: unknown[]) {
      send({ kind: 'send', channel, args });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
    },
  });

  world[deliver] = (text) => {
    const message = JSON.parse(text) as Delivery;
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({}, ...message.args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else
      call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.value}`));
  };

  const electron = strict('electron (in the preload script)', {
    ipcRenderer,
    contextBridge: strict('contextBridge', { exposeInMainWorld: offer }),
  });
  return {
    require(name: string) {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: strict('process (in the preload script)', {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform,
    }),
  };
}
