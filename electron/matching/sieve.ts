import type { Scores } from './instance';

/** The highest bit of both halves of a word, and all others. */
const SIGNS = 0x8000_8000 | 0;
const OTHERS = 0x7fff_7fff;

/**
 * Finds the cells that score enough in long rows where few do: most of what the engine reads.
 *
 * Small scores are compared two at a time, as halves of a word: where a half is not below 0, adding
 * `0x8000 - least` to its other bits carries into its highest bit if, and only if, it is `least` or
 * more. Eight cells pass by one branch; among eight with a hit, each is written down and kept by
 * its sign, as a processor can't foresee which it is.
 *
 * @see Lamport, Communications of the ACM 18 (1975), 471-475, for several small numbers in a word
 */
export class Sieve {
  /** The cells found by the last `run`, in order. */
  readonly cells: Int32Array;
  readonly #scores: Scores;
  /** Small scores two by two; null where they can't be read so. */
  readonly #words: Int32Array | null;

  /** @param width the most cells that are looked at in one run */
  constructor(scores: Scores, width: number) {
    this.cells = new Int32Array(width + 1);
    this.#scores = scores;
    const isSmall = scores instanceof Int16Array && scores.byteOffset % 4 === 0;
    this.#words = isSmall
      ? new Int32Array(scores.buffer, scores.byteOffset, scores.length >> 1)
      : null;
  }

  /** Finds the cells `[from, until)` that score `least`, 0 or more. Returns how many. O(until - from) */
  run(from: number, until: number, least: number): number {
    const words = this.#words;
    if (words === null) return this.#plain(from, until, least, 0);
    const even = Math.min(from + (from & 1), until);
    const count = this.#plain(from, even, least, 0);
    return this.#paired(words, even, until, Math.min(least, 0x8000), count);
  }

  #plain(from: number, until: number, least: number, count: number): number {
    const scores = this.#scores;
    const { cells } = this;
    let found = count;
    for (let at = from; at < until; at++) {
      if ((scores[at] as number) >= least) cells[found++] = at;
    }
    return found;
  }

  /** As `#plain`, from an even cell on. */
  #paired(words: Int32Array, from: number, until: number, least: number, count: number): number {
    const scores = this.#scores;
    const { cells } = this;
    const lift = Math.imul(0x8000 - least, 0x1_0001);
    const below = least - 1;
    let found = count;
    let at = from;
    for (; at + 7 < until; at += 8) {
      const word = at >> 1;
      const a = words[word] as number;
      const b = words[word + 1] as number;
      const c = words[word + 2] as number;
      const d = words[word + 3] as number;
      const ab = (((a & OTHERS) + lift) & ~a) | (((b & OTHERS) + lift) & ~b);
      const cd = (((c & OTHERS) + lift) & ~c) | (((d & OTHERS) + lift) & ~d);
      if (((ab | cd) & SIGNS) === 0) continue;
      for (let cell = at; cell < at + 8; cell++) {
        cells[found] = cell;
        found += (below - (scores[cell] as number)) >>> 31;
      }
    }
    return this.#plain(at, until, least, found);
  }
}
