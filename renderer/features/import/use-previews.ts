import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import type { AppError } from '../../../shared/errors';
import type { ImportChoices, ImportPreview } from '../../../shared/intake';
import { call } from '../../lib/client';
import { type QueuedFile, type Trouble, useImports } from './import-store';

/** A file with what stands in it, as far as that is known. */
export type FileReading = {
  readonly file: QueuedFile;
  readonly preview: ImportPreview | null;
  readonly trouble: Trouble | null;
  /** It is being read, for the first time or again. */
  readonly busy: boolean;
};

const keyOf = (handle: string | null) => ['imports.preview', handle] as const;

/** Main reads one file at a time. */
let lane: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = lane.then(work, work);
  lane = next.catch(() => null);
  return next;
}

async function read(id: string, handle: string, signal: AbortSignal): Promise<ImportPreview> {
  return inTurn(async () => {
    signal.throwIfAborted();
    const file = useImports.getState().files.find((one) => one.id === id);
    if (file === undefined) throw new DOMException('The file was left out', 'AbortError');
    const { cohortId, choices } = file;
    const reply = await call('imports.preview', { cohortId, file: handle, choices });
    return reply.ok ? reply.value : Promise.reject(reply.error);
  });
}

function readingOf(
  file: QueuedFile,
  result: UseQueryResult<ImportPreview, AppError> | undefined,
): FileReading {
  const error = result?.error ?? null;
  const trouble = file.trouble ?? error;
  const opening = file.handle === null && trouble === null;
  return {
    file,
    preview: trouble === null ? (result?.data ?? null) : null,
    trouble,
    busy: opening || result?.isFetching === true,
  };
}

/**
 * Reads every file of the queue, and again whenever something about it was decided or data changed:
 * what one import brought in, the next file's rows are held against.
 */
export function usePreviews(files: readonly QueuedFile[]): readonly FileReading[] {
  const running = useImports((state) => state.running !== null);
  const results = useQueries({
    queries: files.map(({ id, handle, trouble }) => ({
      queryKey: keyOf(handle ?? id),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(id, handle ?? '', signal),
      // While files go in, one reads too early; once they are in, what is out of date is read again.
      enabled: handle !== null && trouble === null && !running,
      gcTime: Number.POSITIVE_INFINITY,
      // Thousands of rows that are new anyway are not compared one by one.
      structuralSharing: false,
    })),
  }) as UseQueryResult<ImportPreview, AppError>[];
  return files.map((file, index) => readingOf(file, results[index]));
}

/** What can be done with a file that is being looked at. */
export function useFileSteps(file: QueuedFile) {
  const client = useQueryClient();
  const change = useImports((state) => state.change);
  const remove = useImports((state) => state.remove);
  const queryKey = keyOf(file.handle ?? file.id);
  return {
    /** Decides something about the file and reads it anew. */
    choose: (choices: Partial<ImportChoices>): void => {
      change(file.id, { choices: { ...file.choices, ...choices } });
      void client.invalidateQueries({ queryKey });
    },
    /** Reads it again, after it was stopped or failed. */
    readAgain: (): void => {
      change(file.id, { trouble: null });
      void client.refetchQueries({ queryKey });
    },
    stop: (): void => {
      change(file.id, { trouble: { code: 'stopped' } });
      void client.cancelQueries({ queryKey });
      void call('jobs.stop', { channel: 'imports.preview' });
    },
    leaveOut: (): void => {
      remove(file.id);
      client.removeQueries({ queryKey });
    },
  };
}
