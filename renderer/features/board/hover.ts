type Options<Id> = {
  /** Reads what is shown; never rejects. */
  readonly read: (id: Id) => Promise<unknown>;
  /** Shows it, or nothing. */
  readonly show: (id: Id | null) => void;
};

/** Milliseconds the pointer is on something before it is read: one that passes by asks for nothing. */
export const READ_MS = 20;
/**
 * Milliseconds the pointer stands still on something before it is shown: one on its way never does,
 * as moves come with each frame. Where they come more seldom (a remote desktop), it is longer.
 */
export const STILL_MS = 20;
/** Stillness is longer than the time between two moves by this factor. */
const SLACK = 1.5;
/** Milliseconds after which it is shown although the pointer moves on it, or came to it by scrolling. */
export const REST_MS = 90;
/** Milliseconds it stays in sight when the pointer has left it, so that the pointer can go there. */
export const LEAVE_MS = 350;

/**
 * What a pointer rests on: read while it comes to rest, shown once it rests and all is read. One
 * reading goes on at a time, and what was left meanwhile is not shown.
 */
export class Hover<Id> {
  readonly #options: Options<Id>;
  #wanted: Id | null = null;
  /** Sent away by hand: not shown again before the pointer was elsewhere. */
  #dismissed: Id | null = null;
  /** What was read last, with nothing else asked for since. */
  #read: Id | null = null;
  #isResting = false;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #still: ReturnType<typeof setTimeout> | undefined;
  #movedAt = Number.NEGATIVE_INFINITY;
  #isReading = false;

  constructor(options: Options<Id>) {
    this.#options = options;
  }

  /** The pointer is on something, or on nothing. */
  over(id: Id | null): void {
    if (id !== null && id === this.#dismissed) return;
    this.#dismissed = null;
    if (id !== null && id === this.#wanted) return;
    this.#want(id);
    this.#timers =
      id === null
        ? [setTimeout(() => this.#options.show(null), LEAVE_MS)]
        : [
            setTimeout(() => void this.#readWanted(), READ_MS),
            setTimeout(() => this.#rest(), REST_MS),
          ];
  }

  /**
   * The pointer moved on what it is on. What a page scrolls under it is not shown so soon.
   *
   * @param at when, in milliseconds
   */
  moved(at: number): void {
    const between = at - this.#movedAt;
    this.#movedAt = at;
    clearTimeout(this.#still);
    if (this.#wanted === null || this.#isResting) return;
    const still = between < REST_MS ? Math.max(STILL_MS, SLACK * between) : STILL_MS;
    this.#still = setTimeout(() => this.#rest(), still);
  }

  /** The pointer went to what is shown, so that it stays. */
  stay(): void {
    if (this.#wanted === null) this.#want(null);
  }

  /** Shows nothing, until the pointer comes to something else. */
  dismiss(): void {
    this.#dismissed = this.#wanted;
    this.#want(null);
    this.#options.show(null);
  }

  #want(id: Id | null): void {
    this.#wanted = id;
    this.#read = null;
    this.#isResting = false;
    for (const timer of [...this.#timers, this.#still]) clearTimeout(timer);
  }

  #rest(): void {
    this.#isResting = true;
    this.#showRead();
  }

  #showRead(): void {
    if (this.#isResting && this.#read !== null) this.#options.show(this.#read);
  }

  async #readWanted(): Promise<void> {
    const id = this.#wanted;
    if (this.#isReading || id === null) return;
    this.#isReading = true;
    await this.#options.read(id);
    this.#isReading = false;
    if (this.#wanted === id) {
      this.#read = id;
      this.#showRead();
    } else await this.#readWanted();
  }
}
