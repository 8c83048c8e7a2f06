import { expect, it } from 'vitest';
import { byText } from '../../shared/by-text';

it('puts texts in the same order on every machine, whatever its language', () => {
  expect(['ä', 'b', 'a', 'B', 'a'].toSorted(byText)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  expect(byText('a', 'a')).toBe(0);
});
