type Options<Id> = {
  /** Reads what is shown; never rejects. */
  readonly read: (id: Id) => Promise<unknown>;
  /** Shows it, or nothing. */
  readonly show: (id: Id | null) => void;
};

/** Milliseconds the pointer rests on something before it is read: a pointer passing by asks for nothing. */
export const REST_MS = 90;
/** Milliseconds it stays in sight when the pointer has left it, so that the pointer can go there. */
export const LEAVE_MS = 350;

/**
 * What a pointer rests on, read once it rests and shown once it is there. One reading goes on at a
 * time, and what was left meanwhile is not shown.
 */
export class Hover<Id> {
  readonly #options: Options<Id>;
  #wanted: Id | null = null;
  /** Sent away by hand: not shown again before the pointer was elsewhere. */
  #dismissed: Id | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;

  constructor(options: Options<Id>) {
    this.#options = options;
  }

  /** The pointer is on something, or on nothing. */
  over(id: Id | null): void {
    if (id !== null && id === this.#dismissed) return;
    this.#dismissed = null;
    if (id !== null && id === this.#wanted) return;
    this.#wanted = id;
    clearTimeout(this.#timer);
    this.#timer =
      id === null
        ? setTimeout(() => this.#options.show(null), LEAVE_MS)
        : setTimeout(() => void this.#read(id), REST_MS);
  }

  /** The pointer went to what is shown, so that it stays. */
  stay(): void {
    if (this.#wanted === null) clearTimeout(this.#timer);
  }

  /** Shows nothing, until the pointer comes to something else. */
  dismiss(): void {
    this.#dismissed = this.#wanted;
    this.#wanted = null;
    clearTimeout(this.#timer);
    this.#options.show(null);
  }

  async #read(id: Id): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    await this.#options.read(id);
    this.#isReading = false;
    const wanted = this.#wanted;
    if (wanted === id) this.#options.show(id);
    else if (wanted !== null) await this.#read(wanted);
  }
}
