import { protocol } from 'electron';
import { allowMap, answer, SCHEME } from './own-files';

/** Makes the scheme known; must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the built renderer on the scheme; the app must be ready. */
export function serveFiles(folder: string): void {
  const files = allowMap(folder);
  protocol.handle(SCHEME, (request) => answer(files, request));
}
