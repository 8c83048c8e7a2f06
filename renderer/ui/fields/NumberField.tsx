import { NumberInput } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './use-field';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** What is counted, after the number: ` minutes`. */
  readonly unit?: string;
};

/** A whole number. Empty is null, never 0. */
export function NumberField<V extends FieldValues, N extends FieldPath<V>, T>({
  min,
  max,
  step = 1,
  unit = '',
  ...props
}: Props<V, N, T>) {
  const { value, set, input } = useField(props);
  return (
    <NumberInput
      {...input}
      allowDecimal={false}
      clampBehavior="none"
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      step={step}
      suffix={unit}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => set(typeof next === 'number' ? next : null)}
    />
  );
}
