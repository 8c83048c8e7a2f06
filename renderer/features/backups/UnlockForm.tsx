import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupLook } from '../../../shared/contract/backups';
import { wordsFor } from '../../lib/error-words';
import { formatDate } from '../../lib/format';
import { useAskedSecret } from '../../lib/use-asked-secret';
import { useLook } from './backups-store';

type Props = { readonly look: Extract<BackupLook, { look: 'locked' }> };

/** Asks for the code or the passphrase of a backup that was made under another key. */
export function UnlockForm({ look }: Props) {
  const { t } = useTranslation('backups');
  const { unlock, going } = useLook();
  const [by, setBy] = useState<'code' | 'passphrase'>('code');
  const { typed, wrong, field, change, refuse } = useAskedSecret(true);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return refuse(t('locked.empty'));
    const error = await unlock(by, typed);
    if (error !== null) refuse(wordsFor(error));
  };
  const { fileName, sheet, passphrase } = look;
  const date = formatDate(sheet.madeOn);
  const shared = { ref: field, value: typed, error: wrong, maxLength: 400, autoComplete: 'off' };
  return (
    <form className="backups-unlock" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('locked.sentence', { fileName, mark: sheet.mark, date })}</p>
      {by === 'code' ? (
        <TextInput
          {...shared}
          label={t('locked.code')}
          description={t('locked.codeHelp')}
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <PasswordInput
          {...shared}
          label={t('locked.passphrase')}
          visibilityToggleButtonProps={{ 'aria-label': t('locked.show'), tabIndex: 0 }}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={going === 'reading'}>
        {t('locked.open')}
      </Button>
      {passphrase && (
        <Button
          variant="subtle"
          onClick={() => {
            setBy(by === 'code' ? 'passphrase' : 'code');
            change('');
          }}
        >
          {t(by === 'code' ? 'locked.byPassphrase' : 'locked.byCode')}
        </Button>
      )}
    </form>
  );
}
