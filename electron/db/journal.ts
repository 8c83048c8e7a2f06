import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';

const journalOf = (path: string): string => `${path}-journal`;

/** How a stretch of a rollback journal begins. @see https://www.sqlite.org/fileformat2.html */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');
const HEADER_BYTES = 28;
const COUNTED_BYTES = 12;
/** Before each page stands its number, after it a checksum. */
const NUMBER_BYTES = 4;
const AROUND_BYTES = 8;
/** A checksum is a seed and every 200th byte of the page, added up. */
const STEP = 200;
const LARGEST_BYTE = 255;

/** What a journal brings back: pages, and the size the file had. */
type Found = {
  readonly pages: ReadonlySet<number>;
  readonly pageSize: number;
  readonly fileBytes: number;
};

type Stretch = Omit<Found, 'pages'> & {
  readonly pages: readonly number[];
  /** Where the next would begin. */
  readonly end: number;
};

const isPowerOfTwo = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most && Number.isInteger(Math.log2(value));

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** Pages that were made sure to be on the disk together; null where they are not as they were written. */
function stretchAt(bytes: Buffer, at: number): Stretch | null {
  if (!bytes.subarray(at, at + MAGIC.length).equals(MAGIC)) return null;
  const field = (offset: number): number => bytes.readUInt32BE(at + offset);
  const [count, seed, filePages, sector, pageSize] = [
    field(8),
    field(12),
    field(16),
    field(20),
    field(24),
  ] as const;
  if (!(isPowerOfTwo(sector, 32, 65_536) && isPowerOfTwo(pageSize, 512, 65_536))) return null;
  const frame = pageSize + AROUND_BYTES;
  const end = at + sector + count * frame;
  if (end > bytes.length) return null;
  const pages: number[] = [];
  const most = LARGEST_BYTE * Math.ceil(pageSize / STEP);
  for (let record = at + sector; record < end; record += frame) {
    // Of an encrypted page this is all that can be told of its checksum.
    const sum = bytes.readUInt32BE(record + NUMBER_BYTES + pageSize) - seed;
    if ((sum < 0 ? sum + 2 ** 32 : sum) > most) return null;
    pages.push(bytes.readUInt32BE(record));
  }
  const next = Math.ceil(end / sector) * sector;
  return { pages, pageSize, fileBytes: filePages * pageSize, end: next };
}

/** No pages where the journal never came to be on the disk, so that nothing was changed yet; null where it is damaged. */
function readJournal(bytes: Buffer): Found | null {
  const pages = new Set<number>();
  let [pageSize, fileBytes] = [0, 0];
  for (let at = 0; at + HEADER_BYTES <= bytes.length; ) {
    // The mark and the count come last, once the pages of a stretch are on the disk.
    if (isBlank(bytes.subarray(at, at + COUNTED_BYTES))) break;
    const stretch = stretchAt(bytes, at);
    const isFirst = at === 0;
    if (stretch === null || !(isFirst || stretch.fileBytes === fileBytes)) return null;
    if (stretch.pages.length === 0) break;
    for (const page of stretch.pages) pages.add(page);
    ({ pageSize, fileBytes, end: at } = stretch);
  }
  return { pages, pageSize, fileBytes };
}

function hasCopied(path: string, copy: string): boolean {
  try {
    copyFileSync(path, copy);
    copyFileSync(journalOf(path), journalOf(copy));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a change that was cut short can be taken back in full. SQLite takes back what it can read of
 * its journal and passes over the rest without a word: a half change would stand. A journal that lost
 * its head is not told from one that was never written.
 *
 * @param recover for an encrypted file, whose pages only SQLite can read: opens and closes a copy, which
 *   takes the change back there; each page the journal brings back has to be written anew by it
 * @returns true also where no change was cut short
 * @throws what `recover` throws, and NodeJS.ErrnoException
 */
export function canRecover(path: string, recover: ((copy: string) => void) | null): boolean {
  if (!existsSync(journalOf(path))) return true;
  const journal = readFileSync(journalOf(path));
  const found = readJournal(journal);
  // Nothing larger comes back than what is there in the two.
  if (found === null || found.fileBytes > statSync(path).size + journal.length) return false;
  const { pages, pageSize } = found;
  if (recover === null || pages.size === 0) return true;
  const copy = `${path}.recovery`;
  try {
    // A full disk must keep nobody from their file: then SQLite alone has to do.
    if (!hasCopied(path, copy)) return true;
    const before = readFileSync(copy);
    recover(copy);
    const after = readFileSync(copy);
    const pageOf = (bytes: Buffer, number: number) =>
      bytes.subarray((number - 1) * pageSize, number * pageSize);
    return [...pages].every((page) => !pageOf(after, page).equals(pageOf(before, page)));
  } finally {
    for (const made of [copy, journalOf(copy)]) rmSync(made, { force: true });
  }
}
