import { NativeSelect, Select } from '@mantine/core';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useKitWords } from '../kit-words';
import { type FieldProps, useField } from './use-field';

export type Option = { readonly value: string; readonly label: string };

type SelectProps<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly options: readonly Option[];
  /** What the empty choice says: "Not answered". It is left out where the field is required. */
  readonly none?: string;
};

/** One of a few options, as the system's own select. */
export function SelectField<V extends FieldValues, N extends FieldPath<V>, T>({
  options,
  none = '',
  ...props
}: SelectProps<V, N, T>) {
  const { value, set, input } = useField(props);
  const offersNone = props.required !== true || typeof value !== 'string' || value === '';
  return (
    <NativeSelect
      {...input}
      data={[...(offersNone ? [{ value: '', label: none }] : []), ...options]}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => set(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}

type SearchProps<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  /** What the list says when nothing fits. */
  readonly nothingFound?: string;
};

/** Most options drawn at once; more than that is found by typing, not by scrolling. */
const SHOWN_OPTIONS = 60;

/** One of many options, found by typing: a manager among 5,000 people. */
export function SearchField<V extends FieldValues, N extends FieldPath<V>, T>({
  options,
  placeholder,
  nothingFound,
  ...props
}: SearchProps<V, N, T>) {
  const { value, set, input } = useField(props);
  const words = useKitWords();
  return (
    <Select
      {...input}
      searchable
      clearable={props.required !== true}
      clearButtonProps={{ 'aria-label': words.clear }}
      limit={SHOWN_OPTIONS}
      placeholder={placeholder}
      nothingFoundMessage={nothingFound}
      data={options}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => set(next)}
    />
  );
}
