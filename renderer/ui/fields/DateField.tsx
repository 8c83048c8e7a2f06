import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { CalendarDate } from '../../../shared/time';
import { useKitWords } from '../kit-words';
import { typedDate } from './typed-date';
import { type FieldProps, useField } from './use-field';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly placeholder?: string;
  /** First and last day the calendar offers, `YYYY-MM-DD`; one beyond can be typed, and main refuses it. */
  readonly min?: string;
  readonly max?: string;
};

/** A day, typed or picked; its value is `YYYY-MM-DD`, or what was typed that is no date, or empty. */
export function DateField<V extends FieldValues, N extends FieldPath<V>, T>({
  placeholder,
  min,
  max,
  ...props
}: Props<V, N, T>) {
  const { value, set, empty, input } = useField(props);
  const words = useKitWords();
  const [isOpen, setOpen] = useState(false);
  const day = CalendarDate.safeParse(value).data ?? null;
  return (
    <DateInput
      {...input}
      valueFormat="D MMMM YYYY"
      dateParser={typedDate}
      clearable={props.required !== true}
      clearButtonProps={{ 'aria-label': words.clear }}
      placeholder={placeholder}
      // What is wrong stands below the field, where the calendar would lie over it.
      popoverProps={{
        position: input.error ? 'top-start' : 'bottom-start',
        onOpen: () => setOpen(true),
        onClose: () => setOpen(false),
      }}
      // Escape closes the calendar first, and what the field stands in only when pressed again.
      data-mantine-stop-propagation={isOpen || undefined}
      onKeyDown={(event) => {
        if (isOpen && event.key === 'Escape') event.stopPropagation();
      }}
      {...(min !== undefined && { minDate: min })}
      {...(max !== undefined && { maxDate: max })}
      // Mantine would pass over what is no date, or out of bounds, and put the day before it back:
      // it goes into the form as typed, so that the form can say what is wrong with it.
      onInput={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        set(text === '' ? empty : (typedDate(text) ?? text));
      }}
      fixOnBlur={day !== null || value === empty}
      value={day}
      onChange={(next) => set(next ?? empty)}
    />
  );
}
