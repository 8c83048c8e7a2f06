import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from '../../../electron/matching/heap';

it('gives back items by their keys, the least first, as many as there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 90 }), { maxLength: 4 }),
      (rounds) => {
        const heap = new Heap();
        let left: number[] = [];
        for (const round of rounds) {
          for (const key of round) heap.push(key / 4, key);
          left = [...left, ...round].toSorted((a, b) => a - b);
          expect(heap.size).toBe(left.length);
          for (let turn = 0; turn < round.length / 2; turn++) {
            expect(heap.least).toBe((left[0] as number) / 4);
            expect(heap.pop()).toBe(left.shift());
          }
        }
        while (left.length > 0) expect(heap.pop()).toBe(left.shift());
        expect(heap.size).toBe(0);
      },
    ),
  );
});

it('grows with what it has to hold, and can be emptied at once', () => {
  const heap = new Heap();
  for (let item = 0; item < 300; item++) heap.push((item * 7) % 300, (item * 7) % 300);
  expect(Array.from({ length: 300 }, () => heap.pop())).toEqual([...Array(300).keys()]);
  heap.push(5, 5);
  heap.clear();
  expect(heap.size).toBe(0);
  heap.push(9, 8);
  expect([heap.least, heap.pop()]).toEqual([9, 8]);
});
