import { basename, dirname, resolve } from 'node:path';

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** In bytes of UTF-8: file systems take 255, and the ending and a backup's suffix must fit as well. */
const LONGEST = 200;

/**
 * A file name that every system takes: no path, no reserved or control characters, no text that runs
 * backwards (it can make "fdp.exe" read "exe.pdf"), no dots or blanks at the ends.
 *
 * @example cleanName('Ada / Bo: agreement.pdf') // 'Ada - Bo- agreement.pdf'
 */
export function cleanName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[a-z0-9]{1,12}$/i.exec(plain)?.[0] ?? '';
  const stem = shorten(plain.slice(0, plain.length - ending.length)).trim();
  const name = `${stem || 'Mentorbook'}${ending}`;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Cuts a text to {@link LONGEST} bytes, between characters. */
function shorten(text: string): string {
  const bytes = Buffer.from(text.slice(0, LONGEST));
  // A character that was cut in two is left out.
  return new TextDecoder().decode(bytes.subarray(0, LONGEST), { stream: true });
}

/** Whether a path is the live database, a journal or the keys beside it, or what takes their place. */
export function isLiveFile(path: string, folder: string): boolean {
  const full = resolve(path);
  const isInside = dirname(full).toLowerCase() === resolve(folder).toLowerCase();
  return isInside && basename(full).toLowerCase().startsWith('mentorbook.');
}
