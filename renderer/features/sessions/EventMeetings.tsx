import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCohortId } from '../../lib/cohort';
import { formatCount } from '../../lib/format';
import { useCall } from '../../lib/queries';
import { Notice } from '../../ui/Notice';

/** The cohort's short meetings at events so far: no sessions, so they are counted apart, the missing too. */
export function EventMeetings() {
  const { t } = useTranslation('sessions');
  const cohortId = useCohortId();
  const events = useCall('events.list', { cohortId }).data ?? [];
  const today = useCall('app.overview', {}).data?.today ?? '';
  const past = events.filter(({ event, meetings }) => event.heldOn <= today && meetings > 0);
  if (past.length === 0) return null;
  const planned = past.reduce((sum, { meetings }) => sum + meetings, 0);
  const held = past.reduce((sum, row) => sum + row.held, 0);
  return (
    <Notice
      tone={planned === held ? 'green' : 'amber'}
      action={
        <Button component={Link} href="/events" size="xs" variant="default">
          {t('events.open')}
        </Button>
      }
    >
      {t('events.said', {
        count: planned,
        planned: formatCount(planned),
        held: formatCount(held),
        missing: formatCount(planned - held),
      })}
    </Notice>
  );
}
