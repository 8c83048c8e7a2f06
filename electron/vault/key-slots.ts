import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { CalendarDate } from '../../shared/time';
import type { SheetMark } from '../../shared/vault';
import type { Keystore } from './keystore';

const KEY_BYTES = 32;
const SALT_BYTES = 32;
/** What AES-GCM takes. A nonce is used once: every slot has a wrapping key of its own. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 128 MB and about half a second for each guess. */
const STRETCH = { N: 2 ** 17, r: 8, p: 1 } as const;
const STRETCH_MEMORY_BYTES = 192 * 1024 * 1024;

const Bytes = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'));
const wrapped = { salt: Bytes, nonce: Bytes, sealed: Bytes };

const Slot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('code'),
    mark: z.string().max(20),
    madeOn: CalendarDate,
    ...wrapped,
  }),
  z.strictObject({ kind: z.literal('passphrase'), ...wrapped }),
  /** `salt` is what the keystore gave for the wrapping key. */
  z.strictObject({ kind: z.literal('keystore'), ...wrapped }),
]);

/** One way to the data key, which lies in it sealed. */
export type Slot = z.output<typeof Slot>;
export type SlotOf<K extends Slot['kind']> = Extract<Slot, { kind: K }>;

/** Who may open a file; the slot of the code is always there. */
export type KeySlots = {
  readonly code: SlotOf<'code'>;
  readonly keystore: SlotOf<'keystore'> | null;
  readonly passphrase: SlotOf<'passphrase'> | null;
};

const KeysText = z.strictObject({
  format: z.literal('mentorbook-keys'),
  version: z.literal(1),
  code: Slot.options[0],
  keystore: Slot.options[2].nullable(),
  passphrase: Slot.options[1].nullable(),
  mac: Bytes,
});

export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

/** What a slot is bound to, so that none can be put in another's place. */
const boundTo = (kind: Slot['kind'], sheet = ''): Buffer =>
  Buffer.from(JSON.stringify(['mentorbook-keys', 1, kind, sheet, STRETCH]));

function seal(wrapping: Buffer, dataKey: Buffer, bound: Buffer): { nonce: Buffer; sealed: Buffer } {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce, sealed };
}

/** @returns the data key, or null when the wrapping key is not the one, or the slot was changed */
function unseal(wrapping: Buffer, { nonce, sealed }: Slot, bound: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG_BYTES));
    const key = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

const options: ScryptOptions = { ...STRETCH, maxmem: STRETCH_MEMORY_BYTES };

/** Makes a key of what somebody types, slowly, in a thread of its own. */
const stretch = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

const about = ({ mark, madeOn }: SheetMark): string => `${mark} ${madeOn}`;

export async function codeSlot(
  dataKey: Buffer,
  code: string,
  { mark, madeOn }: SheetMark,
): Promise<SlotOf<'code'>> {
  const salt = randomBytes(SALT_BYTES);
  const bound = boundTo('code', about({ mark, madeOn }));
  const wrapping = await stretch(code, salt);
  return { kind: 'code', mark, madeOn, salt, ...seal(wrapping, dataKey, bound) };
}

export async function passphraseSlot(
  dataKey: Buffer,
  passphrase: string,
): Promise<SlotOf<'passphrase'>> {
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await stretch(passphrase, salt);
  return { kind: 'passphrase', salt, ...seal(wrapping, dataKey, boundTo('passphrase')) };
}

/** @throws when the keystore refuses */
export async function keystoreSlot(
  dataKey: Buffer,
  keystore: Keystore,
): Promise<SlotOf<'keystore'>> {
  const wrapping = randomBytes(KEY_BYTES);
  const salt = await keystore.seal(wrapping.toString('base64'));
  return { kind: 'keystore', salt, ...seal(wrapping, dataKey, boundTo('keystore')) };
}

/** @returns the data key, or null when the code is not the sheet's or the slot was changed */
export const keyByCode = async (slot: SlotOf<'code'>, code: string): Promise<Buffer | null> =>
  unseal(await stretch(code, slot.salt), slot, boundTo('code', about(slot)));

/** @returns the data key, or null when the passphrase is not the one or the slot was changed */
export const keyByPassphrase = async (
  slot: SlotOf<'passphrase'>,
  passphrase: string,
): Promise<Buffer | null> =>
  unseal(await stretch(passphrase, slot.salt), slot, boundTo('passphrase'));

/** @returns the data key, or null when the keystore cannot give what it was given */
export async function keyByKeystore(
  slot: SlotOf<'keystore'>,
  keystore: Keystore,
): Promise<Buffer | null> {
  try {
    const wrapping = Buffer.from(await keystore.unseal(slot.salt), 'base64');
    return unseal(wrapping, slot, boundTo('keystore'));
  } catch {
    return null;
  }
}

/** Numbers, texts and buffers in one order, so that the same slots are the same text. */
const textOf = ({ code, keystore, passphrase }: KeySlots): string =>
  JSON.stringify(
    [code, keystore, passphrase].map((slot) => slot && Object.entries(plain(slot)).sort()),
  );

const plain = (slot: Slot): object =>
  Object.fromEntries(
    Object.entries(slot).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? value.toString('base64') : value,
    ]),
  );

function macOf(slots: KeySlots, dataKey: Buffer): Buffer {
  const key = hkdfSync('sha256', dataKey, Buffer.alloc(0), 'mentorbook keys file', KEY_BYTES);
  return createHmac('sha256', Buffer.from(key)).update(textOf(slots)).digest();
}

/** Whether the slots are those that were written by whoever had the data key. */
export const isAuthentic = ({ slots, mac }: ReadKeys, dataKey: Buffer): boolean =>
  mac.length === KEY_BYTES && timingSafeEqual(mac, macOf(slots, dataKey));

const checksum = (line: string): string =>
  createHmac('sha256', 'mentorbook keys file').update(line).digest('hex');

/** What a keys file says. */
export type ReadKeys = {
  readonly slots: KeySlots;
  readonly mac: Buffer;
  /** Whether the text is not as it was written; each slot may still open, for it is sealed by itself. */
  readonly flawed: boolean;
};

/** The text of a keys file: a line of JSON, and a line by which damage is told from a wrong key. */
export function writeKeys(slots: KeySlots, dataKey: Buffer): string {
  const { code, keystore, passphrase } = slots;
  const line = JSON.stringify({
    format: 'mentorbook-keys',
    version: 1,
    code: plain(code),
    keystore: keystore && plain(keystore),
    passphrase: passphrase && plain(passphrase),
    mac: macOf(slots, dataKey).toString('base64'),
  });
  return `${line}\n${checksum(line)}\n`;
}

/** @returns null when the text is no keys file, or so damaged that no slot can be made out */
export function readKeys(text: string): ReadKeys | null {
  const [line = ''] = text.split('\n');
  try {
    const { mac, code, keystore, passphrase } = KeysText.parse(JSON.parse(line));
    return {
      slots: { code, keystore, passphrase },
      mac,
      flawed: text !== `${line}\n${checksum(line)}\n`,
    };
  } catch {
    return null;
  }
}
