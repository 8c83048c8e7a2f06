import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Chosen } from '../handlers/desk';
import type { BackupChooser } from '../handlers/handler';
import { cleanName, isLiveFile } from './file-name';

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

const BACKUP_FILES = [{ name: 'Mentorbook backup', extensions: ['mentorbook'] }];

/** Asks for the files and folders of backups by the system's dialogs. */
export const backupChooser = (window: BrowserWindow): BackupChooser => ({
  target: (suggestedName) => saveTarget(window, { suggestedName, filters: BACKUP_FILES }),
  file: () => opened(window, { filters: BACKUP_FILES, properties: ['openFile'] }),
  folder: () => opened(window, { properties: ['openDirectory', 'createDirectory'] }),
});

/** Asks for an archive that everything was taken out into. */
export async function chosenArchive(window: BrowserWindow): Promise<Chosen | null> {
  const filters = [{ name: 'ZIP', extensions: ['zip'] }];
  const path = await opened(window, { filters, properties: ['openFile'] });
  if (path === null) return null;
  const found = await stat(path).catch(() => null);
  return {
    fileName: basename(path),
    bytes: found?.size ?? 0,
    read: () => readFile(path),
  };
}

async function opened(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
