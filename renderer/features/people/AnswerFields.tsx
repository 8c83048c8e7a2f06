import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/enrollment';
import { ChipsField, TagsField } from '../../ui/fields/ChipsField';
import { FieldRow } from '../../ui/fields/Form';
import { GridField } from '../../ui/fields/GridField';
import { SelectField } from '../../ui/fields/SelectField';
import { TextArea } from '../../ui/fields/TextField';
import { useAnswerOptions, useDayParts, useDays } from './answer-words';
import { FormSection } from './FormSection';
import type { PartProps } from './form-props';
import { GoalsField } from './GoalsField';

type Props = PartProps & { readonly role: Role };

/** What matching asks of a mentor or a mentee, in the order of the paper form. */
export function AnswerFields({ control, choices, role }: Props) {
  const { t } = useTranslation('people');
  const { styles, meeting, preferences } = useAnswerOptions();
  const days = useDays();
  const parts = useDayParts();
  return (
    <>
      <FormSection title={t(`form.skills.${role}`)} hint={t('form.skillsHint')}>
        <TagsField
          control={control}
          name="answers.skills"
          label={t(`answers.skills.${role}`)}
          suggestions={choices.skills}
          placeholder={t('form.skillsPlaceholder')}
        />
      </FormSection>
      <FormSection title={t('form.goals')} hint={t(`form.goalsHint.${role}`)}>
        <GoalsField control={control} />
        <TextArea control={control} name="answers.topGoal" label={t(`form.topGoal.${role}`)} />
      </FormSection>
      <FormSection title={t('form.how')} hint={t('form.howHint')}>
        <FieldRow>
          <SelectField
            control={control}
            name="answers.style"
            label={t('answers.style')}
            options={styles}
            none={t('answers.none')}
          />
          {role === 'mentee' && (
            <SelectField
              control={control}
              name="answers.outsideDepartment"
              label={t('answers.outside')}
              options={preferences}
              none={t('answers.none')}
            />
          )}
        </FieldRow>
        <ChipsField
          control={control}
          name="answers.meeting"
          label={t('answers.meeting')}
          options={meeting}
        />
        <TagsField
          control={control}
          name="answers.languages"
          label={t('answers.languages')}
          suggestions={choices.languages}
        />
      </FormSection>
      <FormSection title={t('form.when')} hint={t('form.whenHint')}>
        <GridField
          control={control}
          name="answers.slots"
          label={t('answers.slots')}
          columns={days}
          rows={parts}
        />
      </FormSection>
    </>
  );
}
