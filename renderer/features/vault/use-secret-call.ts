import { useState } from 'react';
import type { ChannelOf, Input, Reply } from '../../../shared/contract';
import { call } from '../../lib/client';

/**
 * Calls main with something that nobody but main should keep: the query client would remember the
 * input of a command for a while. Failures are the caller's to show.
 */
export function useSecretCall<C extends ChannelOf<'file'>>(channel: C) {
  const [busy, setBusy] = useState(false);
  const run = async (input: Input<C>): Promise<Reply<C>> => {
    setBusy(true);
    const reply = await call(channel, input);
    setBusy(false);
    return reply;
  };
  return { run, busy };
}
