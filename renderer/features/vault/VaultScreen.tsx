import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileState } from '../../../shared/vault';
import { useCommand } from '../../lib/queries';
import { Page } from '../../ui/Page';

type Props = { readonly file: Exclude<FileState, { state: 'open' }> };

/** What is to be done before the file is open. */
export function VaultScreen({ file }: Props) {
  const { t } = useTranslation('vault');
  const begin = useCommand('vault.beginPlain');
  const retry = useCommand('vault.retry');
  const isAbsent = file.state === 'absent';
  return (
    <Page
      title={t(isAbsent ? 'begin.title' : 'trouble.title')}
      sentence={t(`trouble.${file.state}`)}
      actions={
        <Button onClick={() => void (isAbsent ? begin : retry).run({})}>
          {t(isAbsent ? 'begin.plain' : 'trouble.retry')}
        </Button>
      }
    />
  );
}
