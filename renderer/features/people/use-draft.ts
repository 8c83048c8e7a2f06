import { useCallback, useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { instantOf } from '../../../shared/time';
import { type Draft, draftKey, type FormPlace, useDrafts } from './drafts-store';
import { type EnrolReady, type EnrolValues, sameValues } from './enrol-values';

type EnrolReturn = UseFormReturn<EnrolValues, unknown, EnrolReady>;

/** What was left in this form last time; read once, when the form opens. */
export const useRestored = (place: FormPlace): Draft | null => {
  const [draft] = useState(() => useDrafts.getState().drafts[draftKey(place)] ?? null);
  return draft;
};

/**
 * Keeps what is typed as a draft from the first change on, and lets go of it when the form is back
 * to how it opened.
 *
 * @param initial the form as it is without a draft
 */
export function useDraft(
  form: EnrolReturn,
  { cohortId, personId, role }: FormPlace,
  initial: EnrolValues,
) {
  const keep = useDrafts((state) => state.keep);
  const drop = useDrafts((state) => state.drop);
  const kept = useDrafts((state) => state.drafts[draftKey({ cohortId, personId, role })]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const place = { cohortId, personId, role };
          if (sameValues(values, initial)) drop(place);
          else {
            keep({ ...place, values: structuredClone(values), keptAt: instantOf(new Date()) });
          }
        },
      }),
    [form, cohortId, personId, role, initial, keep, drop],
  );

  return {
    keptAt: kept?.keptAt ?? null,
    discard: useCallback(
      () => drop({ cohortId, personId, role }),
      [drop, cohortId, personId, role],
    ),
  };
}
