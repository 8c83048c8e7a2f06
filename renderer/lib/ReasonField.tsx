import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const LONGEST_REASON = 500;

type Props = {
  readonly placeholder: string;
  readonly value: string;
  readonly onWrite: (reason: string) => void;
};

/** Why a step is decided; kept with the decision. */
export function ReasonField({ placeholder, value, onWrite }: Props) {
  const { t } = useTranslation('app');
  return (
    <Textarea
      label={t('decisions.reason')}
      placeholder={placeholder}
      maxLength={LONGEST_REASON}
      autosize
      minRows={2}
      maxRows={6}
      value={value}
      onChange={({ currentTarget }) => onWrite(currentTarget.value)}
    />
  );
}
