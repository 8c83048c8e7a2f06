import type { Chance } from './chance';

const PAGE = 4096;
const SECTOR = 512;

type Damage = (bytes: Buffer, chance: Chance) => Buffer;

/** What can happen to the bytes of a file. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'a flipped bit': (bytes, { below }) => {
    const at = below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
    return bytes;
  },
  'a changed byte': (bytes, { below }) => {
    const at = below(bytes.length);
    bytes.writeUInt8((bytes.readUInt8(at) + 1 + below(255)) % 256, at);
    return bytes;
  },
  'a zeroed sector': (bytes, { below }) => {
    const at = SECTOR * below(Math.ceil(bytes.length / SECTOR));
    return bytes.fill(0, at, Math.min(at + SECTOR, bytes.length));
  },
  'a cut end': (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  'swapped pages': (bytes, { below }) => {
    const pages = Math.floor(bytes.length / PAGE);
    if (pages < 2) return bytes;
    const one = PAGE * below(pages);
    const other = PAGE * below(pages);
    const kept = Buffer.from(bytes.subarray(one, one + PAGE));
    bytes.copy(bytes, one, other, other + PAGE);
    kept.copy(bytes, other);
    return bytes;
  },
};

/** A file with something wrong in it, and what. */
export function mutantOf(
  whole: Buffer,
  chance: Chance,
): { readonly name: string; readonly bytes: Buffer } {
  for (;;) {
    const name = chance.pick(Object.keys(DAMAGES));
    const bytes = DAMAGES[name]?.(Buffer.from(whole), chance) ?? whole;
    if (!bytes.equals(whole)) return { name, bytes };
  }
}
