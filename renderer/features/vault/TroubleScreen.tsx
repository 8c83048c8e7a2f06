import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileState } from '../../../shared/vault';
import { useCommand } from '../../lib/queries';
import { Page } from '../../ui/Page';

type Trouble = Extract<FileState, { state: 'in-use' | 'no-access' }>;
type Props = { readonly file: Trouble };

/** Why the file can't be opened: what is the case, what is safe, what to do. */
export function TroubleScreen({ file }: Props) {
  const { t } = useTranslation('vault');
  const retry = useCommand('vault.retry');
  const sentence = (): string => {
    if (file.state === 'no-access') return t(`trouble.no-access.${file.why}`);
    return t(`trouble.${file.state}.text`);
  };
  return (
    <Page
      title={t(`trouble.${file.state}.title`)}
      sentence={sentence()}
      actions={
        <Button loading={retry.busy} onClick={() => void retry.run({})}>
          {t('trouble.retry')}
        </Button>
      }
    />
  );
}
