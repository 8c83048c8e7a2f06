import { EventEmitter } from 'node:events';
import { loudClass } from './loud.ts';
import type { WebContents } from './web-contents.ts';

type Source = 'system' | 'light' | 'dark';

/** `electron.nativeTheme`; the system it follows is always light. */
class NativeTheme extends EventEmitter {
  private readonly followers = new Set<WebContents>();
  private source: Source = 'system';

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    this.source = source;
    for (const contents of this.followers) this.show(contents).catch(() => undefined);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }

  /** Tells a page, now and at every change, which colours its media queries should see. */
  async follow(contents: WebContents): Promise<void> {
    this.followers.add(contents);
    contents.once('destroyed', () => this.followers.delete(contents));
    await this.show(contents);
  }

  private async show(contents: WebContents): Promise<void> {
    const value = this.shouldUseDarkColors ? 'dark' : 'light';
    const features = [{ name: 'prefers-color-scheme', value }];
    await contents.command('Emulation.setEmulatedMedia', { features });
  }
}

loudClass(NativeTheme, { name: 'electron.nativeTheme', events: ['updated'] });

export const nativeTheme = new NativeTheme();
