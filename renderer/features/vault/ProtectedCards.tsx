import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileState } from '../../../shared/vault';
import { formatDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { LeftCard } from './LeftCard';
import { PassphraseCard } from './PassphraseCard';

type Props = {
  readonly keystore: boolean;
  readonly protection: NonNullable<Extract<FileState, { state: 'open' }>['protection']>;
  readonly onRenew: () => void;
};

/** The sheet, this computer, the passphrase, and the way back to a file without protection. */
export function ProtectedCards({ keystore, protection, onRenew }: Props) {
  const { t } = useTranslation('vault');
  const [isAsking, setAsking] = useState(false);
  const setKeystore = useCommand('vault.setKeystore');
  const unprotect = useCommand('vault.unprotect', { said: () => t('settings.unprotected') });
  const { sheet } = protection;
  const off = protection.passphrase ? 'off' : 'offNoPassphrase';
  const own = protection.keystore ? 'on' : off;
  return (
    <>
      {protection.keysFlawed && <Notice tone="amber">{t('settings.flawed')}</Notice>}
      <LeftCard />
      <Card title={t('settings.sheet.title')}>
        <p>{t('settings.sheet.text', { mark: sheet.mark, date: formatDate(sheet.madeOn) })}</p>
        <p className="vault-help">{t('settings.sheet.renewText')}</p>
        <ButtonRow>
          <Button variant="default" onClick={onRenew}>
            {t('settings.sheet.renew')}
          </Button>
        </ButtonRow>
      </Card>
      <Card title={t('settings.keystore.title')}>
        <Switch
          checked={protection.keystore}
          disabled={!keystore && !protection.keystore}
          label={t('settings.keystore.label')}
          description={t(`settings.keystore.${keystore ? own : 'none'}`)}
          onChange={(event) => void setKeystore.run({ keystore: event.currentTarget.checked })}
        />
      </Card>
      <PassphraseCard isSet={protection.passphrase} />
      <Card title={t('settings.unprotect.title')}>
        <p>{t('settings.unprotect.text')}</p>
        <ButtonRow>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('settings.unprotect.button')}
          </Button>
        </ButtonRow>
      </Card>
      <ConfirmDialog
        opened={isAsking}
        title={t('settings.unprotect.title')}
        sentence={t('settings.unprotect.sentence')}
        confirm={t('settings.unprotect.confirm')}
        grave
        busy={unprotect.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void unprotect.run({})}
      />
    </>
  );
}
