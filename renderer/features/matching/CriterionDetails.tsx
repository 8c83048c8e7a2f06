import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/criterion';
import { criterionAbout, criterionName } from '../../lib/criterion-words';
import { CriterionFields } from './CriterionFields';
import { floorChoices } from './criterion-forms';

type Props = {
  readonly criterion: Criterion;
  readonly demographicFields: readonly string[];
  readonly onChange: (criterion: Criterion) => void;
};

/** The must-have of a criterion, in words; a number set elsewhere keeps its number. */
function MustHave({ criterion, onChange }: Omit<Props, 'demographicFields'>) {
  const { t } = useTranslation(['matching', 'criteria']);
  const { floor } = criterion;
  const choices = floorChoices(criterion);
  if (choices.length === 0) return null;
  const known = floor === null || choices.some((choice) => choice.floor === floor);
  return (
    <NativeSelect
      size="sm"
      label={t('criteria.fields.must')}
      description={t('criteria.fields.mustHelp')}
      value={floor === null ? '' : String(floor)}
      data={[
        { value: '', label: t('criteria:must.none') },
        ...choices.map((choice) => ({
          value: String(choice.floor),
          label: t(`criteria:must.${choice.words}`, { count: choice.count }),
        })),
        ...(known ? [] : [{ value: String(floor), label: t('criteria:must.exactly', { floor }) }]),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...criterion, floor: value === '' ? null : Number(value) })
      }
    />
  );
}

/** What a criterion counts, what it compares, whether it is a must-have, and what it is called. */
export function CriterionDetails({ criterion, demographicFields, onChange }: Props) {
  const { t } = useTranslation('matching');
  return (
    <>
      <p className="matching-help">{criterionAbout(criterion)}</p>
      <div className="matching-fields">
        <CriterionFields
          criterion={criterion}
          demographicFields={demographicFields}
          onChange={onChange}
        />
        <MustHave criterion={criterion} onChange={onChange} />
        <TextInput
          size="sm"
          label={t('criteria.fields.label')}
          description={t('criteria.fields.labelHelp', {
            name: criterionName({ ...criterion, label: null }),
          })}
          maxLength={80}
          value={criterion.label ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...criterion, label: value === '' ? null : value })
          }
          onBlur={() => {
            const label = criterion.label?.trim() ?? '';
            if (label !== criterion.label && criterion.label !== null) {
              onChange({ ...criterion, label: label === '' ? null : label });
            }
          }}
        />
      </div>
    </>
  );
}
