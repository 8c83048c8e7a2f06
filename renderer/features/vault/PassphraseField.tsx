import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

/** A passphrase, hidden unless its writer wants to see it. */
export function PassphraseField({ label, help, value, error, onChange }: Props) {
  const { t } = useTranslation('vault');
  return (
    <PasswordInput
      className="vault-field"
      label={label}
      {...(help !== undefined && { description: help })}
      value={value}
      error={error}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('sheet.passphraseShow'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
