import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseFlaw } from '../../../shared/vault';
import { say, sayFailure } from '../../lib/toasts';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { PassphraseField } from './PassphraseField';
import { useSecretCall } from './use-secret-call';

type Props = { readonly isSet: boolean };

/** Sets, changes or removes the passphrase. */
export function PassphraseCard({ isSet }: Props) {
  const { t } = useTranslation('vault');
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const setting = useSecretCall('vault.setPassphrase');
  const change = (typed: string) => {
    setValue(typed);
    setWrong(null);
  };
  const set = async (passphrase: string | null) => {
    const reply = await setting.run({ passphrase });
    if (!reply.ok) return sayFailure(reply.error);
    change('');
    say(t(passphrase === null ? 'settings.passphrase.removed' : 'settings.passphrase.saved'));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const flawed = passphraseFlaw(value);
    if (flawed !== null) return setWrong(t(`sheet.passphraseFlaw.${flawed.flaw}`, flawed));
    await set(value);
  };
  return (
    <Card title={t('settings.passphrase.title')}>
      <form noValidate className="vault-passphrase" onSubmit={(event) => void submit(event)}>
        <p>{t(isSet ? 'settings.passphrase.set' : 'settings.passphrase.none')}</p>
        <PassphraseField
          label={t('settings.passphrase.label')}
          value={value}
          error={wrong}
          onChange={change}
        />
        <ButtonRow>
          <Button type="submit" variant="default" loading={setting.busy}>
            {t(isSet ? 'settings.passphrase.change' : 'settings.passphrase.save')}
          </Button>
          {isSet && (
            <Button variant="default" onClick={() => void set(null)}>
              {t('settings.passphrase.remove')}
            </Button>
          )}
        </ButtonRow>
      </form>
    </Card>
  );
}
