import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { GROUP_LENGTH, passphraseFlaw, plainCode, type SheetPurpose } from '../../../shared/vault';
import { wordsFor } from '../../lib/error-words';
import { useCommand } from '../../lib/queries';
import { useSecretCall } from './use-secret-call';

type Field = 'save' | 'typed' | 'passphrase' | 'foot';

/** What is wrong with a form's fields, in words. */
type Wrong = Partial<Readonly<Record<Field, string>>>;

/**
 * The state of making a sheet: saved or not, what was typed back, and what is wrong.
 *
 * @param keystore whether this computer has one
 */
export function useSheetForm(purpose: SheetPurpose, keystore: boolean, onDone?: () => void) {
  const { t } = useTranslation('vault');
  const [sheet, setSheet] = useState<Output<'vault.saveSheet'> | null>(null);
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [byItself, setByItself] = useState(keystore);
  const [wrong, setWrong] = useState<Wrong>({});
  const saving = useCommand('vault.saveSheet', { ownFailures: true });
  const confirming = useSecretCall('vault.confirmSheet');

  const save = async () => {
    const reply = await saving.run({ purpose });
    if (!reply.ok) return setWrong({ save: wordsFor(reply.error) });
    if (reply.value.saved === null) return setWrong({ save: t('sheet.notSaved') });
    setSheet(reply.value);
    setWrong({});
  };

  const confirm = async () => {
    if (sheet === null) return setWrong({ save: t('sheet.saveFirst') });
    if (plainCode(typed).length !== GROUP_LENGTH) {
      return setWrong({ typed: t('sheet.typeText', { group: sheet.group }) });
    }
    const wanted = passphrase === '' ? null : passphrase;
    // Blanks alone are no passphrase either, and nobody should believe to have set one.
    const flawed = wanted === null ? null : passphraseFlaw(wanted);
    if (flawed !== null) {
      return setWrong({ passphrase: t(`sheet.passphraseFlaw.${flawed.flaw}`, flawed) });
    }
    const choice = { passphrase: wanted, keystore: byItself };
    const reply = await confirming.run({ purpose, typed, ...choice });
    if (reply.ok) return onDone?.();
    const field = reply.error.code === 'sheet-mistyped' ? 'typed' : 'foot';
    setWrong({ [field]: wordsFor(reply.error) });
  };

  return {
    sheet,
    typed,
    setTyped,
    passphrase,
    setPassphrase,
    byItself,
    setByItself,
    wrong,
    save,
    confirm,
    isSaving: saving.busy,
    isConfirming: confirming.busy,
  };
}
