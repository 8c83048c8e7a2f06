import type { Session, WebContents } from 'electron';
import { isOwnAddress, ORIGIN } from './own-files';

/** What a page of ours may ask for: our files, and what it made itself. */
function isOwnRequest(url: string): boolean {
  return isOwnAddress(url) || url.startsWith('data:') || url.startsWith(`blob:${ORIGIN}/`);
}

/** Denies every permission, cancels every request that is not to our own files, refuses downloads. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isOwnRequest(url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no navigation away, no further windows, no pages within the page. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
