import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/result';
import type { GroupOrder } from '../handlers/desk';
import type { GroupPlan, GroupRefusal } from '../matching/groups/problem';

/** The search was stopped, or its thread ended before it answered. */
class NotDividedError extends Error {
  override name = 'NotDividedError';
}

/**
 * Divides people into groups in a thread of its own, so that the window never waits. Rejects when
 * stopped.
 */
export function divideInWorker(
  order: GroupOrder,
  signal: AbortSignal,
  worker = new URL('./group-worker.js', import.meta.url),
): Promise<Result<GroupPlan, GroupRefusal>> {
  const thread = new Worker(worker, { workerData: order });
  signal.addEventListener('abort', () => void thread.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    // Comes last in any case: the first answer counts.
    thread.on('exit', (code) => reject(new NotDividedError(`the worker ended with ${code}`)));
  });
}
