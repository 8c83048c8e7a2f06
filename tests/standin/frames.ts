import type { CdpSession } from './cdp.ts';
import { loud } from './loud.ts';
import { fromWire } from './network.ts';

/** What `event.senderFrame` and `webContents.mainFrame` are here. */
export type Frame = {
  readonly frameTreeNodeId: number;
  readonly url: string;
  readonly origin: string;
  readonly parent: Frame | null;
};

type FrameInfo = { readonly id: string; readonly parentId?: string; readonly url: string };
type FrameTree = { readonly frame: FrameInfo; readonly childFrames?: readonly FrameTree[] };

let lastNode = 0;

/** Keeps account of a page's frames and addresses. */
export class Frames {
  private readonly frames = new Map<string, Frame>();
  private readonly urls = new Map<string, string>();

  async follow(session: CdpSession): Promise<void> {
    session.on('Page.frameNavigated', ({ frame }: { frame: FrameInfo }) => this.note(frame));
    session.on('Page.frameDetached', ({ frameId }: { frameId: string }) => {
      this.frames.delete(frameId);
    });
    const { frameTree } = await session.send<{ frameTree: FrameTree }>('Page.getFrameTree');
    this.noteTree(frameTree);
  }

  get(id: string): Frame | null {
    return this.frames.get(id) ?? null;
  }

  private noteTree({ frame, childFrames = [] }: FrameTree): void {
    this.note(frame);
    for (const child of childFrames) this.noteTree(child);
  }

  private note({ id, parentId, url }: FrameInfo): void {
    this.urls.set(id, fromWire(url));
    if (this.frames.has(id)) return;
    lastNode += 1;
    const { urls } = this;
    const frame = {
      frameTreeNodeId: lastNode,
      parent: parentId === undefined ? null : this.get(parentId),
      get url() {
        return urls.get(id) ?? '';
      },
      get origin() {
        const { protocol, host } = new URL(this.url);
        return host === '' ? 'null' : `${protocol}//${host}`;
      },
    };
    this.frames.set(id, loud('electron.WebFrameMain', frame));
  }
}
