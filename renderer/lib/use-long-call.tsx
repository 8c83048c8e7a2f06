import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChannelOf, Input, Output } from '../../shared/contract';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { call } from './client';
import { wordsFor } from './error-words';
import { useReadingProgress } from './jobs';
import { type Reading, useCall } from './queries';
import { useSlow } from './use-slow';

type Words = {
  /** What is going on. */
  readonly progress: string;
  readonly stopped: string;
  readonly again: string;
};

/**
 * Reads what takes long to work out. `said` is for the page: how far it has come once it lasts, with
 * the way to stop; and, where it was stopped or went wrong, the way to ask again.
 *
 * @returns the answer; undefined until it is there, for this very input, and after a failure
 */
export function useLongCall<C extends Reading & ChannelOf<'job'>>(
  channel: C,
  input: Input<C>,
  words: Words,
): { readonly answer: Output<C> | undefined; readonly said: ReactNode } {
  const { data, error, isFetching, isPlaceholderData, refetch } = useCall(channel, input);
  const slow = useSlow(isFetching);
  const progress = useReadingProgress(channel, slow);
  const again = (
    <Button size="xs" variant="default" onClick={() => void refetch()}>
      {words.again}
    </Button>
  );
  const said = (
    <>
      {slow && (
        <Card>
          <Progress
            label={words.progress}
            {...(progress ?? { done: 0, total: 0 })}
            onStop={() => void call('jobs.stop', { channel })}
          />
        </Card>
      )}
      {error !== null && !isFetching && (
        <Notice tone="amber" action={again}>
          {error.code === 'stopped' ? words.stopped : wordsFor(error)}
        </Notice>
      )}
    </>
  );
  return { answer: error === null && !isPlaceholderData ? data : undefined, said };
}
