import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly fieldRef?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

/** More than any passphrase has, so that one that is too long is refused in words, not cut. */
const MOST_TYPED = 400;

/** A passphrase, hidden unless its writer wants to see it. */
export function PassphraseField({ fieldRef, label, help, value, error, onChange }: Props) {
  const { t } = useTranslation('vault');
  return (
    <PasswordInput
      {...(fieldRef !== undefined && { ref: fieldRef })}
      className="vault-field"
      label={label}
      {...(help !== undefined && { description: help })}
      value={value}
      error={error}
      maxLength={MOST_TYPED}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('sheet.passphraseShow'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
