import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EventRow } from '../../../shared/contract/events';
import { roundEnds } from '../../../shared/event';
import { useCohortId } from '../../lib/cohort';
import { formatCount, formatDate } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Row, RowList } from '../../ui/RowList';
import './events.css';

type LineProps = { readonly row: EventRow; readonly onOpen: () => void };

function EventLine({ row, onOpen }: LineProps) {
  const { t } = useTranslation('events');
  const { event, mentees, mentors, meetings, held, notes } = row;
  const standing = () => {
    if (event.plan === null) return t('list.unplanned');
    if (held > 0 || notes > 0) {
      return t('list.after', { held: formatCount(held), of: formatCount(meetings), count: notes });
    }
    return t(event.publishedAt === null ? 'list.draft' : 'list.settled', { count: meetings });
  };
  return (
    <Row
      sign={event.kind === 'flash' ? 'ϟ' : '⇄'}
      tone="accent"
      title={event.name}
      sentence={t('list.line', {
        kind: t(`kind.${event.kind}.name`),
        date: formatDate(event.heldOn),
        starts: event.startsAt,
        ends: roundEnds(event, event.rounds),
        mentees: t('mentees', { count: mentees }),
        mentors: t('mentors', { count: mentors }),
        standing: standing(),
      })}
      action={
        <Button variant="default" size="xs" onClick={onOpen} aria-label={t('list.open', event)}>
          {t('list.openShort')}
        </Button>
      }
    />
  );
}

/** The cohort's events: speed meetings and flash mentoring. */
export function EventsScreen() {
  const { t } = useTranslation('events');
  const [, go] = useLocation();
  const cohortId = useCohortId();
  const events = useCall('events.list', { cohortId });
  const create = <Button onClick={() => go('/events/new')}>{t('create')}</Button>;
  return (
    <Loaded of={events}>
      {(rows) => (
        <Page
          title={t('title')}
          sentence={t('sentence')}
          {...(rows.length > 0 && { actions: create })}
        >
          <Card flush>
            {rows.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t('empty.text')} step={create} />
            ) : (
              <RowList label={t('title')}>
                {rows.map((row) => (
                  <EventLine
                    key={row.event.id}
                    row={row}
                    onOpen={() => go(`/events/${row.event.id}`)}
                  />
                ))}
              </RowList>
            )}
          </Card>
        </Page>
      )}
    </Loaded>
  );
}
