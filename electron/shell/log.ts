import { basename, join } from 'node:path';
import log from 'electron-log/node';

/** Takes a bug, under the id by which the screen names it. */
export type IncidentLog = (incident: string, error: unknown) => void;

/** One place in the code. Folders are left out: they carry the name of whoever owns the computer. */
function place(frame: string): string {
  const [, fn = '', file = '', position = ''] =
    /^\s*at (?:(.*?) )?\(?([^()]*?):(\d+:\d+)\)?$/.exec(frame) ?? [];
  return `at ${fn.replace(/[^\w.<>#[\] ]/g, '')} ${basename(file)}:${position}`.replace('  ', ' ');
}

/**
 * What may be kept of an error: its kind, its code and where it happened. Its message is dropped, for
 * it may hold what somebody typed.
 */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  const code =
    'code' in error && /^[A-Z][A-Z0-9_]{1,60}$/.test(String(error.code)) ? ` ${error.code}` : '';
  // A message may have lines that look like frames; the frames come after the message.
  const trace = (error.stack ?? '').replace(error.message, '');
  const frames = trace.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${withoutWords(error.cause)}`];
  return [`${name}${code}`, ...frames.map(place), ...cause].join('\n  ');
}

/** Opens the log in its folder: one file of at most 1 MB, and the one before it. */
export function openLog(folder: string): IncidentLog {
  const file = log.create({ logId: 'incidents' });
  file.transports.console.level = false;
  file.transports.file.level = 'error';
  file.transports.file.maxSize = 1024 * 1024;
  file.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s} {text}';
  file.transports.file.resolvePathFn = () => join(folder, 'incidents.log');
  return (incident, error) => file.error(`${incident} ${withoutWords(error)}`);
}
