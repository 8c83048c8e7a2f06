import type { z } from 'zod';
import type { IntakeRefusal, LooksLike } from '../../../shared/intake';

type Looks = z.infer<typeof LooksLike>;

const MAGIC: readonly (readonly [bytes: readonly number[], looksLike: Looks])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich-text'],
  [[0x1f, 0x8b, 0x08], 'zip'],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

const isCompoundFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Excel wraps a workbook with a password, and everything before 2007, in the same container. */
function refuseCompoundFile(bytes: Uint8Array): IntakeRefusal {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => directory.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return { code: 'password-protected' };
  if (holds('Workbook') || holds('Book')) return { code: 'old-excel' };
  return holds('WordDocument')
    ? { code: 'not-a-table', looksLike: 'word-document' }
    : { code: 'not-a-table', looksLike: 'binary' };
}

/** Refuses by the first bytes what no text and no workbook begins with; null lets the file pass. */
export function refuseByBytes(bytes: Uint8Array): IntakeRefusal | null {
  if (isCompoundFile(bytes)) return refuseCompoundFile(bytes);
  const known = MAGIC.find(([magic]) => startsWith(bytes, magic));
  return known === undefined ? null : { code: 'not-a-table', looksLike: known[1] };
}

/** C0 controls that no spreadsheet writes; tab, line ends, form feed and separators are let pass. */
const isStrayControl = (code: number): boolean =>
  code < 0x20 && (code < 9 || (code > 13 && code < 28));

/** Refuses text that is a web page, or that is no text at all. */
export function refuseByText(text: string): IntakeRefusal | null {
  if (/^\s*<(?:!doctype html|html|\?xml|table|head)\b/iu.test(text.slice(0, 300))) {
    return { code: 'not-a-table', looksLike: 'web-page' };
  }
  const sample = text.slice(0, 100_000);
  let stray = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (isStrayControl(sample.charCodeAt(index))) stray += 1;
  }
  return stray > 0 && stray * 200 > sample.length
    ? { code: 'not-a-table', looksLike: 'binary' }
    : null;
}
