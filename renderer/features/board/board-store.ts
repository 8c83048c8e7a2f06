import { create } from 'zustand';
import type { BoardEdit } from '../../../shared/decision';
import type { PersonId } from '../../../shared/ids';

/** A stop on the board. One person can be there as a mentor and as a mentee. */
export type Stop = { readonly as: 'mentee' | 'mentor'; readonly id: PersonId };

/** What a dialog asks about before it is done; `to` and `other` are still to be chosen where null. */
export type Question =
  | { readonly kind: 'move'; readonly menteeId: PersonId; readonly to: PersonId | null }
  | { readonly kind: 'swap'; readonly menteeId: PersonId; readonly other: PersonId | null }
  | { readonly kind: 'edit'; readonly edit: Exclude<BoardEdit, { kind: 'swap' }> };

type BoardState = {
  readonly selected: Stop | null;
  /** The mentee the pointer rests on: shown beside the board, the selection stays. */
  readonly peeked: PersonId | null;
  /** With whom the answer to "why not" is open: a mentor for a mentee, a mentee for a mentor. */
  readonly compared: PersonId | null;
  readonly namesHidden: boolean;
  readonly question: Question | null;
  readonly dragged: PersonId | null;
  readonly publishing: boolean;
  readonly select: (stop: Stop | null) => void;
  readonly peek: (menteeId: PersonId | null) => void;
  readonly compare: (personId: PersonId | null) => void;
  readonly toggleNames: () => void;
  readonly ask: (question: Question | null) => void;
  readonly drag: (menteeId: PersonId | null) => void;
  readonly setPublishing: (publishing: boolean) => void;
};

const isSame = (one: Stop | null, other: Stop | null): boolean =>
  one?.as === other?.as && one?.id === other?.id;

/** What the board itself decides: what is selected, opened, asked and typed. */
export const useBoard = create<BoardState>()((set, get) => ({
  selected: null,
  peeked: null,
  compared: null,
  namesHidden: false,
  question: null,
  dragged: null,
  publishing: false,
  select: (stop) => {
    if (!isSame(stop, get().selected)) set({ selected: stop, compared: null });
    get().peek(null);
  },
  peek: (menteeId) => {
    const { selected, peeked } = get();
    // A click selects what was about to be looked at.
    const isSelected = selected?.as === 'mentee' && selected.id === menteeId;
    const next = isSelected ? null : menteeId;
    if (next !== peeked) set({ peeked: next });
  },
  compare: (personId) => set({ compared: personId }),
  toggleNames: () => set({ namesHidden: !get().namesHidden }),
  ask: (question) => set({ question }),
  drag: (menteeId) => set({ dragged: menteeId, peeked: null }),
  setPublishing: (publishing) => set({ publishing }),
}));
