/** Lets what would be in each other's way run one after the other, whatever becomes of the one before. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all that has a turn by now is through. */
  async settled(): Promise<void> {
    await this.last;
  }
}
