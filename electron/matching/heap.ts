/** A heap of whole numbers, each with a key; the least key comes first. */
export class Heap {
  #keys = new Float64Array(64);
  #items = new Int32Array(64);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** The least key; only right when the heap is not empty. */
  get least(): number {
    return this.#keys[0] as number;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.size);
    const items = new Int32Array(2 * this.size);
    keys.set(this.#keys);
    items.set(this.#items);
    this.#keys = keys;
    this.#items = items;
  }

  /** O(log size) */
  push(key: number, item: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const items = this.#items;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((keys[above] as number) <= key) break;
      keys[at] = keys[above] as number;
      items[at] = items[above] as number;
      at = above;
    }
    keys[at] = key;
    items[at] = item;
  }

  /** Takes out the item with the least key; there has to be one. O(log size) */
  pop(): number {
    const keys = this.#keys;
    const items = this.#items;
    const first = items[0] as number;
    const size = --this.size;
    const key = keys[size] as number;
    const item = items[size] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below++;
      if ((keys[below] as number) >= key) break;
      keys[at] = keys[below] as number;
      items[at] = items[below] as number;
      at = below;
    }
    keys[at] = key;
    items[at] = item;
    return first;
  }
}
