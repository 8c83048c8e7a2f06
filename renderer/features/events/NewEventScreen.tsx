import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract';
import type { EventKind } from '../../../shared/event';
import type { CalendarDate } from '../../../shared/time';
import { useCohortId } from '../../lib/cohort';
import { showIssues } from '../../lib/form-errors';
import { JobProgress } from '../../lib/JobProgress';
import { Loaded } from '../../lib/Loaded';
import { useCall, useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import { Page } from '../../ui/Page';
import { EventFields } from './EventFields';
import { useEventForm } from './event-form';
import { useEvents } from './events-store';
import { usualEvent } from './events-view';
import './events.css';

type Props = {
  readonly overview: Output<'matching.overview'>;
  readonly isFlash: boolean;
  readonly today: CalendarDate;
};

function NewEventForm({ overview, isFlash, today }: Props) {
  const { t } = useTranslation('events');
  const [, go] = useLocation();
  const cohortId = useCohortId();
  const { mentees, mentors } = overview;
  const usual = (kind: EventKind) =>
    usualEvent(kind, { mentees, mentors, today }, t(`kind.${kind}.name`));
  const form = useEventForm(usual(isFlash ? 'flash' : 'speed-meeting'));
  const turnTo = useEvents((state) => state.turnTo);
  const create = useCommand('events.create', { ownFailures: true });
  const plan = useCommand('events.plan', {
    said: ({ meetings }) => t('plan.said', { count: meetings }),
  });
  const submit = form.handleSubmit(async (event) => {
    const reply = await create.run({ cohortId, event });
    if (!reply.ok) {
      if (!showIssues(form.setError, reply.error, ['event'])) sayFailure(reply.error);
      return;
    }
    turnTo('rota');
    if (mentees > 0 && mentors > 0) await plan.run({ eventId: reply.value.eventId });
    go(`/events/${reply.value.eventId}`);
  });
  return (
    <Form label={t('form.label')} onSubmit={submit}>
      <Card>
        <EventFields
          form={form}
          mentees={mentees}
          mentors={mentors}
          // Another kind has another name, hour and length; what somebody typed stays.
          onKind={(kind) => form.reset(usual(kind), { keepDirtyValues: true })}
        />
      </Card>
      <ButtonRow>
        <Button type="submit" loading={create.busy || plan.busy}>
          {t('form.create')}
        </Button>
        <Button variant="default" onClick={() => go('/events')}>
          {t('form.leave')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Sets an event up; its rota is made at once. */
export function NewEventScreen() {
  const { t } = useTranslation('events');
  const cohortId = useCohortId();
  const overview = useCall('matching.overview', { cohortId });
  const cohort = useCall('cohorts.get', { cohortId });
  const app = useCall('app.overview', {});
  return (
    <Loaded of={overview}>
      {(matching) => (
        <Loaded of={cohort}>
          {(open) => (
            <Loaded of={app}>
              {({ today }) => (
                <Page
                  title={t('form.title')}
                  sentence={t('form.sentence')}
                  above={<JobProgress channel="events.plan" />}
                >
                  <div className="event-narrow">
                    <NewEventForm
                      overview={matching}
                      isFlash={open.cohort.format === 'flash'}
                      today={today}
                    />
                  </div>
                </Page>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
