import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';

/** What the list is for, while nothing is chosen. */
export function WhySkills() {
  const { t } = useTranslation('skills');
  return (
    <Card>
      <p className="skills-note">{t('why')}</p>
      <p className="skills-note">{t('whyParts')}</p>
      <p className="skills-note">{t('hint')}</p>
    </Card>
  );
}
