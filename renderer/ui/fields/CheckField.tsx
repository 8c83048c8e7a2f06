import { Checkbox } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './use-field';

/** Yes or no. */
export function CheckField<V extends FieldValues, N extends FieldPath<V>, T>(
  props: FieldProps<V, N, T>,
) {
  const { value, set, input } = useField(props);
  const { withAsterisk: _, ...rest } = input;
  return (
    <Checkbox
      {...rest}
      checked={value === true}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
  );
}
