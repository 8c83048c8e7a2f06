import { create } from 'zustand';
import type { MatchingSettings } from '../../../shared/criterion';
import type { CohortId, PersonId } from '../../../shared/ids';

export type Tab = 'result' | 'settings';

type MatchingState = {
  /** Settings being changed, by cohort; they stay while one looks elsewhere. */
  readonly drafts: Readonly<Record<CohortId, MatchingSettings>>;
  /** Null until somebody chose: a result is shown first where there is one. */
  readonly tab: Tab | null;
  /** The mentee whose pair is explained. */
  readonly opened: PersonId | null;
  readonly edit: (cohortId: CohortId, settings: MatchingSettings) => void;
  readonly drop: (cohortId: CohortId) => void;
  readonly turnTo: (tab: Tab) => void;
  readonly open: (menteeId: PersonId | null) => void;
};

/** What the matching screen itself decides. */
export const useMatching = create<MatchingState>()((set, get) => ({
  drafts: {},
  tab: null,
  opened: null,
  edit: (cohortId, settings) => set({ drafts: { ...get().drafts, [cohortId]: settings } }),
  drop: (cohortId) => {
    const { [cohortId]: _, ...drafts } = get().drafts;
    set({ drafts });
  },
  turnTo: (tab) => set({ tab }),
  open: (opened) => set({ opened }),
}));
