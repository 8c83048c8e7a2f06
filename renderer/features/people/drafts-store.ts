import { create } from 'zustand';
import type { Role } from '../../../shared/enrollment';
import type { CohortId, PersonId } from '../../../shared/ids';
import type { Instant } from '../../../shared/time';
import { draftsInFile } from '../../lib/form-drafts';
import type { EnrolValues } from './enrol-values';

/** Which form: of whom (null is somebody new), in which role (null is the person alone). */
export type FormPlace = {
  readonly cohortId: CohortId;
  readonly personId: PersonId | null;
  readonly role: Role | null;
};

export type Draft = FormPlace & { readonly values: EnrolValues; readonly keptAt: Instant };

type DraftsState = {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly keep: (draft: Draft) => void;
  readonly drop: (place: FormPlace) => void;
};

export const draftKey = ({ cohortId, personId, role }: FormPlace): string =>
  [cohortId, personId ?? 'new', role ?? 'person'].join('/');

/** What was typed and not saved yet; gone as soon as it is saved or discarded. */
export const useDrafts = create<DraftsState>()((set, get) => ({
  drafts: {},
  keep: (draft) => {
    set({ drafts: { ...get().drafts, [draftKey(draft)]: draft } });
    file.put(draftKey(draft), draft);
  },
  drop: (place) => {
    const { [draftKey(place)]: _, ...kept } = get().drafts;
    set({ drafts: kept });
    file.put(draftKey(place), undefined);
  },
}));

const file = draftsInFile(
  'person',
  (found) =>
    useDrafts.setState({
      drafts: Object.fromEntries([...found].map(([key, text]) => [key, JSON.parse(text) as Draft])),
    }),
  () => useDrafts.getState().drafts,
);

/** Where a form stands. */
export const formPath = ({ personId, role }: Omit<FormPlace, 'cohortId'>): string => {
  if (personId === null) return `/people/new/${role ?? 'mentee'}`;
  return role === null ? `/people/${personId}/edit` : `/people/${personId}/edit/${role}`;
};
