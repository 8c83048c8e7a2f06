import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MatchRow } from '../../../shared/contract/matches';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { formatDate } from '../../lib/format';
import { calledBoth, useMarks } from '../../lib/namesakes';
import { useCommand } from '../../lib/queries';
import { say } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

const SignedOn = z.object({ signedOn: CalendarDate });

type Props = {
  readonly rows: readonly MatchRow[];
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** The day on which one or several agreements were signed. */
export function SignDialog({ rows, today, onClose }: Props) {
  const { t } = useTranslation('matches');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(SignedOn),
    defaultValues: { signedOn: today },
  });
  const sign = useCommand('matches.sign', { undo: true });
  const marks = useMarks();
  const [only] = rows.length === 1 ? rows.map((row) => calledBoth(row, marks)) : [];
  const who = only ? t('who', { mentee: only.mentee, mentor: only.mentor }) : null;
  const save = handleSubmit(async ({ signedOn }) => {
    const reply = await sign.run({ matchIds: rows.map(({ match }) => match.id), signedOn });
    if (!reply.ok) return;
    onClose();
    say(t('sign.said', { count: reply.value.signed, date: formatDate(signedOn) }), { undo: true });
  });
  return (
    <Dialog
      opened
      title={t('sign.title')}
      sentence={who ?? t('sign.sentence', { count: rows.length })}
      onClose={onClose}
    >
      <Form label={t('sign.title')} onSubmit={save}>
        <DateField control={control} name="signedOn" label={t('sign.date')} max={today} required />
        <div className="mb-dialog-actions">
          <Button type="submit" loading={sign.busy}>
            {t('sign.save', { count: rows.length })}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
