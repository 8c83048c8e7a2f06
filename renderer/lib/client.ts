import type { Channel, Input, Reply } from '../../shared/contract';
import { fail } from '../../shared/result';
import { followCall } from './toasts';

/**
 * Calls the main process. Never rejects: look at `ok`.
 *
 * @example const reply = await call('people.save', input);
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  const answered = followCall(channel, input);
  const reply = await send(channel, input);
  answered(reply);
  return reply;
}

async function send<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  try {
    return (await window.bridge.call(channel, input)) as Reply<C>;
  } catch {
    // The main process did not answer at all, so there is no incident id on record.
    return fail({ code: 'unexpected', incident: channel });
  }
}
