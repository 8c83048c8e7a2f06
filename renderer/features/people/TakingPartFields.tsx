import { NativeSelect } from '@mantine/core';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/enrollment';
import { DateField } from '../../ui/fields/DateField';
import { FieldRow } from '../../ui/fields/Form';
import { NumberField } from '../../ui/fields/NumberField';
import { TextField } from '../../ui/fields/TextField';
import { useAnswerOptions, useDuration } from './answer-words';
import { FormSection } from './FormSection';
import type { PartProps } from './form-props';
import { readHours } from './hours';

type Props = PartProps & { readonly role: Role };

/** Hours as written, with how they are read below: "1,5" is 1 h 30 min. */
function HoursField({ control }: Pick<PartProps, 'control'>) {
  const { t } = useTranslation('people');
  const duration = useDuration();
  const written = useWatch({ control, name: 'hours' });
  const minutes = written === null ? null : readHours(written);
  return (
    <TextField
      control={control}
      name="hours"
      label={t('answers.hours')}
      help={
        minutes === null ? t('form.hoursHelp') : t('form.hoursRead', { time: duration(minutes) })
      }
    />
  );
}

/** Their yes or no. A first answer is dated today; the date beside it can be corrected. */
function OptInAnswer({ control, today }: Pick<PartProps, 'control' | 'today'>) {
  const { t } = useTranslation('people');
  const { optIn } = useAnswerOptions();
  const { field } = useController({ control, name: 'optIn.answer' });
  const day = useController({ control, name: 'optIn.on' });
  return (
    <NativeSelect
      ref={field.ref}
      label={t('form.optIn')}
      data={[{ value: '', label: t('form.notAsked') }, ...optIn]}
      value={field.value ?? ''}
      onBlur={field.onBlur}
      onChange={({ currentTarget }) => {
        const answer = optIn.find(({ value }) => value === currentTarget.value)?.value ?? null;
        field.onChange(answer);
        if (answer === null) day.field.onChange(null);
        else if (day.field.value === null) day.field.onChange(today);
      }}
    />
  );
}

/** The promise: places, hours, and their own yes or no with its date and wording. */
export function TakingPartFields({ control, role, today }: Props) {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('form.part')} hint={t('form.partHint')}>
      <FieldRow>
        {role === 'mentor' && (
          <NumberField
            control={control}
            name="answers.capacity"
            label={t('form.capacity')}
            help={t('form.capacityHelp')}
          />
        )}
        <HoursField control={control} />
      </FieldRow>
      <FieldRow>
        <OptInAnswer control={control} today={today} />
        <DateField control={control} name="optIn.on" label={t('form.optInOn')} max={today} />
      </FieldRow>
      <TextField
        control={control}
        name="optIn.wording"
        label={t('form.wording')}
        help={t('form.wordingHelp')}
      />
    </FormSection>
  );
}
