import type { CustomScheme } from 'electron';
import type { CdpSession } from './cdp.ts';
import { loud } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Verdict = { readonly cancel?: boolean };
type BeforeRequest = (
  details: { id: number; url: string; method: string; resourceType: string },
  callback: (verdict: Verdict) => void,
) => void;

type Paused = {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
  };
};

const standard = new Set<string>();
const handlers = new Map<string, Handler>();
let beforeRequest: BeforeRequest | null = null;
let lastRequest = 0;

/** `electron.protocol`: the schemes of the app's own. */
export const protocol = loud('electron.protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]) {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard) throw new Error('the stand-in knows standard schemes only');
      standard.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!standard.has(scheme)) throw new Error(`the scheme ${scheme} is not registered`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
});

/** `session.webRequest`, as far as to cancel requests. */
export const webRequest = loud('electron.session.webRequest', {
  onBeforeRequest(listener: BeforeRequest | null) {
    beforeRequest = listener;
  },
});

/**
 * Chromium takes no new schemes over the protocol, so `app://name/x` is shown to it as
 * `https://name.app.invalid/x`: a host that no network can answer (RFC 6761).
 */
export function toWire(url: string): string {
  const [scheme = ''] = url.split(':');
  if (!standard.has(scheme)) return url;
  const { host, pathname, search, hash } = new URL(url);
  return `https://${host}.${scheme}.invalid${pathname}${search}${hash}`;
}

/** The opposite of {@link toWire}: what the main process is told about an address. */
export function fromWire(url: string): string {
  for (const scheme of standard) {
    const own = new RegExp(`^https://([^/]+)\\.${scheme}\\.invalid/`).exec(url);
    if (own) return `${scheme}://${own[1]}/${url.slice(own[0].length)}`;
  }
  return url;
}

function isCancelled(url: string, { request, resourceType }: Paused): Promise<boolean> {
  const listener = beforeRequest;
  if (!listener) return Promise.resolve(false);
  lastRequest += 1;
  const type = resourceType === 'Document' ? 'mainFrame' : resourceType.toLowerCase();
  const details = { id: lastRequest, url, method: request.method, resourceType: type };
  return new Promise((resolve) => {
    listener(details, ({ cancel = false }) => resolve(cancel));
  });
}

async function answer(session: CdpSession, url: string, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  // The browser's own wish, which Electron does not have.
  if (url.endsWith('/favicon.ico')) {
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    return;
  }
  const handler = handlers.get(url.split(':')[0] ?? '');
  if (!handler || (await isCancelled(url, paused))) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const { method, headers } = request;
  const response = await handler(new Request(url, { method, headers }));
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

/**
 * Answers every request of a page: the app's own scheme by its handler, all else by refusal.
 *
 * @param mayNavigate asked before the page itself leads its window elsewhere
 */
export async function intercept(
  session: CdpSession,
  mayNavigate: (url: string, frameId: string) => boolean,
): Promise<void> {
  session.on('Fetch.requestPaused', (paused: Paused) => {
    const { requestId, frameId, resourceType } = paused;
    const url = fromWire(paused.request.url);
    const reply =
      resourceType === 'Document' && !mayNavigate(url, frameId)
        ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : answer(session, url, paused);
    reply.catch((error: unknown) => {
      // The page may be gone by now; a handler's own failure must be seen.
      session
        .send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
        .catch(() => undefined);
      process.stderr.write(`stand-in: ${url} could not be answered: ${error}\n`);
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
