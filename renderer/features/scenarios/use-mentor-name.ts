import { useTranslation } from 'react-i18next';
import type { ScenarioMentor } from '../../../shared/scenario';

/** How a mentor of a scenario is called; whoever is invented never bears the name of the one they are like. */
export function useMentorName(): (mentor: ScenarioMentor) => string {
  const { t } = useTranslation('scenarios');
  return ({ name, invented }) => (invented ? t('invented', { mentor: name }) : name);
}
