import {
  keepPreviousData,
  type Query,
  QueryClient,
  type UseQueryResult,
  useIsMutating,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { ChannelOf, Input, Output, Reply } from '../../shared/contract';
import type { AppError } from '../../shared/errors';
import { call } from './client';
import { say, sayFailure } from './toasts';

/** Data stays fresh until main says that something changed; no network is involved anywhere. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** What somebody watches while they change it; main answers one call after the other. */
const WATCHED = { queryKey: ['board.get'] } as const;

/** Reads folders, one of which may be on a slow drive; main says when there is news of them. */
const ofBackups = ({ queryKey }: Pick<Query, 'queryKey'>): boolean =>
  String(queryKey[0]).startsWith('backups.');

/** What is being read for the first time would end with what was true before the change. */
async function readAgain(client: QueryClient): Promise<void> {
  await client.cancelQueries({ predicate: (query) => !ofBackups(query) });
  await client.invalidateQueries(WATCHED);
  await client.invalidateQueries({
    predicate: (query) => query.queryKey[0] !== 'board.get' && !ofBackups(query),
  });
}

/** Reads every open query again whenever main says that data changed. Returns the way to stop. */
export const refetchOnChange = (client: QueryClient): (() => void) =>
  window.bridge.onEvent((event) => {
    if (event.type === 'changed') void readAgain(client);
    if (event.type === 'backups') void client.invalidateQueries({ predicate: ofBackups });
  });

/** What only reads: every query, and the jobs that write nothing. */
export type Reading =
  | ChannelOf<'query'>
  | 'imports.preview'
  | 'matching.skillGains'
  | 'scenarios.compare'
  | 'rights.erasePreview'
  | 'vault.state'
  | 'backups.state'
  | 'backups.list'
  | 'backups.leftInTheClear';

/** A question to main, as the queries keep it. */
export const reading = <C extends Reading>(channel: C, input: Input<C>) => ({
  queryKey: [channel, input],
  queryFn: async (): Promise<Output<C>> => {
    const reply = await call(channel, input);
    return reply.ok ? reply.value : Promise.reject(reply.error);
  },
});

/**
 * Reads from the main process and keeps reading as data changes. While another input is being
 * read, the data before it stays (`isPlaceholderData`), so that screens do not flicker.
 *
 * @example const people = useCall('people.list', { cohortId });
 */
export function useCall<C extends Reading>(
  channel: C,
  input: Input<C>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Output<C>, AppError> {
  return useQuery<Output<C>, AppError>({
    ...reading(channel, input),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** What changes something, in the data or of the file as a whole. */
type Writing = ChannelOf<'command' | 'job' | 'file'>;

type CommandOptions<C extends Writing> = {
  /** The sentence to say when it is done. */
  readonly said?: (value: Output<C>) => string;
  /** Whether that sentence offers "Undo". */
  readonly undo?: boolean;
  /** Set where the screen shows failures itself; the message beside the page is then left out. */
  readonly ownFailures?: boolean;
};

export type Command<C extends Writing> = {
  /** Runs it. Never rejects: look at `ok`. Failures are shown already. */
  readonly run: (input: Input<C>) => Promise<Reply<C>>;
  readonly busy: boolean;
};

/**
 * Changes something, says so, and shows what went wrong.
 *
 * @example
 * const sign = useCommand('matches.sign', { said: ({ signed }) => t('signed', { count: signed }), undo: true });
 * const reply = await sign.run({ matchIds, signedOn });
 */
export function useCommand<C extends Writing>(
  channel: C,
  { said, undo = false, ownFailures = false }: CommandOptions<C> = {},
): Command<C> {
  const { mutateAsync, isPending } = useMutation<Reply<C>, AppError, Input<C>>({
    mutationKey: [channel],
    mutationFn: (input) => call(channel, input),
    onSuccess: (reply) => {
      if (reply.ok) {
        if (said !== undefined) say(said(reply.value), { undo });
      } else if (!ownFailures) sayFailure(reply.error);
    },
  });
  return { run: mutateAsync, busy: isPending };
}

/** Whether a command is being carried out, whoever on the screen asked for it. */
export const useRunning = (channel: Writing): boolean =>
  useIsMutating({ mutationKey: [channel] }) > 0;
