import { create } from 'zustand';
import type { PersonId } from '../../../shared/ids';
import { draftsInFile } from '../../lib/form-drafts';

/** A note that is typed and not added yet. */
export type NoteDraft = { readonly text: string; readonly isPrivate: boolean };

type NoteDraftsState = {
  readonly drafts: Readonly<Record<PersonId, NoteDraft>>;
  /** Keeps what is typed about somebody; lets go of it when nothing is. */
  readonly keep: (about: PersonId, draft: NoteDraft) => void;
};

/** What was typed about people and not added yet. */
export const useNoteDrafts = create<NoteDraftsState>()((set, get) => {
  const drop = (about: string) => {
    const kept = Object.entries(get().drafts).filter(([id]) => id !== about);
    set({ drafts: Object.fromEntries(kept) });
    file.put(about, undefined);
  };
  return {
    drafts: {},
    keep: (about, draft) => {
      if (draft.text === '') return drop(about);
      set({ drafts: { ...get().drafts, [about]: draft } });
      file.put(about, draft);
    },
  };
});

const file = draftsInFile(
  'note',
  (found) =>
    useNoteDrafts.setState({
      drafts: Object.fromEntries(
        [...found].map(([about, text]) => [about, JSON.parse(text) as NoteDraft]),
      ),
    }),
  () => useNoteDrafts.getState().drafts,
);
