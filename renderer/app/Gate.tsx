import type { ReactNode } from 'react';
import { VaultScreen } from '../features/vault/VaultScreen';
import { Loaded } from '../lib/Loaded';
import { useCall } from '../lib/queries';

type Props = { readonly children: ReactNode };

/** Shows the desk while the file is open, and what is to be done about the file otherwise. */
export function Gate({ children }: Props) {
  const state = useCall('vault.state', {});
  return (
    <Loaded of={state}>
      {(file) => (file.state === 'open' ? children : <VaultScreen file={file} />)}
    </Loaded>
  );
}
