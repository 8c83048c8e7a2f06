import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeSlot,
  isAuthentic,
  keyByCode,
  keyByKeystore,
  keyByPassphrase,
  keystoreSlot,
  newDataKey,
  passphraseSlot,
  readKeys,
  writeKeys,
} from '../../../electron/vault/key-slots';
import { groupsOf, newRecoveryCode, readCode } from '../../../electron/vault/recovery-code';
import { CalendarDate } from '../../../shared/time';
import { MemoryKeystore } from '../../support/keystore';

const SHEET = { mark: '4K7Q', madeOn: CalendarDate.parse('2026-11-22') };
const CODE = newRecoveryCode();
const PASSPHRASE = 'grün ist die Hoffnung';

/** A key with all three slots, as they are read back; scrypt is slow by design, so they are made once. */
const made = (async () => {
  const key = newDataKey();
  const keystore = new MemoryKeystore();
  const slots = {
    code: await codeSlot(key, CODE, SHEET),
    passphrase: await passphraseSlot(key, PASSPHRASE),
    keystore: await keystoreSlot(key, keystore),
  };
  return { key, keystore, slots, text: writeKeys(slots, key) };
})();

describe('key slots', () => {
  it('give the data key for the code, the passphrase and the keystore, after being written and read', async () => {
    const { key, keystore, text } = await made;
    const read = readKeys(text);
    if (read === null) throw new Error('not read');
    const { code, passphrase, keystore: own } = read.slots;
    expect(await keyByCode(code, CODE)).toEqual(key);
    // Composed or decomposed, as another keyboard types it.
    expect(passphrase && (await keyByPassphrase(passphrase, PASSPHRASE.normalize('NFD')))).toEqual(
      key,
    );
    expect(own && (await keyByKeystore(own, keystore))).toEqual(key);
    expect(read.flawed).toBe(false);
    expect(isAuthentic(read, key)).toBe(true);
    expect(isAuthentic(read, newDataKey())).toBe(false);
  });

  it('give nothing for another code, passphrase or keystore', async () => {
    const { slots } = await made;
    expect(await keyByCode(slots.code, newRecoveryCode())).toBeNull();
    expect(await keyByPassphrase(slots.passphrase, `${PASSPHRASE}!`)).toBeNull();
    expect(await keyByKeystore(slots.keystore, new MemoryKeystore())).toBeNull();
  });

  it('cannot be put in the place of another, nor be given another mark', async () => {
    const { slots, key } = await made;
    const { mark: _, madeOn: __, kind: ___, ...bare } = slots.code;
    expect(await keyByPassphrase({ kind: 'passphrase', ...bare }, CODE)).toBeNull();
    expect(await keyByCode({ ...slots.code, mark: 'AAAA' }, CODE)).toBeNull();
    const read = readKeys(writeKeys({ ...slots, passphrase: null }, newDataKey()));
    expect(read && isAuthentic(read, key)).toBe(false);
  });

  it('hold no key, code or passphrase in the clear', async () => {
    const { key, text } = await made;
    for (const secret of [key.toString('hex'), key.toString('base64'), CODE, PASSPHRASE]) {
      expect(text).not.toContain(secret);
    }
  });

  it('tell damage from a wrong key: no changed byte goes unnoticed', async () => {
    const { text } = await made;
    const bytes = Buffer.from(text);
    const changed = fc.tuple(fc.nat({ max: bytes.length - 2 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(changed, ([at, mask]) => {
        const mutant = Buffer.from(bytes);
        mutant[at] = (mutant[at] ?? 0) ^ mask;
        const read = readKeys(mutant.toString('utf8'));
        expect(read === null || read.flawed).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('recovery codes', () => {
  it('are read as people write them down', () => {
    const code = groupsOf(CODE).join(' - ').toLowerCase();
    expect(readCode(code)).toBe(CODE);
    expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(CODE);
  });

  it('notice a wrong, missing or doubled character', () => {
    const slip = fc.tuple(
      fc.nat({ max: CODE.length - 1 }),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXYZU'),
    );
    fc.assert(
      fc.property(slip, ([at, wrong]) => {
        fc.pre(CODE[at] !== wrong);
        expect(readCode(CODE.slice(0, at) + wrong + CODE.slice(at + 1))).toBeNull();
        expect(readCode(CODE.slice(0, at) + CODE.slice(at + 1))).toBeNull();
        expect(readCode(CODE.slice(0, at) + wrong + CODE.slice(at))).toBeNull();
      }),
    );
  });

  it('are never the same', () => {
    expect(new Set(Array.from({ length: 1000 }, newRecoveryCode)).size).toBe(1000);
  });
});
