import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Card } from '../../ui/Card';

/** The way to what recruiting would gain. */
export function RecruitFirst() {
  const { t } = useTranslation('matching');
  return (
    <Card title={t('recruit.title')}>
      <p className="matching-help">{t('recruit.cardText')}</p>
      <p className="matching-help">
        <Link href="/matching/recruit">{t('recruit.step')}</Link>
      </p>
    </Card>
  );
}
