import { create } from 'zustand';
import type { AppError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { wordsFor } from './error-words';

export type Toast = {
  readonly id: number;
  readonly tone: 'done' | 'failure';
  readonly sentence: string;
  /** Whether the message offers to take the change back; a function where that is no step of undo. */
  readonly undo: boolean | (() => void);
  /** What a failure was about, where a call was refused: the same, done later, takes it away. */
  readonly about?: string | undefined;
};

type ToastState = {
  readonly toasts: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
};

const MOST_AT_ONCE = 3;
const SHOWN_MS = 8_000;
let lastId = 0;

/**
 * Messages beside the page. Good news leaves by itself or makes room for newer, since
 * "Undo" takes back the last change and no other; failures stay until closed or
 * until the same thing succeeds, and once each.
 */
export const useToasts = create<ToastState>()((set, get) => ({
  toasts: [],
  show: (toast) => {
    lastId += 1;
    const id = lastId;
    const isStaying = ({ tone, sentence }: Toast) =>
      sentence !== toast.sentence && (tone === 'failure' || toast.tone === 'failure');
    const staying = get().toasts.filter(isStaying);
    set({ toasts: [...staying, { ...toast, id }].slice(-MOST_AT_ONCE) });
    if (toast.tone === 'done') setTimeout(() => get().dismiss(id), SHOWN_MS);
  },
  dismiss: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
}));

/** What a call is about: the channel, and whom or what the input names by id. */
const aboutOf = (channel: string, input: object): string =>
  JSON.stringify([channel, ...Object.entries(input).filter(([name]) => /Ids?$/.test(name))]);

/** What each refusal is about, for whoever says it. */
const refused = new WeakMap<AppError, string>();

/**
 * Follows a call to its end. One that goes through takes the message away that it was refused before:
 * only where the message was there when it was made, so that none goes before it could be read.
 *
 * @returns to be told the answer
 */
export function followCall(
  channel: string,
  input: object,
): (reply: Result<unknown, AppError>) => void {
  const newestThen = lastId;
  return (reply) => {
    const { toasts } = useToasts.getState();
    // Nearly always: nothing was refused, and nothing is shown.
    if (reply.ok && toasts.length === 0) return;
    const about = aboutOf(channel, input);
    if (!reply.ok) {
      refused.set(reply.error, about);
      return;
    }
    const staying = toasts.filter((toast) => toast.about !== about || toast.id > newestThen);
    if (staying.length < toasts.length) useToasts.setState({ toasts: staying });
  };
}

/** Takes all messages away, as names are hidden: one still in sight may name somebody. */
export const dismissAll = (): void => useToasts.setState({ toasts: [] });

/** Says that something was done; with `undo`, offers to take it back. */
export const say = (sentence: string, { undo = false }: Partial<Pick<Toast, 'undo'>> = {}): void =>
  useToasts.getState().show({ tone: 'done', sentence, undo });

/**
 * Says what went wrong. A job the user stopped is no failure and says nothing.
 *
 * @param inText takes names out of the sentence, while they are hidden
 */
export const sayFailure = (error: AppError, inText = (text: string) => text): void => {
  if (error.code === 'stopped') return;
  sayRefused(error, inText(wordsFor(error)));
};

/** Says what went wrong in words of its own. */
export const sayRefused = (error: AppError, sentence: string): void =>
  useToasts.getState().show({ tone: 'failure', sentence, undo: false, about: refused.get(error) });
