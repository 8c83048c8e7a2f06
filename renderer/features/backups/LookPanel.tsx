import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupLook } from '../../../shared/contract/backups';
import { countWords } from '../../lib/backup-words';
import { formatApart } from '../../lib/format';
import { useCall } from '../../lib/queries';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useLook } from './backups-store';
import { Differences } from './Differences';
import { protectionAfter } from './look-view';
import { UnlockForm } from './UnlockForm';

type ReadyProps = { readonly look: Extract<BackupLook, { look: 'ready' }> };

function Ready({ look }: ReadyProps) {
  const { t } = useTranslation('backups');
  const { close, restore, going } = useLook();
  const { facts, differences, token } = look;
  const others = useCall('backups.list', {}).data ?? [];
  const moments = formatApart([facts, ...others].map(({ madeAt }) => madeAt));
  const protection = protectionAfter(useCall('vault.state', {}).data, facts.isProtected);
  return (
    <SidePanel
      tag={<Tag tone="accent">{t('look.tag')}</Tag>}
      title={t('look.title', { moment: moments.get(facts.madeAt) })}
      sentence={t('look.holds', countWords(facts.counts))}
      onClose={close}
      takesFocus
    >
      {differences !== null && <Differences differences={differences} />}
      <p className="backups-note">{t(differences === null ? 'look.aside' : 'look.undo')}</p>
      {protection !== null && <p className="backups-note">{t(`look.${protection}`)}</p>}
      <Button fullWidth loading={going === 'restoring'} onClick={() => void restore(token)}>
        {t('look.restore')}
      </Button>
    </SidePanel>
  );
}

type Props = { readonly look: BackupLook };

/** The backup somebody looks at: what going back to it would change, or the way to unlock it. */
export function LookPanel({ look }: Props) {
  const { t } = useTranslation('backups');
  const close = useLook((state) => state.close);
  if (look.look === 'ready') return <Ready key={look.token} look={look} />;
  return (
    <SidePanel title={t('locked.title')} onClose={close}>
      <UnlockForm key={look.token} look={look} />
    </SidePanel>
  );
}
