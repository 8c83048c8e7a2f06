import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Minor } from '../../../shared/safeguard';
import type { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

type Props = {
  readonly minor: Minor;
  readonly today: CalendarDate;
  readonly busy: boolean;
  readonly onSave: (minor: Minor) => void;
};

/** When somebody under age was born, so that their coming of age is known. */
export function BirthDateForm({ minor, today, busy, onSave }: Props) {
  const { t } = useTranslation(['rights', 'people']);
  const { control, handleSubmit, formState } = useForm({
    resolver: formResolver(Minor),
    defaultValues: minor,
  });
  return (
    <Form label={t('consent.birthDate')} onSubmit={handleSubmit(onSave)}>
      <DateField
        control={control}
        name="birthDate"
        label={t('consent.birthDate')}
        help={t('consent.birthHelp')}
        max={today}
      />
      {formState.isDirty && (
        <div className="people-buttons">
          <Button type="submit" size="xs" loading={busy}>
            {t('checks.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}
