import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileState } from '../../shared/vault';
import { CopyInstead } from '../features/backups/CopyInstead';
import { DamagedScreen } from '../features/backups/DamagedScreen';
import { NewerScreen } from '../features/backups/NewerScreen';
import { VaultScreen } from '../features/vault/VaultScreen';
import { takeDrafts } from '../lib/form-drafts';
import { Loaded } from '../lib/Loaded';
import { useCall } from '../lib/queries';
import { Mark } from './Mark';
import { ToastRegion } from './ToastRegion';

type Props = { readonly children: ReactNode };

/** Shows forms once they have what was typed into them before. */
function WithDrafts({ children }: Props) {
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    void takeDrafts().finally(() => setTaken(true));
  }, []);
  return taken ? children : null;
}

type ClosedProps = { readonly file: Exclude<FileState, { state: 'open' }> };

function Closed({ file }: ClosedProps) {
  if (file.state === 'damaged' || file.state === 'foreign') return <DamagedScreen file={file} />;
  if (file.state === 'newer') return <NewerScreen />;
  return <VaultScreen file={file} />;
}

/** Shows the desk while the file is open, and what is to be done about the file otherwise. */
export function Gate({ children }: Props) {
  const { t } = useTranslation('app');
  const state = useCall('vault.state', {});
  return (
    <Loaded of={state}>
      {(file) =>
        file.state === 'open' ? (
          <WithDrafts>{children}</WithDrafts>
        ) : (
          <main id="main" className="app-gate">
            <p className="app-gate-name">
              <Mark />
              {t('name')}
            </p>
            <Closed file={file} />
            {file.state === 'absent' && <CopyInstead />}
            <ToastRegion />
          </main>
        )
      }
    </Loaded>
  );
}
