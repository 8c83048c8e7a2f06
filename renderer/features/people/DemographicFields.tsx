import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/fields/SelectField';
import type { AskedField } from './enrol-values';
import { FormSection } from './FormSection';
import type { PartProps } from './form-props';

type Props = Pick<PartProps, 'control'> & { readonly asked: readonly AskedField[] };

/** What the program asks about the person and nobody has to answer; nothing where it asks nothing. */
export function DemographicFields({ control, asked }: Props) {
  const { t } = useTranslation('people');
  if (asked.length === 0) return null;
  return (
    <FormSection title={t('demographics.title')} hint={t('demographics.formHint')}>
      {asked.map(({ name, choices }, index) => (
        <SelectField
          key={name}
          control={control}
          name={`demographics.${index}.choice`}
          label={name}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
          none={t('demographics.none')}
        />
      ))}
    </FormSection>
  );
}
