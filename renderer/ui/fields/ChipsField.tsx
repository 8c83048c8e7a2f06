import { Chip, Input, TagsInput } from '@mantine/core';
import { useId } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useKitWords } from '../kit-words';
import type { Option } from './SelectField';
import { type FieldProps, useField } from './use-field';

const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

type ChipsProps<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  readonly options: readonly Option[];
};

/** Any of a few fixed options, all in sight: goals, ways to meet. Its value is a list. */
export function ChipsField<V extends FieldValues, N extends FieldPath<V>, T>({
  options,
  ...props
}: ChipsProps<V, N, T>) {
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
      <fieldset aria-labelledby={`${id}-name`} className="mb-chips" onBlur={() => input.onBlur()}>
        <Chip.Group multiple value={asList(value)} onChange={set}>
          {options.map((option) => (
            <Chip key={option.value} value={option.value} disabled={input.disabled}>
              {option.label}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
    </Input.Wrapper>
  );
}

type TagsProps<V extends FieldValues, N extends FieldPath<V>, T> = FieldProps<V, N, T> & {
  /** What is offered while typing; anything else can be typed too. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
};

/** Terms, from suggestions or of one's own: skills, languages. Enter or a semicolon ends one. */
export function TagsField<V extends FieldValues, N extends FieldPath<V>, T>({
  suggestions,
  placeholder,
  ...props
}: TagsProps<V, N, T>) {
  const { value, set, input } = useField(props);
  const words = useKitWords();
  return (
    <TagsInput
      {...input}
      data={[...suggestions]}
      limit={40}
      splitChars={[';', '|']}
      acceptValueOnBlur
      clearable
      clearButtonProps={{ 'aria-label': words.clear }}
      placeholder={asList(value).length === 0 ? (placeholder ?? '') : ''}
      value={asList(value)}
      onChange={set}
    />
  );
}
