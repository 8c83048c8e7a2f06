import { call } from '../../lib/client';
import { sayFailure } from '../../lib/toasts';
import { useImports } from './import-store';

/**
 * Takes files in, one after the other, in the order given. Stops at the first that is not taken, and
 * shows that one; those before it are in.
 */
export async function runImports(fileIds: readonly string[]): Promise<void> {
  const { run, arrived, select } = useImports.getState();
  for (const [done, fileId] of fileIds.entries()) {
    const file = useImports.getState().files.find(({ id }) => id === fileId);
    if (file?.handle == null) continue;
    run({ fileId, done, total: fileIds.length });
    const { cohortId, handle, choices } = file;
    const reply = await call('imports.apply', { cohortId, file: handle, choices });
    if (!reply.ok) {
      sayFailure(reply.error);
      select(fileId);
      break;
    }
    arrived(fileId, reply.value.importId);
    // Stopped too late for this file, in time for the next.
    if (useImports.getState().running === null) break;
  }
  run(null);
}

/** Stops before the next file, and in the middle of this one where it is not too late. */
export function stopImports(): void {
  useImports.getState().run(null);
  void call('jobs.stop', { channel: 'imports.apply' });
}
