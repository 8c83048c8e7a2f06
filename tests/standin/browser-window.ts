import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { browser } from './browser.ts';
import { loudClass } from './loud.ts';
import { nativeTheme } from './native-theme.ts';
import { WebContents } from './web-contents.ts';

type WindowEvents = {
  /** The last window has been closed. */
  onLastClosed: () => void;
  onCreated: (contents: WebContents) => void;
};

const windows = new Set<BrowserWindow>();

/** What the app wants to hear of its windows; the app sets these. */
export const windowEvents: WindowEvents = { onLastClosed: () => {}, onCreated: () => {} };

/** `electron.BrowserWindow`: size, title and life of one window. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly id: number;
  private readonly options: BrowserWindowConstructorOptions;
  private bounds: Rectangle;
  private shown: boolean;
  private minimized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    const { width = 800, height = 600, x = 0, y = 0, show = true } = options;
    this.bounds = { x, y, width, height };
    this.shown = show;
    this.webContents = new WebContents(options.webPreferences?.preload);
    this.id = this.webContents.id;
    windows.add(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.once('destroyed', () => this.gone());
    this.quietly(this.place());
    this.quietly(nativeTheme.follow(this.webContents));
    windowEvents.onCreated(this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].at(-1) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.place();
    await this.webContents.loadURL(url);
  }

  show(): void {
    this.shown = true;
  }

  focus(): void {
    this.quietly(this.webContents.command('Page.bringToFront'));
  }

  isVisible(): boolean {
    return this.shown;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  minimize(): void {
    this.minimized = true;
  }

  restore(): void {
    this.minimized = false;
  }

  isDestroyed(): boolean {
    return !windows.has(this);
  }

  getTitle(): string {
    return this.options.title ?? '';
  }

  setBackgroundColor(color: string): void {
    this.options.backgroundColor = color;
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }

  setSize(width: number, height: number): void {
    const { minWidth = 0, minHeight = 0 } = this.options;
    this.bounds.width = Math.max(width, minWidth);
    this.bounds.height = Math.max(height, minHeight);
    this.quietly(this.place());
  }

  getMinimumSize(): number[] {
    return [this.options.minWidth ?? 0, this.options.minHeight ?? 0];
  }

  /** Asks first: a listener of 'close' may prevent it. */
  close(): void {
    if (this.mayClose()) this.webContents.close();
  }

  destroy(): void {
    this.webContents.close();
  }

  mayClose(): boolean {
    let allowed = true;
    const preventDefault = () => {
      allowed = false;
    };
    this.emit('close', { preventDefault });
    return allowed;
  }

  private gone(): void {
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) windowEvents.onLastClosed();
  }

  /** A visible window is given its place on the screen; without one the page is given its size. */
  private async place(): Promise<void> {
    const { width, height } = this.bounds;
    if (!browser.isVisible) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
      await this.webContents.command('Emulation.setDeviceMetricsOverride', metrics);
      return;
    }
    const targetId = await this.webContents.target();
    const { windowId } = await browser.send<{ windowId: number }>('Browser.getWindowForTarget', {
      targetId,
    });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  }

  /** A command to a window that is closing may fail; any other failure must be seen. */
  private quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.isDestroyed()) browser.fail(error);
    });
  }
}

loudClass(BrowserWindow, {
  name: 'electron.BrowserWindow',
  events: ['ready-to-show', 'close', 'closed'],
});
