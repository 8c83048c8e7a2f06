import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MeetingWay } from '../../shared/answers';
import { type Session, SessionInput } from '../../shared/match';
import type { CalendarDate } from '../../shared/time';
import { Dialog } from '../ui/Dialog';
import { DateField } from '../ui/fields/DateField';
import { FieldRow, Form } from '../ui/fields/Form';
import { NumberField } from '../ui/fields/NumberField';
import { SelectField } from '../ui/fields/SelectField';
import { TextArea } from '../ui/fields/TextField';
import { wordsFor } from './error-words';
import { formResolver, showIssues } from './form-errors';
import { formatDate } from './format';
import { useCommand } from './queries';
import { sayFailure } from './toasts';

type Props = {
  readonly session: Session;
  /** Both names: `Łukasz Lindqvist with Rosa Ortiz`. */
  readonly who: string;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Corrects or removes a logged session; either can be undone. Drawn while a session is chosen. */
export function SessionDialog({ session, who, today, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const { control, handleSubmit, setError } = useForm({
    resolver: formResolver(SessionInput),
    defaultValues: session,
  });
  const update = useCommand('sessions.update', {
    said: () => t('edit.saved', { who }),
    undo: true,
    ownFailures: true,
  });
  const remove = useCommand('sessions.remove', {
    said: () => t('edit.removed', { who, date: formatDate(session.heldOn) }),
    undo: true,
  });

  const save = handleSubmit(async (input) => {
    const reply = await update.run({ sessionId: session.id, session: input });
    if (reply.ok) onClose();
    else if (reply.error.code === 'session-in-future') {
      setError('heldOn', { message: wordsFor(reply.error) }, { shouldFocus: true });
    } else if (!showIssues(setError, reply.error, ['session'])) sayFailure(reply.error);
  });
  const takeAway = async () => {
    const reply = await remove.run({ sessionId: session.id });
    if (reply.ok) onClose();
  };

  const ways = MeetingWay.options.map((way) => ({ value: way, label: t(`way.${way}`) }));
  return (
    <Dialog opened title={t('edit.title')} sentence={who} onClose={onClose}>
      <Form label={t('edit.title')} onSubmit={save}>
        <FieldRow>
          <DateField control={control} name="heldOn" label={t('edit.date')} max={today} required />
          <NumberField control={control} name="minutes" label={t('edit.minutes')} required />
        </FieldRow>
        <SelectField control={control} name="way" label={t('edit.way')} options={ways} required />
        <TextArea control={control} name="note" label={t('edit.note')} />
        <div className="mb-dialog-actions">
          <Button
            variant="subtle"
            color="red"
            loading={remove.busy}
            onClick={() => void takeAway()}
          >
            {t('edit.remove')}
          </Button>
          <Button type="submit" loading={update.busy}>
            {t('edit.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
