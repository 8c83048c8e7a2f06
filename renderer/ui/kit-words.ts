import { createContext, use } from 'react';

/** The few words the blocks cannot do without: names of small buttons. The app gives them once. */
export type KitWords = {
  readonly close: string;
  readonly cancel: string;
  readonly stop: string;
  readonly clear: string;
};

const KitWordsContext = createContext<KitWords | null>(null);

export const KitWordsProvider = KitWordsContext.Provider;

/** @throws Error outside of `KitWordsProvider`, which only a mistake in the app can cause. */
export function useKitWords(): KitWords {
  const words = use(KitWordsContext);
  if (words === null) throw new Error('KitWordsProvider is missing');
  return words;
}
