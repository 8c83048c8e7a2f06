import { EventEmitter } from 'node:events';

/** What the language and the tools ask of any object; to have none of these is no gap. */
const QUIET = new Set(['then', 'toJSON', '__esModule', 'default']);

/** The end of a prototype chain: whoever asks for a name that nobody before it had is told so. */
function endOfChain(name: string, base: object): object {
  return new Proxy(base, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || QUIET.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`the stand-in has no ${name}.${key}`);
    },
  });
}

/**
 * Makes a plain object fail by name on everything it does not have.
 *
 * @example loud('electron.shell', {}).openPath // throws "the stand-in has no electron.shell.openPath"
 */
export function loud<T extends object>(name: string, object: T): T {
  return Object.setPrototypeOf(object, endOfChain(name, Object.prototype));
}

type EmitterClass = abstract new (...args: never[]) => EventEmitter;

type Loudness = { readonly name: string; readonly events: readonly string[] };

/**
 * An event emitter whose instances and statics fail by name, and which takes listeners only for the
 * events it lists. An event that can never happen here may be listed too: then the guard that
 * listens for it is simply never needed.
 */
export function loudClass(Class: EmitterClass, { name, events }: Loudness): void {
  const methods = Object.create(
    endOfChain(name, Object.prototype),
    Object.getOwnPropertyDescriptors(EventEmitter.prototype),
  );
  for (const add of ['on', 'once', 'addListener', 'prependListener'] as const) {
    methods[add] = function (this: EventEmitter, event: string, listener: () => void) {
      if (!events.includes(event)) throw new Error(`the stand-in has no event ${name} '${event}'`);
      return EventEmitter.prototype[add].call(this, event, listener);
    };
  }
  Object.setPrototypeOf(Class.prototype, methods);
  Object.setPrototypeOf(Class, endOfChain(name, EventEmitter));
}
