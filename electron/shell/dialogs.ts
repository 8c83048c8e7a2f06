import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
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
