import { Textarea, TextInput } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './use-field';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly placeholder?: string;
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One line of text. */
export function TextField<V extends FieldValues, N extends FieldPath<V>, T>({
  placeholder,
  ...props
}: Props<V, N, T>) {
  const { value, set, empty, input } = useField(props);
  return (
    <TextInput
      {...input}
      placeholder={placeholder}
      value={asText(value)}
      onChange={({ currentTarget }) =>
        set(currentTarget.value === '' ? empty : currentTarget.value)
      }
    />
  );
}

/** A paragraph; grows with what is typed. */
export function TextArea<V extends FieldValues, N extends FieldPath<V>, T>({
  placeholder,
  ...props
}: Props<V, N, T>) {
  const { value, set, empty, input } = useField(props);
  return (
    <Textarea
      {...input}
      autosize
      minRows={3}
      maxRows={12}
      placeholder={placeholder}
      value={asText(value)}
      onChange={({ currentTarget }) =>
        set(currentTarget.value === '' ? empty : currentTarget.value)
      }
    />
  );
}
