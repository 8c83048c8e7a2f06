import type { Channel, Input, Reply } from '../../shared/contract';
import { fail } from '../../shared/result';

/**
 * Calls the main process. Never rejects: look at `ok`.
 *
 * @example const reply = await call('people.save', input);
 */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  try {
    return (await window.bridge.call(channel, input)) as Reply<C>;
  } catch {
    // The main process did not answer at all, so there is no incident id on record.
    return fail({ code: 'unexpected', incident: channel });
  }
}
