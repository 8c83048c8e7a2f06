import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/result';
import type { GroupNews } from '../matching/groups/group-best';
import type { GroupPlan, GroupProblem, GroupRefusal } from '../matching/groups/problem';

/** The search was stopped, or its thread ended before it answered. */
class NotDividedError extends Error {
  override name = 'NotDividedError';
}

/** What the thread tells: how far it is, and at the end its answer. */
export type DivideNews =
  | { readonly kind: 'progress'; readonly news: GroupNews }
  | { readonly kind: 'divided'; readonly answer: Result<GroupPlan, GroupRefusal> };

/**
 * Divides people into groups in a thread of its own, so that the window never waits. Rejects when
 * stopped.
 */
export function divideInWorker(
  problem: GroupProblem,
  signal: AbortSignal,
  onProgress: (news: GroupNews) => void,
  worker = new URL('./group-worker.js', import.meta.url),
): Promise<Result<GroupPlan, GroupRefusal>> {
  if (signal.aborted) return Promise.reject(new NotDividedError('given up'));
  const thread = new Worker(worker, { workerData: problem });
  signal.addEventListener('abort', () => void thread.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    thread.on('message', (news: DivideNews) => {
      if (news.kind === 'progress') onProgress(news.news);
      else resolve(news.answer);
    });
    thread.on('error', reject);
    // Comes last in any case: the first answer counts.
    thread.on('exit', (code) => reject(new NotDividedError(`the worker ended with ${code}`)));
  });
}
