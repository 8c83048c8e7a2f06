import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EventView } from '../../../shared/contract/events';
import { showIssues } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { EventFields } from './EventFields';
import { inputOf, useEventForm } from './event-form';

type Props = { readonly view: EventView };

/** What the event is, to be changed; a settled rota leaves only time and place. */
export function EventSettings({ view }: Props) {
  const { t } = useTranslation('events');
  const [, go] = useLocation();
  const { event, guests, notes } = view;
  const form = useEventForm(inputOf(event));
  const save = useCommand('events.update', {
    said: () => t('form.saved'),
    undo: true,
    ownFailures: true,
  });
  const remove = useCommand('events.remove', {
    said: ({ name }) => t('remove.said', { name }),
    undo: true,
  });
  const submit = form.handleSubmit(async (input) => {
    const reply = await save.run({ eventId: event.id, event: input });
    if (reply.ok) form.reset(input);
    else if (!showIssues(form.setError, reply.error, ['event'])) sayFailure(reply.error);
  });
  const drop = async () => {
    const reply = await remove.run({ eventId: event.id });
    if (reply.ok) go('/events');
  };
  const mentors = guests.filter(({ role }) => role === 'mentor').length;
  return (
    <div className="event-narrow">
      <Form label={t('form.label')} onSubmit={submit}>
        <Card>
          <EventFields
            form={form}
            mentees={guests.length - mentors}
            mentors={mentors}
            settled={event.publishedAt !== null || notes.length > 0}
          />
        </Card>
        <ButtonRow>
          <Button type="submit" loading={save.busy} disabled={!form.formState.isDirty}>
            {t('form.save')}
          </Button>
          <Button variant="default" loading={remove.busy} onClick={() => void drop()}>
            {t('remove.do')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
