import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/time';
import { DateField } from '../../ui/fields/DateField';
import { FieldRow } from '../../ui/fields/Form';
import { TextField } from '../../ui/fields/TextField';
import { CohortDates } from './CohortDates';
import type { Design, DesignValues } from './design';
import { FormatFields } from './FormatFields';
import { HintLine } from './HintLine';
import { PresetNumber } from './PresetNumber';
import { datesOf, hintsOf } from './program-view';

type Props = {
  readonly control: Control<DesignValues, unknown, Design>;
  readonly today: CalendarDate;
};

/** One round of a program: its name, its dates and its rhythm. */
export function CohortFields({ control, today }: Props) {
  const { t } = useTranslation('program');
  const typed = useWatch({ control, name: 'cohort' });
  const hints = hintsOf(typed, today);
  const options = (counts: readonly number[], word: (count: number) => string) =>
    counts.map((count) => ({ value: String(count), label: word(count) }));
  return (
    <div className="design-fields">
      <FieldRow>
        <TextField
          control={control}
          name="cohort.name"
          label={t('cohort.name')}
          placeholder={t('cohort.namePlaceholder')}
          required
        />
        <div>
          <DateField
            control={control}
            name="cohort.kickoffDate"
            label={t('cohort.kickoff')}
            help={t('cohort.kickoffHelp')}
            required
          />
          <HintLine hint={hints.kickoffDate} />
        </div>
      </FieldRow>
      <FormatFields control={control} />
      <CohortDates dates={datesOf(typed)} />
      <div className="design-numbers">
        <PresetNumber
          control={control}
          name="cohort.durationMonths"
          label={t('cohort.duration')}
          help={t('cohort.durationHelp')}
          unit={t('cohort.months')}
          presets={options([3, 6, 12], (count) => t('cohort.monthsOption', { count }))}
          hint={hints.durationMonths}
          required
        />
        <PresetNumber
          control={control}
          name="cohort.cadenceDays"
          label={t('cohort.cadence')}
          help={t('cohort.cadenceHelp')}
          unit={t('cohort.days')}
          presets={[
            { value: '7', label: t('cohort.weekly') },
            { value: '14', label: t('cohort.fortnightly') },
            { value: '30', label: t('cohort.monthly') },
          ]}
          hint={hints.cadenceDays}
          required
        />
        <PresetNumber
          control={control}
          name="cohort.sessionMinutes"
          label={t('cohort.minutes')}
          help={t('cohort.minutesHelp')}
          unit={t('cohort.minutesUnit')}
          presets={options([30, 45, 60], (count) => t('cohort.minutesOption', { count }))}
          hint={hints.sessionMinutes}
          required
        />
        <PresetNumber
          control={control}
          name="cohort.gateDay"
          label={t('cohort.gate')}
          help={t('cohort.gateHelp')}
          unit={t('cohort.days')}
          presets={options([75, 90, 100], (count) => t('cohort.gateOption', { count }))}
          hint={hints.gateDay}
          required
        />
      </div>
    </div>
  );
}
