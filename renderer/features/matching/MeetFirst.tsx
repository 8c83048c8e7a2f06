import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '../../ui/Card';

/** The way to a speed meeting, for those who would rather see people meet before they decide. */
export function MeetFirst() {
  const { t } = useTranslation('matching');
  return (
    <Card title={t('meetFirst.title')}>
      <p className="matching-help">{t('meetFirst.text')}</p>
      <p className="matching-help">
        <Link href="/events">{t('meetFirst.step')}</Link>
      </p>
    </Card>
  );
}
