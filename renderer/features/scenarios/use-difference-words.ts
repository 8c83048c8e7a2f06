import { useTranslation } from 'react-i18next';
import { criterionName } from '../../lib/criterion-words';
import type { Difference } from './scenarios-view';

/** Puts what a scenario changes in words. */
export function useDifferenceWords(): (difference: Difference) => string {
  const { t } = useTranslation(['scenarios', 'app', 'matching']);
  return (difference) => {
    switch (difference.kind) {
      case 'objective':
        return t('changes.objective', { objective: t(`matching:objective.${difference.to}`) });
      case 'weight':
      case 'floor':
      case 'adjusted':
        return t(`changes.${difference.kind}`, {
          ...difference,
          criterion: criterionName(difference.criterion),
        });
      case 'invented':
        return t('changes.invented', { mentor: difference.mentor, count: difference.to });
      default:
        return t(`changes.${difference.kind}`, { ...difference });
    }
  };
}
