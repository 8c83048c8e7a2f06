import { Input } from '@mantine/core';
import { type ComponentProps, useId } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { type FieldProps, useField } from './use-field';
import { WeekGrid } from './WeekGrid';

type Props<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> &
  Pick<ComponentProps<typeof WeekGrid>, 'columns' | 'rows'>;

/** When somebody has time: days across, parts of the day down. Its value is a list of `tue-lunch`. */
export function GridField<V extends FieldValues, N extends FieldPath<V>, T>({
  columns,
  rows,
  ...props
}: Props<V, N, T>) {
  const { value, set, error, input } = useField(props);
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label={props.label}
      description={props.help}
      error={error}
      labelElement="div"
      labelProps={{ id: `${id}-name` }}
    >
      <WeekGrid
        labelledBy={`${id}-name`}
        columns={columns}
        rows={rows}
        value={Array.isArray(value) ? value : []}
        disabled={input.disabled}
        onChange={set}
      />
    </Input.Wrapper>
  );
}
