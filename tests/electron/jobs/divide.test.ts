import { expect, it } from 'vitest';
import { divideInWorker } from '../../../electron/jobs/divide';
import { plainProblem } from '../matching/groups/problems';

/** A thread that answers at once. */
const QUICK_WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'divided', answer: { ok: false, error: { code: 'none-found' } } });",
  )}`,
);
const PROBLEM = plainProblem(4, [2, 2], () => 1);
const divide = (signal: AbortSignal) =>
  divideInWorker(PROBLEM, signal, () => undefined, QUICK_WORKER);

it('divides nobody where it was stopped before it began', async () => {
  await expect(divide(AbortSignal.abort())).rejects.toThrow('given up');
});

it('divides while nobody stops it, and gives up when somebody does', async () => {
  const stop = new AbortController();
  expect(await divide(stop.signal)).toEqual({ ok: false, error: { code: 'none-found' } });
  const given = divide(stop.signal);
  stop.abort();
  await expect(given).rejects.toThrow('the worker ended');
});
