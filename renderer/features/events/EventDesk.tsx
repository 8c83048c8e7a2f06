import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { roundEnds } from '../../../shared/event';
import { formatDate } from '../../lib/format';
import { JobProgress } from '../../lib/JobProgress';
import { useQuietKeys } from '../../lib/quiet-history';
import { Page } from '../../ui/Page';
import { DecisionsPanel } from './DecisionsPanel';
import { EventActions } from './EventActions';
import { EventNotices } from './EventNotices';
import { EventSettings } from './EventSettings';
import { EventStats } from './EventStats';
import { TABS, useEvents } from './events-store';
import { GuestChoice } from './GuestChoice';
import { MeetingPanel } from './MeetingPanel';
import { NotesTab } from './NotesTab';
import { RotaTab } from './RotaTab';
import { StepDialog } from './StepDialog';
import '../../ui/board.css';
import '../../ui/board-panel.css';

type Props = { readonly view: EventView };

/** The page of an event, once it is read. */
export function EventDesk({ view }: Props) {
  const { t } = useTranslation('events');
  const tab = useEvents((state) => state.tab);
  const turnTo = useEvents((state) => state.turnTo);
  const chosen = useEvents((state) => state.chosen);
  useQuietKeys(useEvents((state) => state.hideNames));
  const { event } = view;
  const isGrid = tab === 'rota' || tab === 'notes';
  const pair = isGrid && chosen?.eventId === event.id ? chosen : null;
  return (
    <Page
      title={event.name}
      sentence={t(event.place === null ? 'when' : 'whenAndWhere', {
        kind: t(`kind.${event.kind}.name`),
        date: formatDate(event.heldOn),
        starts: event.startsAt,
        ends: roundEnds(event, event.rounds),
        rounds: t('rounds', { count: event.rounds }),
        minutes: event.roundMinutes,
        place: event.place ?? '',
      })}
      actions={<EventActions view={view} />}
      above={
        <>
          <JobProgress channel="events.plan" />
          <JobProgress channel="events.update" />
          {event.plan !== null && <EventStats view={view} />}
          <EventNotices view={view} />
          <Tabs
            value={tab}
            onChange={(next) => turnTo(TABS.find((each) => each === next) ?? 'rota')}
          >
            <Tabs.List aria-label={t('tabs.label')}>
              {TABS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`tabs.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </>
      }
      {...(isGrid && { fill: true })}
      side={
        pair === null ? (
          tab === 'rota' && view.decisions.length > 0 && <DecisionsPanel view={view} />
        ) : (
          <MeetingPanel key={pair.menteeId + pair.mentorId} view={view} {...pair} />
        )
      }
    >
      {tab === 'rota' && <RotaTab view={view} />}
      {tab === 'notes' && <NotesTab view={view} />}
      {tab === 'people' && <GuestChoice key={event.id} view={view} />}
      {tab === 'settings' && <EventSettings key={event.id} view={view} />}
      <StepDialog view={view} />
    </Page>
  );
}
