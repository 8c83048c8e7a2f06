import type { FileState } from '../../../shared/vault';
import { BeginScreen } from './BeginScreen';
import { LockedScreen } from './LockedScreen';
import { TroubleScreen } from './TroubleScreen';
import './vault.css';

type Props = {
  readonly file: Exclude<FileState, { state: 'open' | 'damaged' | 'foreign' | 'newer' }>;
};

/** What is to be done before the file is open. */
export function VaultScreen({ file }: Props) {
  if (file.state === 'absent') return <BeginScreen keystore={file.keystore} />;
  if (file.state === 'locked') return <LockedScreen file={file} />;
  return <TroubleScreen file={file} />;
}
