import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

type Props = Pick<NumberInputProps, 'label' | 'description' | 'error' | 'aria-label' | 'w'> & {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
};

/** A whole number within bounds. Emptied, it waits for a number and keeps the last one till then. */
export function CountInput({ value, min, max, onChange, ...rest }: Props) {
  const [empty, setEmpty] = useState(false);
  return (
    <NumberInput
      {...rest}
      size="sm"
      allowDecimal={false}
      allowNegative={min < 0}
      clampBehavior="strict"
      min={min}
      max={max}
      value={empty ? '' : value}
      onChange={(next) => {
        setEmpty(typeof next !== 'number');
        if (typeof next === 'number') onChange(next);
      }}
      onBlur={() => setEmpty(false)}
    />
  );
}
