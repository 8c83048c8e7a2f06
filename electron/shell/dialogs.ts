import { basename, dirname, join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Long enough for any title, short enough for every file system together with its ending. */
const LONGEST = 120;

/**
 * A file name that every system takes: no path, no reserved or control characters, no text that runs
 * backwards (it can make "fdp.exe" read "exe.pdf"), no dots or blanks at the ends.
 *
 * @example cleanName('Ada / Bo: agreement.pdf') // 'Ada - Bo- agreement.pdf'
 */
export function cleanName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[a-z0-9]{1,12}$/i.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join('').trim();
  const name = `${stem || 'Mentorbook'}${ending}`;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Whether a path is the live database or one of the journals beside it. */
export function isLiveFile(path: string, folder: string): boolean {
  const full = resolve(path);
  const isInside = dirname(full).toLowerCase() === resolve(folder).toLowerCase();
  return isInside && basename(full).toLowerCase().startsWith('mentorbook.db');
}

export type SaveOptions = {
  readonly suggestedName: string;
  /** For the dialog's list of kinds, such as `{ name: 'PDF', extensions: ['pdf'] }`. */
  readonly filters: readonly FileFilter[];
};

/**
 * Asks where to save. The system's dialog asks itself before a file is replaced.
 *
 * @returns the path, for main's eyes only; null when nothing was chosen, or the live file was
 */
export async function saveTarget(
  window: BrowserWindow,
  { suggestedName, filters }: SaveOptions,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), cleanName(suggestedName)),
    filters: [...filters],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath || isLiveFile(filePath, app.getPath('userData'))) return null;
  return filePath;
}
