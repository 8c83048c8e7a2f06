import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../shared/contract/backups';
import { ageOf } from '../../lib/backup-words';
import { useCommand } from '../../lib/queries';
import { useNow } from '../../lib/use-now';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

type Props = { readonly second: BackupState['second']; readonly isProtected: boolean };

/** The second folder: where it is, whether it works, and the way to another. */
export function SecondCard({ second, isProtected }: Props) {
  const { t } = useTranslation('backups');
  const now = useNow();
  const choose = useCommand('backups.chooseSecond');
  const forget = useCommand('backups.forgetSecond');
  const sentence = () => {
    if (second === null) return t('second.text');
    const { folder, outcome, newestAt } = second;
    if (outcome === 'missing' || outcome === 'failed') return t(`second.${outcome}`, { folder });
    if (newestAt === null) return t('second.waiting', { folder });
    return t('second.copied', { folder, age: ageOf(newestAt, now) });
  };
  const isWrong = second?.outcome === 'missing' || second?.outcome === 'failed';
  const syncedBy = isProtected ? null : (second?.syncedBy ?? null);
  return (
    <Card title={t('second.title')}>
      {isWrong ? <Notice tone="amber">{sentence()}</Notice> : <p>{sentence()}</p>}
      {syncedBy !== null && (
        <Notice tone="amber">{t('second.synced', { service: t(`service.${syncedBy}`) })}</Notice>
      )}
      <div className="backups-steps">
        <Button
          variant="default"
          size="xs"
          loading={choose.busy}
          onClick={() => void choose.run({})}
        >
          {t(second === null ? 'second.choose' : 'second.change')}
        </Button>
        {second !== null && (
          <Button
            variant="subtle"
            size="xs"
            loading={forget.busy}
            onClick={() => void forget.run({})}
          >
            {t('second.forget')}
          </Button>
        )}
      </div>
    </Card>
  );
}
