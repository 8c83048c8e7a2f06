import { create } from 'zustand';
import type { GroupEdit } from '../../../shared/group';
import type { PersonId } from '../../../shared/ids';

/** What a dialog asks about before it is done; what is null is still to be chosen. */
export type Question =
  /** Into another group; `edit` once it is settled whether somebody comes back in exchange. */
  | {
      readonly kind: 'place';
      readonly personId: PersonId;
      readonly group: number | null;
      readonly edit: GroupEdit | null;
    }
  | {
      readonly kind: 'with';
      readonly what: 'swap' | 'apart';
      readonly personId: PersonId;
      readonly otherId: PersonId | null;
    }
  | { readonly kind: 'edit'; readonly edit: GroupEdit };

type GroupsState = {
  readonly selected: PersonId | null;
  readonly namesHidden: boolean;
  readonly question: Question | null;
  readonly dragged: PersonId | null;
  readonly publishing: boolean;
  readonly select: (personId: PersonId | null) => void;
  readonly toggleNames: () => void;
  readonly ask: (question: Question | null) => void;
  readonly drag: (personId: PersonId | null) => void;
  readonly setPublishing: (publishing: boolean) => void;
};

/** What the board of groups itself decides: what is selected, asked and typed. */
export const useGroups = create<GroupsState>()((set, get) => ({
  selected: null,
  namesHidden: false,
  question: null,
  dragged: null,
  publishing: false,
  select: (selected) => set({ selected }),
  toggleNames: () => set({ namesHidden: !get().namesHidden }),
  ask: (question) => set({ question }),
  drag: (dragged) => set({ dragged }),
  setPublishing: (publishing) => set({ publishing }),
}));
