import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'faults.c');

/**
 * Builds the library that stands between a process and the disk.
 *
 * @returns its path; null where there is no C compiler, or the system is not Linux
 */
export function buildPreload(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'faults.so');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
  return built.status === 0 ? library : null;
}

/** Settings under which a process watches a folder, and records what is done to it. */
export const preloaded = (library: string, folder: string, record?: string) => ({
  LD_PRELOAD: library,
  FAULTS_FOLDER: folder,
  ...(record === undefined ? {} : { FAULTS_RECORD: record }),
});

export type Fault = {
  /** No room left; every call fails, reading as well. */
  readonly kind: 'full' | 'fail';
  readonly when: 'once' | 'ever';
  /** Which call from now on is the first to fail, from 1. */
  readonly at: number;
};

const order = (path: string): string => {
  try {
    openSync(`/faults/${path}`, 'r');
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
  }
};

/** Lets a call of this process fail, from under the library. */
export const arm = ({ kind, when, at }: Fault): void => void order(`${kind}/${when}/${String(at)}`);

/** Looks at something without the fault taking part. */
export function apart<T>(look: () => T): T {
  order('pause');
  try {
    return look();
  } finally {
    order('resume');
  }
}

/** Ends what was armed. @returns whether a call failed */
export const disarm = (): boolean => order('off') === 'EEXIST';
