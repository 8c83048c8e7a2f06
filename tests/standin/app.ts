import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.ts';
import { BrowserWindow, windowEvents } from './browser-window.ts';
import { InstanceLock } from './instance-lock.ts';
import { loud, loudClass } from './loud.ts';

type Identity = { readonly name: string; readonly version: string; readonly path: string };

/** Where a person's settings live on this system, as Electron has it. */
function settingsFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const { XDG_CONFIG_HOME } = process.env;
  return XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** `electron.app`: the life of the process. */
class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine: {
    readonly appendSwitch: (name: string, value?: string) => void;
    readonly hasSwitch: (name: string) => boolean;
    readonly getSwitchValue: (name: string) => string;
  };
  private readonly switches = new Map<string, string>();
  private readonly paths = new Map<string, string>();
  private readonly readiness = Promise.withResolvers<void>();
  private identity: Identity = { name: '', version: '', path: '' };
  private lock: InstanceLock | undefined;
  private started = false;
  private ending = false;

  constructor() {
    super();
    const { switches } = this;
    this.commandLine = loud('electron.app.commandLine', {
      appendSwitch: (name: string, value = '') => void switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
      getSwitchValue: (name: string) => switches.get(name) ?? '',
    });
    browser.fail = (error) => {
      if (this.ending) return;
      process.stderr.write(`stand-in: ${error instanceof Error ? error.stack : error}\n`);
      this.exit(1);
    };
    windowEvents.onLastClosed = () => this.lastWindowClosed();
    windowEvents.onCreated = (contents) => this.emit('web-contents-created', {}, contents);
  }

  /** For the stand-in's start: who the app is. */
  introduce(identity: Identity): void {
    this.identity = identity;
  }

  /** For the stand-in's start: opens the browser, then tells the app that it is ready. */
  async boot(): Promise<void> {
    if (this.ending) return;
    const switches = new Map(this.switches);
    for (const ours of ['user-data-dir', 'inspect']) switches.delete(ours);
    await browser.start(this.getPath('userData'), switches);
    this.started = true;
    this.emit('ready', {}, {});
    this.readiness.resolve();
  }

  whenReady(): Promise<void> {
    return this.readiness.promise;
  }

  isReady(): boolean {
    return this.started;
  }

  getName(): string {
    return this.identity.name;
  }

  getVersion(): string {
    return this.identity.version;
  }

  getAppPath(): string {
    return this.identity.path;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  setAppUserModelId(): void {}

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'userData': {
        const folder =
          this.switches.get('user-data-dir') || join(settingsFolder(), this.identity.name);
        mkdirSync(folder, { recursive: true });
        return folder;
      }
      case 'appData':
        return settingsFolder();
      case 'logs':
        return join(this.getPath('userData'), 'logs');
      case 'home':
        return homedir();
      case 'documents':
        return join(homedir(), 'Documents');
      case 'temp':
        return tmpdir();
      default:
        throw new Error(`the stand-in has no electron.app.getPath('${name}')`);
    }
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'));
    if (this.lock.isHeld) return true;
    const taken = this.lock.take(({ argv, cwd }) =>
      this.emit('second-instance', {}, argv, cwd, {}),
    );
    if (!taken) this.lock.call({ argv: process.argv, cwd: process.cwd() });
    return taken;
  }

  /** Ends in order: each step may be prevented by a listener. */
  quit(): void {
    if (this.ending || !this.asks('before-quit')) return;
    if (!BrowserWindow.getAllWindows().every((window) => window.mayClose())) return;
    if (this.asks('will-quit')) this.exit(0);
  }

  /**
   * Ends without asking; what listens to 'quit' runs in a turn of its own, as in Electron. The caller
   * may be a debugger, which comes in between two steps of the app: a database cannot be closed there.
   */
  exit(code = 0): void {
    if (this.ending) return;
    this.ending = true;
    setImmediate(() => {
      try {
        this.emit('quit', {}, code);
      } finally {
        browser
          .stop()
          .catch(() => undefined)
          .finally(() => process.exit(code));
      }
    });
  }

  /** The last that can be done, whatever the process ends of. */
  abandon(): void {
    browser.kill();
    this.lock?.release();
  }

  private asks(event: 'before-quit' | 'will-quit'): boolean {
    let allowed = true;
    const preventDefault = () => {
      allowed = false;
    };
    this.emit(event, { preventDefault });
    return allowed;
  }

  private lastWindowClosed(): void {
    if (this.ending) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

loudClass(App, {
  name: 'electron.app',
  events: [
    'ready',
    'before-quit',
    'will-quit',
    'quit',
    'window-all-closed',
    'second-instance',
    'web-contents-created',
    // These belong to a desktop and never come.
    'activate',
    'open-file',
    'child-process-gone',
  ],
});

export const app = new App();
