import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { Screening } from '../../../shared/safeguard';
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

type Props = {
  readonly personId: PersonId;
  readonly checkName: string;
  readonly screening: Screening | undefined;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

const STATUSES = ['requested', 'cleared', 'declined'] as const;

/** Records where a check stands: status and dates, and nothing of what it found. */
export function CheckDialog({ personId, checkName, screening, today, onClose }: Props) {
  const { t } = useTranslation('rights');
  const { control, handleSubmit, setError } = useForm({
    resolver: formResolver(Screening),
    defaultValues: screening ?? {
      checkName,
      status: 'cleared',
      issuer: null,
      issuedOn: today,
      expiresOn: null,
    },
  });
  const update = useCommand('screenings.save', {
    said: () => t('checks.saved', { check: checkName }),
    undo: true,
    ownFailures: true,
  });
  const remove = useCommand('screenings.remove', {
    said: () => t('checks.removed', { check: checkName }),
    undo: true,
  });
  const save = handleSubmit(async (input) => {
    const reply = await update.run({ personId, screening: input });
    if (reply.ok) onClose();
    else if (reply.error.code === 'day-in-future') {
      setError('issuedOn', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error, ['screening'])) sayFailure(reply.error);
  });
  return (
    <Dialog opened title={checkName} sentence={t('checks.sentence')} onClose={onClose}>
      <Form label={t('checks.form')} onSubmit={save}>
        <FieldRow>
          <SelectField
            control={control}
            name="status"
            label={t('checks.status')}
            options={STATUSES.map((value) => ({ value, label: t(`checks.statuses.${value}`) }))}
            required
          />
          <TextField control={control} name="issuer" label={t('checks.issuer')} />
        </FieldRow>
        <FieldRow>
          <DateField control={control} name="issuedOn" label={t('checks.issuedOn')} max={today} />
          <DateField
            control={control}
            name="expiresOn"
            label={t('checks.expiresOn')}
            help={t('checks.expiresHelp')}
          />
        </FieldRow>
        <div className="mb-dialog-actions">
          {screening && (
            <Button
              variant="subtle"
              color="red"
              loading={remove.busy}
              onClick={() => void remove.run({ personId, checkName }).then(onClose)}
            >
              {t('checks.remove')}
            </Button>
          )}
          <Button type="submit" loading={update.busy}>
            {t('checks.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
