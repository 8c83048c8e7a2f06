import { Worker } from 'node:worker_threads';
import type { BackupFacts } from '../../shared/backup';
import type { Result } from '../../shared/result';
import type { PackOrder, SealOrder, Tried, TryOrder, TryRefusal } from '../vault/pack-copy';

/** What takes long about backups, done away from the window. All reject as what they do throws. */
export type BackupWork = {
  readonly pack: (order: PackOrder) => Promise<BackupFacts>;
  readonly tryOut: (order: TryOrder) => Promise<Result<Tried, TryRefusal>>;
  readonly seal: (order: SealOrder) => Promise<boolean>;
};

/** The thread ended without an answer. */
class BackupWorkerEnded extends Error {
  override name = 'BackupWorkerEnded';
}

function inWorker<T>(order: PackOrder | TryOrder | SealOrder, worker: URL): Promise<T> {
  const thread = new Worker(worker, { workerData: order });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    // Comes last in any case: the first answer counts.
    thread.on('exit', (code) => reject(new BackupWorkerEnded(`the worker ended with ${code}`)));
  });
}

/** Packs and tries out in a thread for each: the file it works on is its own. */
export const backupInWorker = (
  worker = new URL('./backup-worker.js', import.meta.url),
): BackupWork => ({
  pack: (order) => inWorker(order, worker),
  tryOut: (order) => inWorker(order, worker),
  seal: (order) => inWorker(order, worker),
});
