import { useTranslation } from 'react-i18next';
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
        return t(`changes.${difference.kind}`, {
          ...difference,
          criterion: t(`app:terms.criterion.${difference.criterion}`),
        });
      default:
        return t(`changes.${difference.kind}`, { ...difference });
    }
  };
}
