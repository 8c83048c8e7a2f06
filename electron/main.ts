import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { openDatabase } from './db/database';
import { firstUndone, lastDone, trackChanges } from './db/history';
import { migrate } from './db/migrate';
import { handlers } from './handlers/all';
import type { Desk } from './handlers/desk';
import { createRouter } from './ipc/router';
import { serve } from './ipc/serve';
import { startEngine } from './jobs/engine';
import { paperDesk } from './jobs/paper';
import { targetAt } from './jobs/write-file';
import { saveTarget } from './shell/dialogs';
import { farewell } from './shell/farewell';
import { guardContents, guardSession } from './shell/guards';
import { type IncidentLog, openLog } from './shell/log';
import { installMenu } from './shell/menu';
import { registerScheme, serveFiles } from './shell/scheme';
import { isMainFrameOf, loadHome, openWindow, surface, tell } from './shell/window';

const out = join(import.meta.dirname, '..');
const DATABASE_FILE = 'mentorbook.db';

registerScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

/** Opens the one file, brings it up to date, and records from then on what can be undone. */
function openData(userData: string) {
  mkdirSync(userData, { recursive: true });
  const db = openDatabase(join(userData, DATABASE_FILE));
  migrate(db);
  trackChanges(db);
  return db;
}

const windowDesk = (window: BrowserWindow): Desk => ({
  ...paperDesk(),
  chooseTarget: async (suggestedName) => {
    const path = await saveTarget(window, {
      suggestedName,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    return path === null ? null : targetAt(path);
  },
});

/** Puts the parts together; runs once, in the first instance only. */
function start(userData: string, log: IncidentLog): BrowserWindow {
  const db = openData(userData);
  const engine = startEngine();
  app.on('quit', () => {
    engine.close();
    db.close();
  });
  guardSession(session.defaultSession);
  serveFiles(join(out, 'renderer'));
  const window = openWindow(join(out, 'preload', 'preload.cjs'));
  const showMenu = () =>
    installMenu((command) => tell(window, { type: 'menu', command }), {
      undo: lastDone(db)?.kind ?? null,
      redo: firstUndone(db)?.kind ?? null,
    });
  showMenu();
  const call = createRouter({
    db,
    handlers,
    desk: windowDesk(window),
    engine,
    clock: () => new Date(),
    log,
    onEvent: (event) => {
      if (event.type === 'changed') showMenu();
      tell(window, event);
    },
  });
  serve(call, (frame) => isMainFrameOf(window, frame));
  return window;
}

if (app.requestSingleInstanceLock()) {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  const end = (error: unknown) => {
    const incident = randomUUID();
    log(incident, error);
    dialog.showErrorBox('Mentorbook has to close', farewell(error, incident, userData));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', (error) => log(randomUUID(), error));
  app
    .whenReady()
    .then(async () => {
      const window = start(userData, log);
      app.on('second-instance', () => surface(window));
      await loadHome(window);
    })
    .catch(end);
} else {
  app.quit();
}
