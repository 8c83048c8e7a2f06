import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { serve } from './ipc/serve';
import { guardContents, guardSession } from './shell/guards';
import { openLog } from './shell/log';
import { installMenu } from './shell/menu';
import { registerScheme, serveFiles } from './shell/scheme';
import { isMainFrameOf, loadHome, openWindow, surface, tell } from './shell/window';

const out = join(import.meta.dirname, '..');

registerScheme();
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

/** Puts the parts together; runs once, in the first instance only. */
function start(): BrowserWindow {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  process.on('uncaughtException', (error) => {
    log(randomUUID(), error);
    app.exit(1);
  });

  guardSession(session.defaultSession);
  serveFiles(join(out, 'renderer'));
  const window = openWindow(join(out, 'preload', 'preload.cjs'));
  installMenu((command) => tell(window, { type: 'menu', command }));
  serve(
    async () => ({ ok: true, value: null }),
    (frame) => isMainFrameOf(window, frame),
  );
  loadHome(window).catch((error: unknown) => {
    log(randomUUID(), error);
    app.exit(1);
  });
  return window;
}

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(() => {
    const window = start();
    app.on('second-instance', () => surface(window));
  });
} else {
  app.quit();
}
