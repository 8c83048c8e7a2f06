import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { leadForWishes } from './wish-words';

/** What became of the wishes, where somebody has one, and the way to those who would rather be together. */
export function WishesFirst() {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const { data, isPlaceholderData } = useCall('board.blockingPairs', { cohortId });
  if (data === undefined || isPlaceholderData || data.wished === 0) return null;
  return (
    <Card title={t('wishes.title')}>
      <p className="matching-help">{leadForWishes(data)}</p>
      {data.mutual > 0 && (
        <p className="matching-help">
          <Link href="/matching/wishes">{t('wishes.step')}</Link>
        </p>
      )}
    </Card>
  );
}
