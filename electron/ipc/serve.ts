import { ipcMain, type WebFrameMain } from 'electron';

/**
 * Puts the router on the one IPC channel there is. A call from any frame but ours is refused before
 * its content is looked at.
 *
 * @param call answers a call; it is expected never to reject
 * @param isOurs whether a frame is the main frame of our window, showing our page
 */
export function serve(
  call: (channel: string, input: unknown) => Promise<unknown>,
  isOurs: (frame: WebFrameMain) => boolean,
): void {
  ipcMain.handle('call', ({ senderFrame }, channel: unknown, input: unknown) => {
    // The frame is null when it has navigated away or is gone since it called.
    if (senderFrame === null || !isOurs(senderFrame)) throw new Error('refused');
    return call(typeof channel === 'string' ? channel : '', input);
  });
}
