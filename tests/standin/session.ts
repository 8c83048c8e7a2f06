import { EventEmitter } from 'node:events';
import { loud, loudClass } from './loud.ts';
import { protocol, webRequest } from './network.ts';

type Decide = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;
type Check = (contents: unknown, permission: string) => boolean;

/** Asked of a handler when it is set: the browser behind the stand-in denies everything. */
const SAMPLES = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'];

function insistOnDenial(granted: boolean): void {
  if (granted) throw new Error('the stand-in denies every permission and cannot grant one');
}

class Session extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = webRequest;

  setPermissionRequestHandler(decide: Decide | null): void {
    for (const permission of SAMPLES) decide?.(null, permission, insistOnDenial);
  }

  setPermissionCheckHandler(check: Check | null): void {
    for (const permission of SAMPLES) insistOnDenial(check?.(null, permission) ?? false);
  }

  setDevicePermissionHandler(check: (() => boolean) | null): void {
    insistOnDenial(check?.() ?? false);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw new Error('the stand-in has no spell checker');
  }
}

loudClass(Session, {
  name: 'electron.session',
  // Downloads are refused by the browser before anyone is asked.
  events: ['will-download'],
});

/** `electron.session`. */
export const session = loud('electron.session', { defaultSession: new Session() });
