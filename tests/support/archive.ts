import type { Desk } from '../../electron/handlers/desk';
import { openOffice } from './office';

/** A program whose exports land in memory, and which is offered what lies there when it asks. */
export function openWithArchive(
  options: { readonly bytes?: Uint8Array; readonly desk?: Partial<Desk> } = {},
) {
  const archive: { bytes: Uint8Array | null } = { bytes: options.bytes ?? null };
  const office = openOffice({
    desk: {
      chooseTarget: async (fileName) => ({
        fileName,
        write: async (bytes) => {
          archive.bytes = bytes;
        },
      }),
      chooseArchive: async () => {
        const { bytes } = archive;
        if (bytes === null) return null;
        return { fileName: 'everything.zip', bytes: bytes.length, read: async () => bytes };
      },
      ...options.desk,
    },
  });
  return {
    ...office,
    office,
    archive,
    /** Takes everything out. */
    takeOut: async (): Promise<Uint8Array> => {
      await office.done('exports.save', {});
      if (archive.bytes === null) throw new Error('nothing was written');
      return archive.bytes;
    },
    bringIn: () => office.call('exports.bringIn', {}),
  };
}
