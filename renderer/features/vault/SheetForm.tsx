import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetPurpose } from '../../../shared/vault';
import { PassphraseField } from './PassphraseField';
import { SheetStep } from './SheetStep';
import { useSheetForm } from './sheet-form';
import './vault.css';

type Props = {
  readonly purpose: SheetPurpose;
  /** Whether this computer has a keystore. */
  readonly keystore: boolean;
  readonly onBack: () => void;
  readonly onDone?: () => void;
};

/** Makes a recovery sheet: saved, four of its characters typed back, and how the file opens every day. */
export function SheetForm({ purpose, keystore, onBack, onDone }: Props) {
  const { t } = useTranslation('vault');
  const form = useSheetForm(purpose, keystore, onDone);
  const { sheet, wrong } = form;
  const typing = useRef<HTMLInputElement>(null);
  const isSaved = sheet !== null;
  const passphrase = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSaved) typing.current?.focus();
  }, [isSaved]);
  useEffect(() => {
    if (wrong.typed !== undefined) typing.current?.focus();
    if (wrong.passphrase !== undefined) passphrase.current?.focus();
  }, [wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.confirm();
  };
  const group = sheet?.group ?? 0;
  return (
    <form className="vault-form" onSubmit={submit} aria-label={t('sheet.beginTitle')} noValidate>
      <SheetStep number={1} title={t('sheet.save')} text={t('sheet.saveText')} isDone={isSaved}>
        <div className="vault-row">
          <Button
            variant={isSaved ? 'default' : 'filled'}
            loading={form.isSaving}
            onClick={() => void form.save()}
          >
            {t(isSaved ? 'sheet.saveAgain' : 'sheet.saveButton')}
          </Button>
          {sheet !== null && (
            <p role="status">
              {t('sheet.saved', { mark: sheet.sheet.mark, fileName: sheet.saved })}
            </p>
          )}
        </div>
        {wrong.save !== undefined && (
          <p className="vault-wrong" role="alert">
            {wrong.save}
          </p>
        )}
      </SheetStep>
      <SheetStep
        number={2}
        title={isSaved ? t('sheet.type', { group }) : t('sheet.typeLater')}
        text={isSaved ? t('sheet.typeText', { group }) : t('sheet.typeLaterText')}
      >
        {isSaved && (
          <TextInput
            ref={typing}
            className="vault-code"
            aria-label={t('sheet.typeLabel', { group })}
            value={form.typed}
            error={wrong.typed}
            maxLength={9}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => form.setTyped(event.currentTarget.value)}
          />
        )}
      </SheetStep>
      {purpose !== 'renew' && (
        <SheetStep
          number={3}
          title={t('sheet.ways')}
          {...(!keystore && { text: t('sheet.noKeystore') })}
        >
          {keystore && (
            <Checkbox
              checked={form.byItself}
              label={t('sheet.keystore')}
              description={t('sheet.keystoreHelp')}
              onChange={(event) => form.setByItself(event.currentTarget.checked)}
            />
          )}
          <PassphraseField
            fieldRef={passphrase}
            label={t('sheet.passphrase')}
            help={t('sheet.passphraseHelp')}
            value={form.passphrase}
            error={wrong.passphrase ?? null}
            onChange={form.setPassphrase}
          />
        </SheetStep>
      )}
      {wrong.foot !== undefined && (
        <p className="vault-wrong" role="alert">
          {wrong.foot}
        </p>
      )}
      <div className="vault-foot">
        <Button variant="default" onClick={onBack}>
          {t('sheet.back')}
        </Button>
        <Button type="submit" loading={form.isConfirming} variant={isSaved ? 'filled' : 'default'}>
          {t(`sheet.confirm.${purpose}`)}
        </Button>
      </div>
    </form>
  );
}
