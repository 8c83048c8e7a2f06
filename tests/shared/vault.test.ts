import { describe, expect, it } from 'vitest';
import { Passphrase, passphraseFlaw } from '../../shared/vault';

describe('passphraseFlaw', () => {
  it.each([
    ['', 'short'],
    ['eleven char', 'short'],
    [' '.repeat(40), 'short'],
    ['seven warm stones', undefined],
    [` ${'x'.repeat(200)} `, undefined],
    ['x'.repeat(201), 'long'],
  ])('finds in %j what the contract would refuse: %s', (typed, flaw) => {
    expect(passphraseFlaw(typed)?.flaw).toBe(flaw);
    expect(Passphrase.safeParse(typed).success).toBe(flaw === undefined);
  });
});
