import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../../renderer/lib/client';
import { sayFailure, sayRefused, useToasts } from '../../../renderer/lib/toasts';
import { loadWords } from '../../../renderer/lib/words';
import { MatchId } from '../../../shared/ids';

loadWords();
const ADA = MatchId.parse('00000000-0000-4000-8000-00000000000a');
const BO = MatchId.parse('00000000-0000-4000-8000-00000000000b');
const release = (matchId: MatchId) => call('matches.release', { matchId });
const shown = () => useToasts.getState().toasts.length;

/** What main answers, in turn. */
function answer(...replies: readonly (object | Promise<object>)[]): void {
  const bridge = { call: vi.fn() };
  for (const reply of replies) bridge.call.mockReturnValueOnce(Promise.resolve(reply));
  vi.stubGlobal('window', { bridge });
}

const DONE = { ok: true, value: {} };
const refusal = () => ({ ok: false, error: { code: 'nothing-to-print' } });

/** A call that is refused, and says so. */
async function failing(matchId: MatchId): Promise<void> {
  const reply = await release(matchId);
  if (!reply.ok) sayFailure(reply.error);
}

beforeEach(() => useToasts.setState({ toasts: [] }));

it('takes a failure away once the same thing goes through', async () => {
  answer(refusal(), DONE);
  await failing(ADA);
  expect(shown()).toBe(1);
  await release(ADA);
  expect(shown()).toBe(0);
});

it('keeps a failure while something else goes through, or the same thing with somebody else', async () => {
  answer(refusal(), DONE, DONE, refusal());
  await failing(ADA);
  await call('history.undo', {});
  await release(BO);
  expect(shown()).toBe(1);
  await release(ADA);
  expect(shown()).toBe(1);
});

it('keeps a failure that nobody had seen when the call was made', async () => {
  let finish: (reply: object) => void = () => undefined;
  answer(new Promise<object>((resolve) => (finish = resolve)), refusal());
  const first = release(ADA);
  await failing(ADA);
  finish(DONE);
  await first;
  expect(shown()).toBe(1);
});

it('takes a failure away as well that has words of its own', async () => {
  answer(refusal(), DONE);
  const reply = await release(ADA);
  if (!reply.ok) sayRefused(reply.error, 'Others were changed since.');
  expect(shown()).toBe(1);
  await release(ADA);
  expect(shown()).toBe(0);
});
