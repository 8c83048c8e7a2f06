import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/errors';
import { wordsFor } from '../../lib/error-words';
import { formResolver } from '../../lib/form-errors';
import { sayFailure } from '../../lib/toasts';
import { Form } from '../../ui/fields/Form';
import { TextField } from '../../ui/fields/TextField';
import { type QuestionReady, QuestionValues } from './question-values';

type Props = {
  readonly label: string;
  readonly initial: QuestionValues;
  /** A question there is keeps its name: criteria and files know it by it. */
  readonly isNew?: boolean;
  readonly onLeave: () => void;
  /** Saves, and gives back why it could not. */
  readonly onSave: (ready: QuestionReady) => Promise<AppError | null>;
};

const MOST_CHOICES = 20;

/** The name of an optional question and the answers there are to choose from. */
export function QuestionForm({ label, initial, isNew = false, onLeave, onSave }: Props) {
  const { t } = useTranslation('program');
  const form = useForm<QuestionValues, unknown, QuestionReady>({
    resolver: formResolver(QuestionValues),
    defaultValues: initial,
  });
  const { control, handleSubmit, setError, setFocus, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'choices' });
  useEffect(() => setFocus(isNew ? 'name' : 'choices.0.is'), [setFocus, isNew]);
  const save = handleSubmit(async (ready) => {
    const error = await onSave(ready);
    if (error?.code === 'demographic-name-taken') {
      setError('name', { message: wordsFor(error) }, { shouldFocus: true });
    } else if (error !== null) sayFailure(error);
  });
  return (
    <Form label={label} onSubmit={save}>
      <div className="design-question-form">
        {isNew && <TextField control={control} name="name" label={t('questions.name')} required />}
        <ul className="design-choices">
          {fields.map(({ id }, index) => (
            <li key={id}>
              <TextField
                control={control}
                name={`choices.${index}.is`}
                label={t('questions.choice', { number: index + 1 })}
                required
              />
              {fields.length > 2 && (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={t('questions.removeChoice', { number: index + 1 })}
                  onClick={() => remove(index)}
                >
                  {t('questions.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <p className="design-questions-help">{t('questions.noAnswer')}</p>
        <div className="design-chips">
          {fields.length < MOST_CHOICES && (
            <Button variant="default" size="xs" onClick={() => append({ was: null, is: '' })}>
              {t('questions.addChoice')}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={onLeave}>
            {t('questions.leave')}
          </Button>
          <Button type="submit" size="xs" loading={formState.isSubmitting}>
            {t(isNew ? 'questions.add' : 'questions.save')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
