import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../shared/contract';
import type { Person } from '../../../shared/person';
import { Purpose } from '../../../shared/safeguard';
import type { CalendarDate } from '../../../shared/time';
import { wordsFor } from '../../lib/error-words';
import { formResolver, showIssues } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields/DateField';
import { FieldRow, Form } from '../../ui/fields/Form';
import { SelectField } from '../../ui/fields/SelectField';
import { TextField } from '../../ui/fields/TextField';
import { savedWords } from './consent-view';

type Props = {
  readonly person: Person;
  readonly underAge: boolean;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Records a consent: for what, in which wording, when, and by whom where it was not the person. */
export function ConsentDialog({ person, underAge, today, onClose }: Props) {
  const { t } = useTranslation('rights');
  const { control, handleSubmit, setError } = useForm({
    resolver: formResolver(contract['consents.give'].input),
    defaultValues: {
      personId: person.id,
      purpose: 'matching' as const,
      wording: '',
      givenOn: today,
      guardian: null,
    },
  });
  const give = useCommand('consents.give', {
    said: savedWords,
    undo: true,
    ownFailures: true,
  });
  const save = handleSubmit(async (input) => {
    if (underAge && input.guardian === null) {
      setError(
        'guardian',
        { message: t('consent.guardianNeeded', { name: person.name }) },
        { shouldFocus: true },
      );
      return;
    }
    const reply = await give.run(input);
    if (reply.ok) onClose();
    else if (reply.error.code === 'day-in-future') {
      setError('givenOn', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error)) sayFailure(reply.error);
  });
  return (
    <Dialog
      opened
      title={t('consent.form')}
      sentence={t('consent.formSentence', { name: person.name })}
      onClose={onClose}
    >
      <Form label={t('consent.form')} onSubmit={save}>
        <FieldRow>
          <SelectField
            control={control}
            name="purpose"
            label={t('consent.purpose')}
            options={Purpose.options.map((value) => ({
              value,
              label: t(`consent.purposes.${value}`),
            }))}
            required
          />
          <DateField
            control={control}
            name="givenOn"
            label={t('consent.givenOn')}
            max={today}
            required
          />
        </FieldRow>
        <TextField
          control={control}
          name="wording"
          label={t('consent.wording')}
          help={t('consent.wordingHelp')}
          required
        />
        <TextField
          control={control}
          name="guardian"
          label={t('consent.guardian')}
          help={t('consent.guardianHelp')}
        />
        <div className="mb-dialog-actions">
          <Button type="submit" loading={give.busy}>
            {t('consent.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
