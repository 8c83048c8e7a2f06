import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTEST_PASSPHRASE } from '../../../shared/vault';
import { useCommand } from '../../lib/queries';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { PassphraseField } from './PassphraseField';

type Props = { readonly isSet: boolean };

/** Sets, changes or removes the passphrase. */
export function PassphraseCard({ isSet }: Props) {
  const { t } = useTranslation('vault');
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const command = useCommand('vault.setPassphrase', {
    said: (state) =>
      t(
        state.state === 'open' && state.protection?.passphrase
          ? 'settings.passphrase.saved'
          : 'settings.passphrase.removed',
      ),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const passphrase = value.trim();
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      return setWrong(t('sheet.passphraseShort', { count: SHORTEST_PASSPHRASE }));
    }
    setWrong(null);
    if ((await command.run({ passphrase })).ok) setValue('');
  };
  return (
    <Card title={t('settings.passphrase.title')}>
      <form noValidate className="vault-passphrase" onSubmit={(event) => void submit(event)}>
        <p>{t(isSet ? 'settings.passphrase.set' : 'settings.passphrase.none')}</p>
        <PassphraseField
          label={t('settings.passphrase.label')}
          value={value}
          error={wrong}
          onChange={setValue}
        />
        <ButtonRow>
          <Button type="submit" variant="default" loading={command.busy}>
            {t(isSet ? 'settings.passphrase.change' : 'settings.passphrase.save')}
          </Button>
          {isSet && (
            <Button variant="default" onClick={() => void command.run({ passphrase: null })}>
              {t('settings.passphrase.remove')}
            </Button>
          )}
        </ButtonRow>
      </form>
    </Card>
  );
}
