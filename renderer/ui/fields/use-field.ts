import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

/** What every field takes. Label, help and error are tied to the input for screen readers. */
export type FieldProps<V extends FieldValues, N extends FieldPath<V>, T = V> = {
  readonly control: Control<V, unknown, T>;
  readonly name: N;
  readonly label: string;
  readonly help?: string;
  /**
   * A required field keeps '' when emptied, which its schema refuses with words; any other becomes
   * null ("not answered").
   */
  readonly required?: boolean;
  readonly disabled?: boolean;
};

/** Ties a field to its form, in the shape Mantine's inputs want. */
export function useField<V extends FieldValues, N extends FieldPath<V>, T>({
  control,
  name,
  label,
  help,
  required = false,
  disabled = false,
}: FieldProps<V, N, T>) {
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  return {
    value: field.value as unknown,
    set: field.onChange as (value: unknown) => void,
    empty: required ? '' : null,
    error,
    input: {
      ref: field.ref,
      onBlur: field.onBlur,
      label,
      description: help,
      error,
      withAsterisk: required,
      disabled,
    },
  };
}
