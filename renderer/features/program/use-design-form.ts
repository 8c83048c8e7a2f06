import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { formResolver } from '../../lib/form-errors';
import { Design, type DesignValues } from './design';
import { type FormPlace, useDrafts } from './drafts-store';

const isSame = (a: DesignValues, b: DesignValues): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * A form over a design that keeps what is typed as a draft until it is saved or discarded.
 *
 * @param place which draft is this form's
 * @param saved what stands in the file; the form follows it while nothing is typed
 */
export function useDesignForm(place: FormPlace, saved: DesignValues) {
  const draft = useDrafts((state) => state.drafts[place]);
  const keep = useDrafts((state) => state.keep);
  const drop = useDrafts((state) => state.drop);
  const form = useForm<DesignValues, unknown, Design>({
    resolver: formResolver(Design),
    defaultValues: draft ?? saved,
  });
  const { subscribe, reset, getValues } = form;
  const savedText = JSON.stringify(saved);

  useEffect(() => {
    const original = JSON.parse(savedText) as DesignValues;
    const isTyped = () => useDrafts.getState().drafts[place] !== undefined;
    // Saved elsewhere, by undo for instance: a form in which nothing is typed shows it.
    if (!isTyped() && !isSame(getValues(), original)) reset(original);
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (!isSame(values, original)) keep(place, structuredClone(values));
        else if (isTyped()) drop(place);
      },
    });
  }, [subscribe, reset, getValues, keep, drop, place, savedText]);

  return {
    form,
    unsaved: draft !== undefined,
    /** After saving: what was typed is in the file now. */
    forget: () => drop(place),
    discard: () => {
      drop(place);
      reset(saved);
    },
  };
}
