import { create } from 'zustand';
import type { PersonId } from '../../../shared/ids';
import { ALL_IN_COHORT, type PeopleFilter } from './people-view';

type PeopleState = {
  readonly filter: PeopleFilter;
  readonly selectedId: PersonId | null;
  readonly narrow: (change: Partial<PeopleFilter>) => void;
  readonly clear: () => void;
  readonly select: (id: PersonId | null) => void;
};

/** What the list of people shows, kept while somebody looks at other screens. */
export const usePeople = create<PeopleState>()((set, get) => ({
  filter: ALL_IN_COHORT,
  selectedId: null,
  narrow: (change) => set({ filter: { ...get().filter, ...change } }),
  clear: () => set({ filter: ALL_IN_COHORT }),
  select: (selectedId) => set({ selectedId }),
}));
