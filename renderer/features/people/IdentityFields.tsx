import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/enrollment';
import { DateField } from '../../ui/fields/DateField';
import { FieldRow } from '../../ui/fields/Form';
import { SearchField, SelectField } from '../../ui/fields/SelectField';
import { SuggestField } from '../../ui/fields/SuggestField';
import { TextField } from '../../ui/fields/TextField';
import { DuplicateNote } from './DuplicateNote';
import { FormSection } from './FormSection';
import type { PartProps } from './form-props';
import { ManagerField } from './ManagerField';
import { clockOf } from './person-view';

type Props = PartProps & {
  readonly role: Role | null;
  /** Whether the person is new: only then may they be somebody who is on file. */
  readonly isNew: boolean;
};

const zoneNames = (): readonly string[] => Intl.supportedValuesOf('timeZone');

function ZoneField({ control, program }: Pick<PartProps, 'control' | 'program'>) {
  const { t } = useTranslation('people');
  const site = useWatch({ control, name: 'person.site' });
  const { zone, from } = clockOf({ timeZone: null, site }, program);
  const options = useMemo(
    () => zoneNames().map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [],
  );
  return (
    <SearchField
      control={control}
      name="person.timeZone"
      label={t('fields.timeZone')}
      help={t(`form.zone.${from === 'site' ? 'site' : 'program'}`, {
        zone: zone.replaceAll('_', ' '),
      })}
      options={options}
      placeholder={t('form.zoneHint')}
      nothingFound={t('form.zoneNone')}
    />
  );
}

/** Who it is: what belongs to the person, whatever the cohort. */
export function IdentityFields({ control, program, choices, others, role, isNew }: Props) {
  const { t } = useTranslation('people');
  return (
    <FormSection title={t('form.who')} hint={t('form.whoHint')}>
      <div>
        <TextField control={control} name="person.name" label={t('fields.name')} required />
        {isNew && <DuplicateNote control={control} others={others} role={role} />}
      </div>
      <FieldRow>
        <TextField control={control} name="person.staffNumber" label={t('fields.staffNumber')} />
        <TextField control={control} name="person.email" label={t('fields.email')} />
      </FieldRow>
      <FieldRow>
        <SuggestField
          control={control}
          name="person.site"
          label={t('fields.site')}
          suggestions={choices.sites}
        />
        <ZoneField control={control} program={program} />
      </FieldRow>
      <FieldRow>
        <SuggestField
          control={control}
          name="person.department"
          label={t('fields.department')}
          suggestions={choices.departments}
        />
        <SelectField
          control={control}
          name="person.level"
          label={t('fields.level')}
          none={t('form.unknown')}
          options={program.ladder.map(({ level, label }) => ({ value: String(level), label }))}
        />
      </FieldRow>
      <ManagerField control={control} others={others} />
      {!isNew && (
        <FieldRow>
          <DateField control={control} name="person.entryDate" label={t('fields.entryDate')} />
          <DateField control={control} name="person.leavingDate" label={t('fields.leavingDate')} />
        </FieldRow>
      )}
    </FormSection>
  );
}
