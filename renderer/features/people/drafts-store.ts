import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Role } from '../../../shared/enrollment';
import type { CohortId, PersonId } from '../../../shared/ids';
import type { Person } from '../../../shared/person';
import type { Instant } from '../../../shared/time';
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
  /** Lets go of every draft about somebody who was erased, and of those that name them. */
  readonly dropAbout: (person: Pick<Person, 'id' | 'name'>) => void;
};

export const draftKey = ({ cohortId, personId, role }: FormPlace): string =>
  [cohortId, personId ?? 'new', role ?? 'person'].join('/');

/**
 * What was typed and not saved yet. Written to this computer on every change, so that a reload or
 * a crash takes nothing; gone as soon as it is saved or discarded, for it holds personal data.
 */
export const useDrafts = create<DraftsState>()(
  persist(
    (set, get) => ({
      drafts: {},
      keep: (draft) => set({ drafts: { ...get().drafts, [draftKey(draft)]: draft } }),
      drop: (place) => {
        const { [draftKey(place)]: _, ...rest } = get().drafts;
        set({ drafts: rest });
      },
      dropAbout: ({ id, name }) => {
        const mentions = (draft: Draft) =>
          [id, name].some((text) =>
            JSON.stringify(draft).includes(JSON.stringify(text).slice(1, -1)),
          );
        const kept = Object.entries(get().drafts).filter(([, draft]) => !mentions(draft));
        set({ drafts: Object.fromEntries(kept) });
      },
    }),
    { name: 'mentorbook-drafts', version: 1, partialize: ({ drafts }) => ({ drafts }) },
  ),
);

/** Where a form stands. */
export const formPath = ({ personId, role }: Omit<FormPlace, 'cohortId'>): string => {
  if (personId === null) return `/people/new/${role ?? 'mentee'}`;
  return role === null ? `/people/${personId}/edit` : `/people/${personId}/edit/${role}`;
};
