import { useTranslation } from 'react-i18next';
import type { UnknownWording } from '../../../shared/contract/skills';
import { formatList } from '../../lib/format';

/** How many people named something, in words. */
export function UseShown({ use }: Pick<UnknownWording, 'use'>) {
  const { t } = useTranslation('skills');
  const parts = [
    ...(use.mentees > 0 ? [t('use.mentees', { count: use.mentees })] : []),
    ...(use.mentors > 0 ? [t('use.mentors', { count: use.mentors })] : []),
  ];
  return <>{parts.length === 0 ? t('use.nobody') : `${formatList(parts)}.`}</>;
}
