import { create } from 'zustand';
import type { CohortId, ProgramId } from '../../../shared/ids';
import { draftsInFile } from '../../lib/form-drafts';
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

/** What was typed and not saved yet; gone as soon as it is saved or discarded. */
export const useDrafts = create<DraftsState>()((set, get) => ({
  drafts: {},
  keep: (place, values) => {
    set({ drafts: { ...get().drafts, [place]: values } });
    file.put(place, values);
  },
  drop: (place) => {
    const { [place]: _, ...rest } = get().drafts;
    set({ drafts: rest });
    file.put(place, undefined);
  },
}));

const file = draftsInFile(
  'design',
  (found) =>
    useDrafts.setState({
      drafts: Object.fromEntries(
        [...found].map(([place, text]) => [place, JSON.parse(text) as DesignValues]),
      ),
    }),
  () => useDrafts.getState().drafts,
);
