import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLook } from '../../../shared/contract/backups';
import { formatDate } from '../../lib/format';
import { useLook } from './backups-store';

type Props = { readonly look: Extract<BackupLook, { look: 'locked' }> };

/** Asks for the code or the passphrase of a backup that was made under another key. */
export function UnlockForm({ look }: Props) {
  const { t } = useTranslation('backups');
  const { unlock, going } = useLook();
  const [by, setBy] = useState<'code' | 'passphrase'>('code');
  const [typed, setTyped] = useState('');
  const { fileName, sheet, passphrase } = look;
  const date = formatDate(sheet.madeOn);
  return (
    <form
      className="backups-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock(by, typed);
      }}
    >
      <p>{t('locked.sentence', { fileName, mark: sheet.mark, date })}</p>
      {by === 'code' ? (
        <TextInput
          label={t('locked.code')}
          description={t('locked.codeHelp')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <PasswordInput
          label={t('locked.passphrase')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={going === 'reading'} disabled={typed.trim() === ''}>
        {t('locked.open')}
      </Button>
      {passphrase && (
        <Button
          variant="subtle"
          onClick={() => {
            setBy(by === 'code' ? 'passphrase' : 'code');
            setTyped('');
          }}
        >
          {t(by === 'code' ? 'locked.byPassphrase' : 'locked.byCode')}
        </Button>
      )}
    </form>
  );
}
