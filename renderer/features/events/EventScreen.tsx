import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { EventId } from '../../../shared/ids';
import { wordsFor } from '../../lib/error-words';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { EventDesk } from './EventDesk';
import './events.css';

function Gone() {
  const { t } = useTranslation('events');
  const [, go] = useLocation();
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState
          title={t('goneTitle')}
          text={wordsFor({ code: 'not-found', entity: 'event' })}
          step={<Button onClick={() => go('/events')}>{t('goneStep')}</Button>}
        />
      </Card>
    </Page>
  );
}

function Found({ eventId }: { readonly eventId: EventId }) {
  const view = useCall('events.get', { eventId });
  // Taken back by "Undo" while it was looked at.
  if (view.error?.code === 'not-found') return <Gone />;
  return <Loaded of={view}>{(data) => <EventDesk view={data} />}</Loaded>;
}

/** One event: its rota, its notes, its people. */
export function EventScreen() {
  const { eventId } = useParams<{ eventId: string }>();
  const id = EventId.safeParse(eventId);
  return id.success ? <Found key={id.data} eventId={id.data} /> : <Gone />;
}
