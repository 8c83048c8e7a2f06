import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { app } from './app.ts';
import { loud } from './loud.ts';

/** A folder for what a person would have chosen a place for. */
function filesFolder(): string {
  const { MENTORBOOK_STANDIN_FILES: chosen } = process.env;
  if (chosen) return chosen;
  const documents = app.getPath('documents');
  return existsSync(documents) ? documents : app.getPath('home');
}

/**
 * `electron.dialog`. Nobody is asked: a file is saved under its suggested name, nothing is opened.
 * Tests put their own answers in place, as they would in Electron.
 */
export const dialog = loud('electron.dialog', {
  async showSaveDialog(...args: readonly unknown[]): Promise<SaveDialogReturnValue> {
    const { defaultPath = 'unnamed' } = args.at(-1) as SaveDialogOptions;
    const filePath = join(filesFolder(), basename(defaultPath));
    process.stderr.write(`stand-in: saved as ${filePath}\n`);
    return { canceled: false, filePath };
  },
  async showOpenDialog(): Promise<OpenDialogReturnValue> {
    return { canceled: true, filePaths: [] };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
  },
});
