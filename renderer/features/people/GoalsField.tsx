import { Checkbox } from '@mantine/core';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { GoalKind } from '../../../shared/answers';
import { useAnswerOptions } from './answer-words';
import type { EnrolControl } from './form-props';

/** The six kinds of goal, each with a line on what it means. */
export function GoalsField({ control }: { readonly control: EnrolControl }) {
  const { t } = useTranslation('people');
  const { goals } = useAnswerOptions();
  const { field } = useController({ control, name: 'answers.goals' });
  const toggle = (goal: GoalKind, on: boolean) =>
    field.onChange(on ? [...field.value, goal] : field.value.filter((other) => other !== goal));
  return (
    <fieldset className="people-goals">
      <legend>{t('answers.goals')}</legend>
      {goals.map(({ value, label, hint }, index) => (
        <Checkbox
          key={value}
          {...(index === 0 && { ref: field.ref })}
          label={label}
          description={hint}
          checked={field.value.includes(value)}
          onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
