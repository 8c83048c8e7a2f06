import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../shared/contract/backups';
import { formatInstant } from '../../lib/format';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

type Props = { readonly rehearsal: BackupState['rehearsal'] };

/** What the monthly rehearsal of a restore found. */
export function RehearsalCard({ rehearsal }: Props) {
  const { t } = useTranslation('backups');
  const words =
    rehearsal === null
      ? t('rehearsal.none')
      : t(`rehearsal.${rehearsal.outcome}`, {
          moment: formatInstant(rehearsal.at),
          made: formatInstant(rehearsal.madeAt),
        });
  return (
    <Card title={t('rehearsal.title')}>
      {rehearsal === null || rehearsal.outcome === 'passed' ? (
        <p>{words}</p>
      ) : (
        <Notice tone="amber">{words}</Notice>
      )}
    </Card>
  );
}
