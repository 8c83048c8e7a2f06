import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CODE_GROUPS, type FileState, GROUP_LENGTH, plainCode } from '../../../shared/vault';
import { wordsFor } from '../../lib/error-words';
import { formatDate } from '../../lib/format';
import { useAskedSecret } from '../../lib/use-asked-secret';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PassphraseField } from './PassphraseField';
import { useSecretCall } from './use-secret-call';

type Way = 'passphrase' | 'code';
type Props = { readonly file: Extract<FileState, { state: 'locked' }> };

/** Asks for the passphrase or for the code on the sheet. */
export function LockedScreen({ file }: Props) {
  const { t } = useTranslation('vault');
  const [by, setBy] = useState<Way>(file.passphrase ? 'passphrase' : 'code');
  const [byItself, setByItself] = useState(file.keystore === 'failed');
  const unlock = useSecretCall('vault.unlock');
  // Who types it every day begins at once; who is asked for the first time hears first why.
  const isUsual = file.keystore !== 'failed';
  const { typed, wrong, field, change, refuse } = useAskedSecret(isUsual);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return refuse(t('locked.empty'));
    const reply = await unlock.run({ by, typed, keystore: byItself });
    if (!reply.ok) refuse(wordsFor(reply.error));
  };
  const { mark, madeOn } = file.sheet;
  return (
    <Page title={t('locked.title')} sentence={t('locked.sentence')}>
      {file.keystore === 'failed' && <Notice tone="amber">{t('locked.failed')}</Notice>}
      <form
        className="vault-form vault-locked"
        aria-label={t('locked.title')}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        {file.passphrase && (
          <SegmentedControl
            aria-label={t('locked.by')}
            fullWidth
            value={by}
            data={(['passphrase', 'code'] as const).map((value) => ({
              value,
              label: t(`locked.${value}`),
            }))}
            onChange={(value) => {
              setBy(value === 'code' ? 'code' : 'passphrase');
              change('');
            }}
          />
        )}
        {by === 'passphrase' ? (
          <PassphraseField
            fieldRef={field}
            label={t('locked.passphrase')}
            value={typed}
            error={wrong}
            onChange={change}
          />
        ) : (
          <TextInput
            ref={field}
            className="vault-code vault-code-whole"
            label={t('locked.codeLabel')}
            description={t('locked.codeHelp', { mark, date: formatDate(madeOn) })}
            value={typed}
            error={wrong}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            rightSection={t('locked.count', {
              count: plainCode(typed).length,
              of: CODE_GROUPS * GROUP_LENGTH,
            })}
            rightSectionWidth={150}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
        {file.keystore !== 'none' && (
          <Checkbox
            checked={byItself}
            label={t('locked.keystore')}
            onChange={(event) => setByItself(event.currentTarget.checked)}
          />
        )}
        <div className="vault-foot">
          <Button type="submit" loading={unlock.busy}>
            {t('locked.open')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
