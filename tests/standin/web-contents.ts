import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { browser } from './browser.ts';
import type { CdpSession } from './cdp.ts';
import { type Frame, Frames } from './frames.ts';
import { invoke, receive, toJson } from './ipc-main.ts';
import { loudClass } from './loud.ts';
import { fromWire, intercept, toWire } from './network.ts';
import { bridgeEnd, preloadScope } from './page-scripts.ts';
import { session } from './session.ts';

/** The world of the preload script, and what only that world can see. */
const WORLD = 'Electron Isolated Context';
const POST = '__standinPost';
const DELIVER = '__standinDeliver';

type Context = {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId: string };
};

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

function preloadSource(channel: string, path: string): string {
  const [toPage, toPreload] = [`${channel}p`, `${channel}i`].map((name) => JSON.stringify(name));
  const scope = `{ offer: end.offer, deliver: '${DELIVER}', post: '${POST}', platform: '${process.platform}' }`;
  return `if (window === window.top) {
    const end = (${bridgeEnd})(${toPreload}, ${toPage});
    const scope = (${preloadScope})(${scope});
    const module = { exports: {} };
    (function (require, process, module, exports) {${readFileSync(path, 'utf8')}
    })(scope.require, scope.process, module, module.exports);
  }`;
}

/** `electron.webContents`: one page in the browser. */
export class WebContents extends EventEmitter {
  private static readonly byTarget = new Map<string, WebContents>();
  private static count = 0;

  readonly id: number;
  readonly session = session.defaultSession;
  private readonly attached: Promise<CdpSession>;
  private readonly frames = new Frames();
  private readonly contexts = new Map<number, Context>();
  private targetId = '';
  private gone = false;
  private commanded: string | undefined;
  private openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(preload: string | undefined) {
    super();
    WebContents.count += 1;
    this.id = WebContents.count;
    this.attached = this.attach(preload);
    this.attached.catch((error: unknown) => {
      if (!this.gone) browser.fail(error);
    });
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.byTarget.get(targetId);
  }

  static getAllWebContents(): WebContents[] {
    return [...WebContents.byTarget.values()];
  }

  get mainFrame(): Frame | null {
    return this.frames.get(this.targetId);
  }

  getURL(): string {
    return this.mainFrame?.url ?? '';
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const context = [...this.contexts.values()].find(
      ({ name, auxData }) => name === WORLD && auxData.frameId === this.targetId,
    );
    if (context) this.deliver(context.id, toJson({ kind: 'event', channel, args }));
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.attached;
    const loaded = new Promise<void>((resolve) =>
      page.once('Page.loadEventFired', () => resolve()),
    );
    this.commanded = url;
    const { errorText } = await page.send<{ errorText?: string }>('Page.navigate', {
      url: toWire(url),
    });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const page = await this.attached;
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await page.send<{
      result: { value: unknown };
      exceptionDetails?: { exception: { description: string } };
    }>('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  }

  /** For the window: the browser's own commands to this page. */
  async command<Result>(method: string, params?: object): Promise<Result> {
    return await (await this.attached).send<Result>(method, params);
  }

  close(): void {
    if (this.gone) return;
    browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => this.markGone());
  }

  /** For the window: the target the page lives in, once it is attached. */
  async target(): Promise<string> {
    await this.attached;
    return this.targetId;
  }

  markGone(): void {
    if (this.gone) return;
    this.gone = true;
    WebContents.byTarget.delete(this.targetId);
    this.emit('destroyed');
  }

  private async attach(preload: string | undefined): Promise<CdpSession> {
    const { targetId, page } = await browser.openPage((url) => this.refuseWindow(url));
    this.targetId = targetId;
    WebContents.byTarget.set(targetId, this);
    browser.onClosed(targetId, () => this.markGone());
    page.on('Page.loadEventFired', () => this.emit('did-finish-load'));
    page.on('Page.domContentEventFired', () => this.emit('dom-ready'));
    page.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    this.listenToPreload(page);
    await page.send('Page.enable');
    await this.frames.follow(page);
    await page.send('Runtime.addBinding', { name: POST, executionContextName: WORLD });
    if (preload !== undefined) await this.inject(page, preload);
    await intercept(page, (url, frameId) => this.mayNavigate(url, frameId));
    await page.send('Runtime.enable');
    return page;
  }

  private async inject(page: CdpSession, preload: string): Promise<void> {
    const channel = `standin-${randomUUID()}`;
    const names = [`${channel}p`, `${channel}i`].map((name) => JSON.stringify(name)).join(', ');
    const add = (script: object) => page.send('Page.addScriptToEvaluateOnNewDocument', script);
    await add({ source: `if (window === window.top) (${bridgeEnd})(${names});` });
    await add({ source: preloadSource(channel, preload), worldName: WORLD });
  }

  private listenToPreload(page: CdpSession): void {
    page.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      this.contexts.set(context.id, context);
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.contexts.delete(executionContextId);
    });
    page.on('Runtime.executionContextsCleared', () => this.contexts.clear());
    page.on('Runtime.bindingCalled', async ({ name, payload, executionContextId }) => {
      if (name !== POST) return;
      const { kind, id, channel, args } = JSON.parse(payload);
      const frameId = this.contexts.get(executionContextId)?.auxData.frameId;
      const senderFrame = frameId === undefined ? null : this.frames.get(frameId);
      const event = { sender: this, senderFrame, frameId: senderFrame?.frameTreeNodeId };
      if (kind === 'send') receive(event, channel, args);
      else this.deliver(executionContextId, await invoke(event, { id, channel, args }));
    });
  }

  /** A page that is gone by now needs no answer; that is Electron's way as well. */
  private deliver(executionContextId: number, text: string): void {
    const functionDeclaration = `function (text) { ${DELIVER}(text); }`;
    const call = { functionDeclaration, executionContextId, arguments: [{ value: text }] };
    this.attached.then((page) => page.send('Runtime.callFunctionOn', call)).catch(() => undefined);
  }

  /** Navigation that main itself commanded is its own affair; all other is asked about. */
  private mayNavigate(url: string, frameId: string): boolean {
    if (url === this.commanded && frameId === this.targetId) {
      this.commanded = undefined;
      return true;
    }
    let allowed = true;
    const isMainFrame = frameId === this.targetId;
    const event = {
      url,
      isMainFrame,
      preventDefault: () => {
        allowed = false;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return allowed;
  }

  /** The browser closes whatever a page opens: to deny is all that a handler can do here. */
  private refuseWindow(url: string): void {
    if (this.openHandler({ url: fromWire(url) }).action === 'allow') {
      browser.fail(new Error('the stand-in cannot allow a page to open windows'));
    }
  }
}

loudClass(WebContents, {
  name: 'electron.webContents',
  events: [
    'did-finish-load',
    'dom-ready',
    'destroyed',
    'render-process-gone',
    'will-navigate',
    'will-frame-navigate',
    // These two cannot happen here.
    'will-attach-webview',
    'will-redirect',
  ],
});
