import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CohortId, ProgramId } from '../../../shared/ids';
import type { DesignValues } from './design';

/** Which form: that of a program, of a cohort, or of a new one of either. */
export type FormPlace =
  | `program/${ProgramId}`
  | `cohort/${CohortId}`
  | `new-cohort/${ProgramId}`
  | 'new-program';

type DraftsState = {
  readonly drafts: Readonly<Partial<Record<FormPlace, DesignValues>>>;
  readonly keep: (place: FormPlace, values: DesignValues) => void;
  readonly drop: (place: FormPlace) => void;
};

/**
 * What was typed and not saved yet. Written to this computer on every change, so that neither
 * leaving the screen nor a crash takes anything; gone as soon as it is saved or discarded.
 */
export const useDrafts = create<DraftsState>()(
  persist(
    (set, get) => ({
      drafts: {},
      keep: (place, values) => set({ drafts: { ...get().drafts, [place]: values } }),
      drop: (place) => {
        const { [place]: _, ...rest } = get().drafts;
        set({ drafts: rest });
      },
    }),
    { name: 'mentorbook-design-drafts', version: 1, partialize: ({ drafts }) => ({ drafts }) },
  ),
);
