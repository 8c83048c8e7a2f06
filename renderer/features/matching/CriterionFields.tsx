import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MeetingWay } from '../../../shared/answers';
import { AnswerField, type Criterion, type CriterionOf } from '../../../shared/criterion';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { CountInput } from '../../ui/CountInput';
import { withEnoughHours } from './criterion-forms';
import { SkillFields } from './SkillFields';
import { StretchFields } from './StretchFields';

type Fields<C extends Criterion> = {
  readonly criterion: C;
  readonly onChange: (criterion: C) => void;
};

const DEMOGRAPHIC = 'demographic:';

/** Which answer is compared; demographic fields stand apart, so that they are chosen on purpose. */
function ComparedFields({
  criterion,
  onChange,
  demographicFields,
}: Fields<CriterionOf<'same'> | CriterionOf<'different'>> & {
  readonly demographicFields: readonly string[];
}) {
  const { t } = useTranslation('matching');
  const { of } = criterion;
  const chosen = typeof of === 'object' ? [of.demographic] : [];
  const fields = [...new Set([...demographicFields, ...chosen])];
  return (
    <NativeSelect
      size="sm"
      label={t('criteria.fields.compare')}
      value={typeof of === 'object' ? DEMOGRAPHIC + of.demographic : of}
      onChange={({ currentTarget: { value } }) => {
        const field = AnswerField.safeParse(value);
        const demographic = value.slice(DEMOGRAPHIC.length);
        onChange({ ...criterion, of: field.success ? field.data : { demographic } });
      }}
    >
      <optgroup label={t('criteria.fields.answerGroup')}>
        {AnswerField.options.map((field) => (
          <option key={field} value={field}>
            {t(`criteria.field.${field}`)}
          </option>
        ))}
      </optgroup>
      {fields.length > 0 && (
        <optgroup label={t('criteria.fields.demographicGroup')}>
          {fields.map((field) => (
            <option key={field} value={DEMOGRAPHIC + field}>
              {field}
            </option>
          ))}
        </optgroup>
      )}
    </NativeSelect>
  );
}

function LanguageFields({ criterion, onChange }: Fields<CriterionOf<'language'>>) {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const choices = useCall('people.choices', { cohortId });
  const spoken = choices.data?.languages ?? [];
  const named =
    criterion.named === null || spoken.includes(criterion.named) ? [] : [criterion.named];
  return (
    <NativeSelect
      size="sm"
      label={t('criteria.fields.language')}
      value={criterion.named ?? ''}
      data={[{ value: '', label: t('criteria.fields.anyLanguage') }, ...named, ...spoken]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...criterion, named: value === '' ? null : value })
      }
    />
  );
}

function MeetingFields({ criterion, onChange }: Fields<CriterionOf<'meeting'>>) {
  const { t } = useTranslation(['matching', 'app']);
  return (
    <NativeSelect
      size="sm"
      label={t('criteria.fields.way')}
      value={criterion.way ?? ''}
      data={[
        { value: '', label: t('criteria.fields.anyWay') },
        ...MeetingWay.options.map((way) => ({ value: way, label: t(`app:terms.meeting.${way}`) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...criterion, way: MeetingWay.safeParse(value).data ?? null })
      }
    />
  );
}

const SIDES = ['either', 'mentee', 'mentor'] as const;
const SIDE_WORDS = { either: 'byEither', mentee: 'byMentee', mentor: 'byMentor' } as const;

function WishFields({ criterion, onChange }: Fields<CriterionOf<'wish'>>) {
  const { t } = useTranslation('matching');
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('criteria.fields.by')}
        value={criterion.by}
        data={SIDES.map((side) => ({
          value: side,
          label: t(`criteria.fields.${SIDE_WORDS[side]}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...criterion, by: SIDES.find((side) => side === value) ?? 'either' })
        }
      />
      <Switch
        size="sm"
        label={t('criteria.fields.ranked')}
        checked={criterion.ranked}
        onChange={({ currentTarget: { checked } }) => onChange({ ...criterion, ranked: checked })}
      />
    </>
  );
}

type Props = Fields<Criterion> & { readonly demographicFields: readonly string[] };

/** The settings of a criterion's own kind. */
export function CriterionFields({ criterion, demographicFields, onChange }: Props) {
  const { t } = useTranslation('matching');
  switch (criterion.kind) {
    case 'offers-wants':
      return criterion.of === 'skills' && <SkillFields criterion={criterion} onChange={onChange} />;
    case 'same':
    case 'different':
      return (
        <ComparedFields
          criterion={criterion}
          demographicFields={demographicFields}
          onChange={onChange}
        />
      );
    case 'stretch':
      return <StretchFields criterion={criterion} onChange={onChange} />;
    case 'availability':
      return (
        <CountInput
          label={t('criteria.fields.hours')}
          min={1}
          max={40}
          value={criterion.enoughHours}
          onChange={(hours) => onChange(withEnoughHours(criterion, hours))}
        />
      );
    case 'language':
      return <LanguageFields criterion={criterion} onChange={onChange} />;
    case 'meeting':
      return <MeetingFields criterion={criterion} onChange={onChange} />;
    case 'wish':
      return <WishFields criterion={criterion} onChange={onChange} />;
    case 'waiting':
      return (
        <CountInput
          label={t('criteria.fields.rounds')}
          min={1}
          max={10}
          value={criterion.enoughRounds}
          onChange={(enoughRounds) => onChange({ ...criterion, enoughRounds })}
        />
      );
    case 'outside-department':
    case 'promised-time':
    case 'event':
      return null;
  }
}
