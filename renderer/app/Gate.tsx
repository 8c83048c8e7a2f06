import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyInstead } from '../features/backups/CopyInstead';
import { DamagedScreen } from '../features/backups/DamagedScreen';
import { VaultScreen } from '../features/vault/VaultScreen';
import { Loaded } from '../lib/Loaded';
import { useCall } from '../lib/queries';
import { Mark } from './Mark';

type Props = { readonly children: ReactNode };

/** Shows the desk while the file is open, and what is to be done about the file otherwise. */
export function Gate({ children }: Props) {
  const { t } = useTranslation('app');
  const state = useCall('vault.state', {});
  return (
    <Loaded of={state}>
      {(file) =>
        file.state === 'open' ? (
          children
        ) : (
          <main id="main" className="app-gate">
            <p className="app-gate-name">
              <Mark />
              {t('name')}
            </p>
            {file.state === 'damaged' ? <DamagedScreen file={file} /> : <VaultScreen file={file} />}
            {file.state === 'absent' && <CopyInstead />}
          </main>
        )
      }
    </Loaded>
  );
}
