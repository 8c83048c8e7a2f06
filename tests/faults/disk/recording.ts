const KINDS = ['', 'create', 'write', 'truncate', 'sync', 'unlink', 'sync-folder'] as const;

/** One thing that was done to a folder; `data` is what was written. */
export type Op = {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  /** Where it was written, or the size a file was cut to, in bytes. */
  readonly offset: number;
  readonly data: Buffer;
};

const HEAD = 24;

/** Reads what the library of `faults.c` recorded. */
export function parseRecording(bytes: Buffer): readonly Op[] {
  const ops: Op[] = [];
  let at = 0;
  while (at + HEAD <= bytes.length) {
    const kind = KINDS[bytes.readUInt32LE(at)];
    if (kind === undefined) throw new RangeError('not a recording');
    const nameEnd = at + HEAD + bytes.readUInt32LE(at + 4);
    const offset = Number(bytes.readBigUInt64LE(at + 8));
    const end = nameEnd + Number(bytes.readBigUInt64LE(at + 16));
    const name = bytes.toString('utf8', at + HEAD, nameEnd);
    ops.push({ kind, name, offset, data: bytes.subarray(nameEnd, end) });
    at = end;
  }
  return ops;
}

/** Gives a file something to write, or asks for all of it to be on the disk. */
function give(inode: Inode | undefined, op: Op): void {
  if (op.kind !== 'sync') inode?.pending.push(op);
  else if (inode) {
    for (const pending of inode.pending) apply(inode, pending, null);
    inode.pending = [];
  }
}

/** Files by name. */
export type Disk = ReadonlyMap<string, Buffer>;

/** What the disk did with what it was given and not asked to sync. */
export type Fate = {
  /** Whether an op reached the disk. */
  readonly arrives: (op: Op) => boolean;
  /** Whether a sector of a write that arrives did; null where writes are not torn. */
  readonly sector: (() => boolean) | null;
};

const SECTOR = 512;

function resized(file: Buffer, size: number): Buffer {
  if (size <= file.length) return Buffer.from(file.subarray(0, size));
  return Buffer.concat([file, Buffer.alloc(size - file.length)]);
}

/** A file, as it is on the disk and what the disk has been given since. */
type Inode = { content: Buffer; pending: Op[] };

function apply(inode: Inode, { kind, offset, data }: Op, sector: Fate['sector']): void {
  if (kind === 'truncate') {
    inode.content = resized(inode.content, offset);
    return;
  }
  const end = offset + data.length;
  if (inode.content.length < end) inode.content = resized(inode.content, end);
  // Sectors are those of the disk, so the first and the last of a write may be parts of one.
  for (let from = offset; from < end; ) {
    const to = Math.min(end, (Math.floor(from / SECTOR) + 1) * SECTOR);
    if (sector === null || sector()) data.copy(inode.content, from, from - offset, to - offset);
    from = to;
  }
}

/**
 * The files after a power cut: what was synced, and of the rest what the fate lets arrive. A file's
 * name is on the disk when its folder was synced; its content when itself was.
 *
 * @param before the files, all on the disk
 * @param ops what was done until the power went
 */
export function afterPowerCut(before: Disk, ops: readonly Op[], fate: Fate): Disk {
  const open = new Map<string, Inode>();
  for (const [name, content] of before)
    open.set(name, { content: Buffer.from(content), pending: [] });
  const onDisk = new Map(open);
  let names: { readonly op: Op; readonly inode: Inode | null }[] = [];
  const settleNames = (arrives: (op: Op) => boolean) => {
    for (const { op, inode } of names) {
      if (!arrives(op)) continue;
      if (inode === null) onDisk.delete(op.name);
      else onDisk.set(op.name, inode);
    }
    names = [];
  };
  for (const op of ops) {
    if (op.kind === 'sync-folder') settleNames(() => true);
    else if (op.kind === 'create') {
      const created = { content: Buffer.alloc(0), pending: [] };
      open.set(op.name, created);
      names.push({ op, inode: created });
    } else if (op.kind === 'unlink') {
      open.delete(op.name);
      names.push({ op, inode: null });
    } else give(open.get(op.name), op);
  }
  settleNames(fate.arrives);
  for (const inode of onDisk.values()) {
    for (const op of inode.pending) if (fate.arrives(op)) apply(inode, op, fate.sector);
  }
  return new Map([...onDisk].map(([name, { content }]) => [name, content]));
}
