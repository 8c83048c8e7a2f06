import { Chip, Input, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui/fields/SelectField';
import { type FieldProps, useField } from '../../ui/fields/use-field';
import type { Design, DesignValues } from './design';
import { HintLine } from './HintLine';
import type { Hint } from './program-view';

type NumberName = `cohort.${'durationMonths' | 'cadenceDays' | 'sessionMinutes' | 'gateDay'}`;

type Props = FieldProps<DesignValues, NumberName, Design> & {
  /** The usual choices, as the numbers they stand for. */
  readonly presets: readonly Option[];
  /** What is counted: `months`. */
  readonly unit: string;
  readonly hint: Hint | null;
};

/** A number with its usual choices beside it; any other can be typed. */
export function PresetNumber({ presets, unit, hint, ...props }: Props) {
  const { t } = useTranslation('program');
  const { value, set, error, input } = useField(props);
  const id = useId();
  const number = typeof value === 'number' ? value : null;
  return (
    <div>
      <Input.Wrapper
        id={id}
        label={props.label}
        description={props.help}
        error={error}
        withAsterisk={input.withAsterisk}
      >
        <div className="design-preset">
          <NumberInput
            id={id}
            ref={input.ref}
            onBlur={input.onBlur}
            error={error !== undefined}
            allowDecimal={false}
            allowNegative={false}
            suffix={` ${unit}`}
            w={118}
            value={number ?? ''}
            onChange={(next) => set(typeof next === 'number' ? next : null)}
          />
          <div
            role="radiogroup"
            aria-label={t('cohort.otherValue', { what: props.label })}
            className="design-chips"
          >
            <Chip.Group value={String(number)} onChange={(next: string) => set(Number(next))}>
              {presets.map((preset) => (
                <Chip key={preset.value} value={preset.value}>
                  {preset.label}
                </Chip>
              ))}
            </Chip.Group>
          </div>
        </div>
      </Input.Wrapper>
      <HintLine hint={hint} />
    </div>
  );
}
