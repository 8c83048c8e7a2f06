import { create } from 'zustand';
import type { MatchId } from '../../../shared/ids';
import type { Filter } from './matches-view';

type MatchesState = {
  /** Rows ticked for printing or signing together. */
  readonly ticked: ReadonlySet<MatchId>;
  readonly tick: (ticked: ReadonlySet<MatchId>) => void;
  readonly filter: Filter;
  readonly show: (filter: Filter) => void;
  readonly search: string;
  readonly seek: (search: string) => void;
};

/** What the list of matches shows and has ticked, kept while other screens are looked at. */
export const useMatches = create<MatchesState>()((set) => ({
  ticked: new Set(),
  tick: (ticked) => set({ ticked }),
  filter: 'all',
  show: (filter) => set({ filter }),
  search: '',
  seek: (search) => set({ search }),
}));
