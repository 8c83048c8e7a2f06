import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FileState } from '../../../shared/vault';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { say } from '../../lib/toasts';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { ProtectedCards } from './ProtectedCards';
import { SheetForm } from './SheetForm';
import './vault.css';

type Open = Extract<FileState, { state: 'open' }>;

function Desk({ keystore, protection }: Open) {
  const { t } = useTranslation('vault');
  const [isMaking, setMaking] = useState(false);
  const purpose = protection === null ? 'protect' : 'renew';
  const done = () => {
    setMaking(false);
    say(t(purpose === 'protect' ? 'settings.protected' : 'settings.renewed'));
  };
  return (
    <Page
      title={t('settings.title')}
      sentence={t(protection === null ? 'settings.off' : 'settings.on')}
      actions={
        <Button component={Link} href="/settings" variant="default">
          {t('settings.back')}
        </Button>
      }
    >
      <div className="vault-settings">
        {isMaking && (
          <Card title={t(purpose === 'protect' ? 'settings.begin.title' : 'settings.sheet.renew')}>
            <SheetForm
              purpose={purpose}
              keystore={keystore}
              onBack={() => setMaking(false)}
              onDone={done}
            />
          </Card>
        )}
        {!isMaking && protection === null && (
          <Card title={t('settings.begin.title')}>
            <p>{t('settings.begin.text')}</p>
            <ButtonRow>
              <Button onClick={() => setMaking(true)}>{t('begin.protect.button')}</Button>
            </ButtonRow>
          </Card>
        )}
        {!isMaking && protection !== null && (
          <ProtectedCards
            keystore={keystore}
            protection={protection}
            onRenew={() => setMaking(true)}
          />
        )}
      </div>
    </Page>
  );
}

/** How the data file is protected, and every way to change that. */
export function ProtectionScreen() {
  const state = useCall('vault.state', {});
  return <Loaded of={state}>{(file) => file.state === 'open' && <Desk {...file} />}</Loaded>;
}
