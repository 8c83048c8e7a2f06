import { loud } from './loud.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const listeners = new Map<string, Set<Handler>>();

/** `electron.ipcMain`. */
export const ipcMain = loud('electron.ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string) {
    handlers.delete(channel);
  },
  on(channel: string, listener: Handler) {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
  },
  off(channel: string, listener: Handler) {
    listeners.get(channel)?.delete(listener);
  },
});

/** Refuses what JSON would change on its way: Electron would carry it, this stand-in cannot. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, field) {
    const original = this[key];
    const isPlain =
      typeof original !== 'object' ||
      original === null ||
      Array.isArray(original) ||
      [Object.prototype, null].includes(Object.getPrototypeOf(original));
    const isOdd = typeof original === 'number' && !Number.isFinite(original);
    if (!isPlain || isOdd || typeof original === 'function') {
      throw new TypeError(`the stand-in carries JSON values only: ${key} is ${String(original)}`);
    }
    return field;
  });
}

export function receive(event: object, channel: string, args: readonly unknown[]): void {
  for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
}

/** Runs the handler of a channel; its answer, or its failure in words, as the preload expects it. */
export async function invoke(
  event: object,
  { id, channel, args }: { id: number; channel: string; args: readonly unknown[] },
): Promise<string> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event, ...args);
    return toJson({ kind: 'answer', id, ok: true, value });
  } catch (error) {
    return toJson({ kind: 'answer', id, ok: false, value: String(error) });
  }
}
