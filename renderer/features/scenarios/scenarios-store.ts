import { create } from 'zustand';
import type { CohortId, ScenarioId } from '../../../shared/ids';
import type { Draft } from './scenarios-view';

/** A scenario being written; without an id it is a new one. */
export type Editing = { readonly scenarioId: ScenarioId | null; readonly draft: Draft };

type ScenariosState = {
  /** What is being written, by cohort; it stays while one looks elsewhere. */
  readonly editing: Readonly<Record<CohortId, Editing>>;
  readonly selected: ScenarioId | null;
  readonly edit: (editing: Editing) => void;
  readonly leave: (cohortId: CohortId) => void;
  readonly select: (scenarioId: ScenarioId | null) => void;
};

/** What the comparison itself decides. */
export const useScenarios = create<ScenariosState>()((set, get) => ({
  editing: {},
  selected: null,
  edit: (editing) => set({ editing: { ...get().editing, [editing.draft.cohortId]: editing } }),
  leave: (cohortId) => {
    const { [cohortId]: _, ...editing } = get().editing;
    set({ editing });
  },
  select: (selected) => set({ selected }),
}));
