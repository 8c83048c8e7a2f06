import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/fields/Form';
import { SearchField } from '../../ui/fields/SelectField';
import { TextArea, TextField } from '../../ui/fields/TextField';
import type { Design, DesignValues } from './design';
import { useZones } from './use-zones';

type Props = { readonly control: Control<DesignValues, unknown, Design> };

/** What a program is, who answers for it and how to reach them. */
export function ProgramFields({ control }: Props) {
  const { t } = useTranslation('program');
  const zones = useZones(control);
  return (
    <div className="design-fields">
      <FieldRow>
        <TextField
          control={control}
          name="program.name"
          label={t('program.name')}
          placeholder={t('program.namePlaceholder')}
          required
        />
        <TextField
          control={control}
          name="program.organisation"
          label={t('program.organisation')}
          required
        />
      </FieldRow>
      <TextArea
        control={control}
        name="program.goal"
        label={t('program.goal')}
        help={t('program.goalHelp')}
      />
      <FieldRow>
        <TextField
          control={control}
          name="program.sponsor"
          label={t('program.sponsor')}
          help={t('program.sponsorHelp')}
        />
        <SearchField
          control={control}
          name="program.timeZone"
          label={t('program.timeZone')}
          help={t('program.timeZoneHelp')}
          options={zones}
          nothingFound={t('program.nothingFound')}
          required
        />
      </FieldRow>
      <FieldRow>
        <TextField control={control} name="program.coordinator" label={t('program.coordinator')} />
        <TextField
          control={control}
          name="program.coordinatorContact"
          label={t('program.coordinatorContact')}
          help={t('program.contactHelp')}
        />
      </FieldRow>
    </div>
  );
}
