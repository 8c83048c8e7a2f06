import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import type { BridgeEvent } from '../shared/contract';
import type { WriteDb } from './db/database';
import { firstUndone, lastDone, trackChanges } from './db/history';
import { migrate } from './db/migrate';
import { storageFailure } from './db/storage-failure';
import { fileHandlers, handlers } from './handlers/all';
import type { Desk } from './handlers/desk';
import { createFront } from './ipc/front';
import { createRouter } from './ipc/router';
import { serve } from './ipc/serve';
import { backupInWorker } from './jobs/backup';
import { startEngine } from './jobs/engine';
import { paperDesk } from './jobs/paper';
import { targetAt } from './jobs/write-file';
import { backupChooser, chosenArchive, saveTarget } from './shell/dialogs';
import { farewell } from './shell/farewell';
import { guardContents, guardSession } from './shell/guards';
import { systemKeystore } from './shell/keystore';
import { type IncidentLog, openLog } from './shell/log';
import { installMenu } from './shell/menu';
import { registerScheme, serveFiles } from './shell/scheme';
import { isMainFrameOf, loadHome, openWindow, surface, tell } from './shell/window';
import { Backups } from './vault/backups';
import { FileLife } from './vault/file-life';
import { Restores } from './vault/restores';
import { SheetDesk } from './vault/sheet-desk';
import { sourceOf } from './vault/source';

const out = join(import.meta.dirname, '..');

registerScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

/** Brings a file that was opened up to date, and records from then on what can be undone. */
function prepare(db: WriteDb, backups: Backups): void {
  backups.beforeMigration(db);
  migrate(db);
  trackChanges(db);
}

const windowDesk = (window: BrowserWindow): Desk => ({
  ...paperDesk(),
  chooseTarget: async (suggestedName) => {
    const ending = extname(suggestedName).slice(1);
    const filters = [{ name: ending.toUpperCase(), extensions: [ending] }];
    const path = await saveTarget(window, { suggestedName, filters });
    return path === null ? null : targetAt(path);
  },
  chooseArchive: () => chosenArchive(window),
});

/** The menu follows the steps of the open file that can be taken back; only for others is it made anew. */
function stepMenu(window: BrowserWindow): (db: WriteDb | null) => void {
  let shown = '';
  return (db) => {
    const steps = {
      undo: db && (lastDone(db)?.kind ?? null),
      redo: db && (firstUndone(db)?.kind ?? null),
    };
    const wanted = JSON.stringify(steps);
    if (wanted === shown) return;
    shown = wanted;
    installMenu((command) => tell(window, { type: 'menu', command }), steps);
  };
}

/** Puts the parts together; runs once, in the first instance only. */
async function start(userData: string, log: IncidentLog): Promise<BrowserWindow> {
  mkdirSync(userData, { recursive: true });
  guardSession(session.defaultSession);
  serveFiles(join(out, 'renderer'));
  const engine = startEngine();
  const window = openWindow(join(out, 'preload', 'preload.cjs'));
  const desk = windowDesk(window);
  const showMenu = stepMenu(window);
  const clock = () => new Date();
  const onEvent = (event: BridgeEvent) => {
    if (event.type === 'changed') showMenu(life.db);
    tell(window, event);
  };
  const report: IncidentLog = (incident, error) => {
    log(incident, error);
    // What is in memory of a file that could not be written is not to be trusted.
    if (storageFailure(error))
      life.reopen(() => undefined).catch((next) => log(randomUUID(), next));
  };
  const sheets = new SheetDesk();
  const front = createFront({
    routerOf: (db) =>
      createRouter({
        db,
        handlers,
        desk,
        engine,
        clock,
        log: report,
        onEvent: (event) => {
          if (event.type === 'changed') backups.noteChange();
          onEvent(event);
        },
      }),
    fileHandlers,
    context: () => ({
      life,
      sheets,
      keystore: systemKeystore,
      desk,
      backups,
      restores,
      chooser,
    }),
    before: (channel) => backups.beforeCall(channel),
    clock,
    log,
  });
  const work = backupInWorker();
  const chooser = backupChooser(window);
  const backups = new Backups({
    folder: userData,
    source: () => sourceOf(life),
    work,
    clock,
    onNews: () => onEvent({ type: 'backups' }),
    onFailure: (error) => log(randomUUID(), error),
  });
  const life = new FileLife({
    folder: userData,
    keystore: systemKeystore,
    prepare: (db) => prepare(db, backups),
    quiet: front.quiet,
    clock,
    onState: (db) => {
      engine.close();
      desk.intake.close();
      front.serve(db);
      if (db !== null) backups.opened();
      onEvent({ type: 'changed' });
      onEvent({ type: 'backups' });
    },
  });
  const restores = new Restores({ life, backups, work, keystore: systemKeystore, clock });
  // Once the window is closed, what no backup has yet goes into one; then the program ends.
  let finished = false;
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    void backups.finish().finally(() => {
      finished = true;
      app.quit();
    });
  });
  app.on('quit', () => {
    engine.close();
    desk.intake.close();
    life.close();
  });
  await life.start();
  serve(front.call, (frame) => isMainFrameOf(window, frame));
  return window;
}

if (app.requestSingleInstanceLock()) {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'));
  const end = (error: unknown) => {
    const incident = randomUUID();
    log(incident, error);
    dialog.showErrorBox('Mentorbook has to close', farewell(incident, userData));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', (error) => log(randomUUID(), error));
  app
    .whenReady()
    .then(async () => {
      const window = await start(userData, log);
      app.on('second-instance', () => surface(window));
      await loadHome(window);
    })
    .catch(end);
} else {
  app.quit();
}
