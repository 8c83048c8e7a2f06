import { Autocomplete } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './use-field';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  /** What is offered while typing; anything else can be typed too. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
};

const SHOWN_SUGGESTIONS = 20;

/** One line of text, with what others wrote there on offer: a department, a site. */
export function SuggestField<V extends FieldValues, N extends FieldPath<V>, T>({
  suggestions,
  placeholder,
  ...props
}: Props<V, N, T>) {
  const { value, set, empty, input } = useField(props);
  return (
    <Autocomplete
      {...input}
      data={[...new Set(suggestions)]}
      limit={SHOWN_SUGGESTIONS}
      placeholder={placeholder}
      value={typeof value === 'string' ? value : ''}
      onChange={(next) => set(next === '' ? empty : next)}
    />
  );
}
