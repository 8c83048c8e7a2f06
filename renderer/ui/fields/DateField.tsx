import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useKitWords } from '../kit-words';
import { typedDate } from './typed-date';
import { type FieldProps, useField } from './use-field';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly placeholder?: string;
  /** First and last day allowed, `YYYY-MM-DD`. */
  readonly min?: string;
  readonly max?: string;
};

/** A day, typed or picked; its value is `YYYY-MM-DD` or null. */
export function DateField<V extends FieldValues, N extends FieldPath<V>, T>({
  placeholder,
  min,
  max,
  ...props
}: Props<V, N, T>) {
  const { value, set, input } = useField(props);
  const words = useKitWords();
  const [isOpen, setOpen] = useState(false);
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
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => set(next)}
    />
  );
}
