import { setTimeout as wait } from 'node:timers/promises';
import type { CdpSession } from './cdp.ts';
import { type Chromium, startChromium } from './chromium.ts';

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

/** Long enough to write a profile; whatever is left then is ended by force. */
const GRACE_MS = 3000;

/** The one browser behind all windows. */
class Browser {
  private chromium: Chromium | undefined;
  private readonly closed = new Map<string, () => void>();
  private readonly opened = Promise.withResolvers<Chromium>();
  private ownPage: string | undefined;
  /** Set by the app: how to end when the browser cannot go on. */
  fail: (error: unknown) => void = (error) => {
    throw error;
  };

  get isVisible(): boolean {
    return this.chromium?.visible ?? false;
  }

  async start(userData: string, switches: ReadonlyMap<string, string>): Promise<void> {
    const chromium = await startChromium(userData, switches);
    this.chromium = chromium;
    chromium.process.once('exit', (_code, signal) => {
      if (signal !== null) this.fail(new Error(`the browser ended by ${signal}`));
      for (const tell of [...this.closed.values()]) tell();
    });
    const session = chromium.pipe.browser;
    session.on('Target.targetDestroyed', ({ targetId }: Target) => this.closed.get(targetId)?.());
    await session.send('Target.setDiscoverTargets', { discover: true });
    // To grant nothing means to deny everything.
    await session.send('Browser.grantPermissions', { permissions: [] });
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    this.opened.resolve(chromium);
  }

  async send<Result>(method: string, params?: object): Promise<Result> {
    return await (await this.opened.promise).pipe.browser.send<Result>(method, params);
  }

  /**
   * The page for the window: the one the browser started with. There is one window.
   *
   * @param onIntruder hears the address of a page that our page tried to open; it is closed at once
   */
  async openPage(
    onIntruder: (url: string) => void,
  ): Promise<{ targetId: string; page: CdpSession }> {
    if (this.ownPage !== undefined) throw new Error('the stand-in has one window only');
    const { pipe } = await this.opened.promise;
    const targetId = await this.startPage();
    this.ownPage = targetId;
    pipe.browser.on('Target.targetCreated', ({ targetInfo }: { targetInfo: Target }) => {
      if (targetInfo.type !== 'page' || targetInfo.targetId === targetId) return;
      onIntruder(targetInfo.url);
      this.close(targetInfo.targetId).catch(() => undefined);
    });
    const { sessionId } = await pipe.browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return { targetId, page: pipe.session(sessionId) };
  }

  onClosed(targetId: string, listener: () => void): void {
    this.closed.set(targetId, () => {
      this.closed.delete(targetId);
      listener();
    });
  }

  /** Ends the browser and waits until it is gone. */
  async stop(): Promise<void> {
    const { chromium } = this;
    if (!chromium || chromium.process.exitCode !== null || chromium.process.signalCode) return;
    const ended = new Promise((resolve) => chromium.process.once('exit', resolve));
    chromium.pipe.browser.send('Browser.close').catch(() => undefined);
    await Promise.race([ended, wait(GRACE_MS)]);
    this.kill();
  }

  /** Ends whatever is left of the browser's process group at once. */
  kill(): void {
    try {
      if (this.chromium?.process.pid) process.kill(-this.chromium.process.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }

  /**
   * Closes a page that was just opened. Where Playwright holds new pages until it has looked at them,
   * the opener waits as well: so the page is let go first.
   */
  private async close(targetId: string): Promise<void> {
    const { pipe } = await this.opened.promise;
    const { sessionId } = await pipe.browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await pipe.session(sessionId).send('Runtime.runIfWaitingForDebugger');
    await this.send('Target.closeTarget', { targetId });
  }

  private async startPage(): Promise<string> {
    for (;;) {
      const { targetInfos } = await this.send<{ targetInfos: Target[] }>('Target.getTargets');
      const page = targetInfos.find(({ type }) => type === 'page');
      if (page) return page.targetId;
      await wait(20);
    }
  }
}

export const browser = new Browser();
