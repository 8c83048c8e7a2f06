import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Fact } from './Fact';

type Props = { readonly personId: PersonId };

/** What somebody answered to the optional questions, for the coordinator; nothing where none is asked. */
export function DemographicsCard({ personId }: Props) {
  const { t } = useTranslation('people');
  const cohortId = useCohortId();
  const { data: asked = [] } = useCall('demographics.of', { cohortId, personId });
  if (asked.length === 0) return null;
  return (
    <Card title={t('demographics.title')}>
      <dl className="people-facts" data-narrow={true}>
        {asked.map(({ name, choice }) => (
          <Fact key={name} label={name} none={t('demographics.unanswered')}>
            {choice}
          </Fact>
        ))}
      </dl>
      <p className="people-quiet">{t('demographics.note')}</p>
    </Card>
  );
}
