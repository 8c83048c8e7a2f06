import { useTranslation } from 'react-i18next';
import type { ReportMeetings } from '../../../shared/documents';
import { Card } from '../../ui/Card';
import { Facts } from './Facts';
import { Share } from './Share';

/** Short meetings at events, apart from sessions; what nobody said anything of is said to be missing. */
export function MeetingsCard({ meetings }: { readonly meetings: ReportMeetings | null }) {
  const { t } = useTranslation('reports');
  if (meetings === null) return null;
  const { events, planned, held, missed, unsaid } = meetings;
  return (
    <Card title={t('meetings.title')}>
      <p>{t('meetings.lead', { count: events })}</p>
      <Facts
        facts={[
          { label: t('meetings.held'), value: <Share count={held} of={planned} /> },
          { label: t('meetings.missed'), value: <Share count={missed} of={planned} /> },
          { label: t('meetings.unsaid'), value: <Share count={unsaid} of={planned} /> },
        ]}
      />
    </Card>
  );
}
