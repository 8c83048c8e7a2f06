import { crc32 } from 'node:zlib';

type Part = { readonly name: string; readonly data: Buffer };

const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** The 26 bytes that local and central records share, from "version needed" to "extra length". */
function commonFields({ name, data }: Part): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localRecord(part: Part): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    commonFields(part),
    Buffer.from(part.name),
    part.data,
  ]);
}

function centralRecord(part: Part, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([VERSION, 0]),
    commonFields(part),
    tail,
    Buffer.from(part.name),
  ]);
}

/**
 * A ZIP archive that holds the parts as they are. What has been inflated under our own caps is handed on
 * like this, so that nothing behind it inflates a second time, by other rules.
 */
export function storeZip(parts: readonly Part[]): Buffer {
  const locals = parts.map(localRecord);
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    centrals.push(centralRecord(part, offset));
    offset += locals[index]?.length ?? 0;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    centrals.reduce((sum, record) => sum + record.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}
