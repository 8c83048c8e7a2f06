import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/fields/Form';
import { SearchField } from '../../ui/fields/SelectField';
import { TextArea, TextField } from '../../ui/fields/TextField';
import type { Design, DesignValues } from './design';
import { LadderList } from './LadderList';
import { timeZones } from './program-view';
import { SiteList } from './SiteList';

type Props = { readonly control: Control<DesignValues, unknown, Design> };

/** What stays the same from cohort to cohort. */
export function ProgramFields({ control }: Props) {
  const { t } = useTranslation('program');
  const zone = useWatch({ control, name: 'program.timeZone' });
  const sites = useWatch({ control, name: 'program.sites' });
  const inUse = [zone, ...sites.map(({ timeZone }) => timeZone)].join('\n');
  const zones = useMemo(
    () =>
      timeZones(inUse.split('\n')).map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    [inUse],
  );
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
      <LadderList control={control} />
      <SiteList control={control} zones={zones} />
    </div>
  );
}
