import { linkSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second instance tells the first. */
export type Call = { readonly argv: readonly string[]; readonly cwd: string };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * One owner per data folder: a file with the owner's process id, put in place by a hard link, which
 * either succeeds or finds another's. What a killed owner left behind is cleared away.
 */
export class InstanceLock {
  private readonly lock: string;
  private readonly calls: string;
  private readonly folder: string;
  private held = false;

  constructor(folder: string) {
    this.folder = folder;
    this.lock = join(folder, 'standin.lock');
    this.calls = join(folder, 'standin.call');
  }

  get isHeld(): boolean {
    return this.held;
  }

  /** @returns whether this process is now the owner; `onCall` then hears of later instances. */
  take(onCall: (call: Call) => void): boolean {
    const mine = `${this.lock}.${process.pid}`;
    writeFileSync(mine, String(process.pid));
    try {
      for (let tries = 0; tries < 5 && !this.held; tries += 1) this.held = this.tryOnce(mine);
    } finally {
      rmSync(mine, { force: true });
    }
    if (this.held) this.listen(onCall);
    return this.held;
  }

  /** Tells the owner that another instance was started. */
  call(call: Call): void {
    const letter = `${this.calls}.${process.pid}`;
    writeFileSync(letter, JSON.stringify(call));
    renameSync(letter, this.calls);
  }

  release(): void {
    if (this.held) rmSync(this.lock, { force: true });
    this.held = false;
  }

  private tryOnce(mine: string): boolean {
    try {
      linkSync(mine, this.lock);
      return true;
    } catch {
      // Somebody has it, or left it.
    }
    try {
      if (!isAlive(Number(readFileSync(this.lock, 'utf8')))) rmSync(this.lock, { force: true });
    } catch {
      // It was released in between; try again.
    }
    return false;
  }

  private listen(onCall: (call: Call) => void): void {
    watch(this.folder, { persistent: false }, () => {
      try {
        const call = JSON.parse(readFileSync(this.calls, 'utf8'));
        rmSync(this.calls, { force: true });
        onCall(call);
      } catch {
        // Another change in the folder.
      }
    });
  }
}
