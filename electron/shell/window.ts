import { BrowserWindow, nativeTheme, type WebFrameMain, type WebPreferences } from 'electron';
import type { BridgeEvent } from '../../shared/contract';
import { HOME, ORIGIN } from './own-files';

/** What a page may do: nothing but be a page. */
const HARDENED = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  spellcheck: false,
  webgl: false,
  webviewTag: false,
} as const satisfies WebPreferences;

/** The page's own ground, so that the window does not flash while the page is loading. */
const ground = () => (nativeTheme.shouldUseDarkColors ? '#15191d' : '#faf9f6');

/**
 * Opens the window on our page; it is shown once the page has been painted.
 *
 * @param preload the built preload script
 */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Mentorbook',
    width: 1280,
    height: 800,
    minWidth: 1000,
    minHeight: 700,
    show: false,
    backgroundColor: ground(),
    webPreferences: { ...HARDENED, preload },
  });
  const recolour = () => window.setBackgroundColor(ground());
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads our page into the window; that the window was closed meanwhile is no failure. */
export async function loadHome(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(HOME);
  } catch (error) {
    if (!window.isDestroyed()) throw error;
  }
}

/** Whether a frame is the window's main frame and shows our page. */
export function isMainFrameOf(window: BrowserWindow, frame: WebFrameMain): boolean {
  if (window.isDestroyed() || frame.parent !== null || frame.origin !== ORIGIN) return false;
  return frame.frameTreeNodeId === window.webContents.mainFrame.frameTreeNodeId;
}

/** Brings the window before the eyes of whoever started the program once more. */
export function surface(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Tells the page something it did not ask for. */
export function tell(window: BrowserWindow, event: BridgeEvent): void {
  if (!window.isDestroyed()) window.webContents.send('event', event);
}
