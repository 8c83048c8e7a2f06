import { useTranslation } from 'react-i18next';
import { Progress } from '../../ui/Progress';
import { useLook } from './backups-store';

/** What takes a moment: reading a backup, going back to one. */
export function Going() {
  const { t } = useTranslation('backups');
  const going = useLook((state) => state.going);
  return going && <Progress label={t(going)} done={0} total={0} />;
}
