import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { loud } from './loud.ts';
import { Menu } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { protocol } from './network.ts';
import { safeStorage } from './safe-storage.ts';
import { session } from './session.ts';
import { WebContents } from './web-contents.ts';

/** What `import ... from 'electron'` gives in the main process. */
const shell = loud('electron.shell', {
  async openExternal(url: string): Promise<void> {
    process.stderr.write(`stand-in: would open ${url} in the browser\n`);
  },
});

const everything: object = loud('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  webContents: WebContents,
});

export {
  app,
  BrowserWindow,
  dialog,
  everything as 'module.exports',
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  WebContents as webContents,
};
