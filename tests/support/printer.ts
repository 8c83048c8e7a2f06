import type { WriteDb } from '../../electron/db/database';
import { openOffice } from './office';

/** An office on the same file that prints to nowhere; `last` is what was painted last, as text. */
export function openPrinter(db: WriteDb) {
  const painted: string[] = [];
  const office = openOffice({
    db,
    desk: {
      chooseTarget: async (fileName) => ({ fileName, write: async () => undefined }),
      paint: async (documents) => {
        painted.push(JSON.stringify(documents));
        return new Uint8Array();
      },
    },
  });
  return { ...office, last: () => painted.at(-1) ?? '' };
}
