import type { FindingCode } from '../../../shared/intake';
import { isCleanText, LINE_LENGTH } from '../../../shared/person';

/** Something to say about what was read; `written` where it is a part of the cell only. */
export type Remark = {
  readonly code: FindingCode;
  readonly read: string | null;
  readonly written?: string;
  readonly expected?: readonly string[];
};

/** A cell's value, null where it is blank or cannot be read, and what there is to say about it. */
export type Reading<T> = { readonly value: T | null; readonly remarks: readonly Remark[] };

const NO_REMARKS: readonly Remark[] = [];
const BLANK = { value: null, remarks: NO_REMARKS } as const;

export const blank = (): Reading<never> => BLANK;
export const plain = <T>(value: T): Reading<T> => ({ value, remarks: NO_REMARKS });
export const remarked = <T>(value: T, ...remarks: readonly Remark[]): Reading<T> => ({
  value,
  remarks,
});
/** Not taken, and why. */
export const leftOut = (code: FindingCode, expected: readonly string[] = []): Reading<never> => ({
  value: null,
  remarks: [{ code, read: null, expected }],
});

/** How options and headings are compared: case, accents, outer punctuation and spacing do not count. */
export function wordKey(text: string): string {
  const plainText = /^[ -~]*$/u.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/ł/gu, 'l')
        .replace(/[’‘`´]/gu, "'");
  return plainText.replace(/[\s_]+/gu, ' ').replace(/^[\s"'.:;,*!?–—-]+|[\s"'.:;,*!?–—-]+$/gu, '');
}

/** Only the guard that our own export puts before text a spreadsheet would run. */
const unguarded = (text: string): string => (/^'[=+\-@\t\r\n]/u.test(text) ? text.slice(1) : text);

const FORMULA = /^\s*(?:=\s*\S|[+\-@]\s*[A-Z]{2,}[\w.]*\s*\()/iu;

/** Whether a spreadsheet would run the text instead of showing it. */
export function isFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell begins with a letter of ASCII, which no formula does.
  return !(first > 64 && first < 123) && FORMULA.test(text);
}

/** `n/a`, dashes and the like: how people leave a field blank that would not let them. */
const PLACEHOLDER = /^(?:n\s?[/.]\s?a\.?|-+|–|—|\.+|\/|#n\/a|null|nil|keine?|k\.\s?a\.?)$/iu;

/** Words of plain ASCII, single blanks between them: nothing to clean. Guards begin with `'`. */
const SIMPLE = /^[!-&(-~][!-~]*(?: [!-~]+)*$/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** One line of text: composed, trimmed, single spaces; refused when it holds controls or half characters. */
export function readLine(written: string): Reading<string> {
  // No placeholder begins with a digit, and none is so long.
  const isNone = written.length <= 8 && !isDigit(written.charCodeAt(0));
  if (!isNone && written.length <= LINE_LENGTH && SIMPLE.test(written)) return plain(written);
  const text = unguarded(written).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '' || PLACEHOLDER.test(text)) return blank();
  if (!isCleanText(text)) return leftOut('control-characters');
  return text.length > LINE_LENGTH ? leftOut('too-long') : plain(text);
}

const PARAGRAPH_LENGTH = 4000;

/** The first `length` code units or fewer: no half character, no blank at the end. */
export const cutText = (text: string, length = PARAGRAPH_LENGTH): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();

/** A text of several lines; what is longer than the program stores is cut, and that is shown. */
export function readParagraph(written: string): Reading<string> {
  const text = unguarded(written).normalize('NFC').replace(/\r\n?/gu, '\n').trim();
  if (text === '' || PLACEHOLDER.test(text)) return blank();
  if (!isCleanText(text)) return leftOut('control-characters');
  if (text.length <= PARAGRAPH_LENGTH) return plain(text);
  const cut = cutText(text);
  return remarked(cut, { code: 'cut-short', read: cut });
}

/** As most addresses are written: nothing to clean, to unwrap or to doubt. */
const SIMPLE_EMAIL = /^[\w.+-]+@[\w.-]+$/u;

/** An address is a line with an `@` amid it; more is not ours to judge. */
export function readEmail(written: string): Reading<string> {
  if (written.length <= LINE_LENGTH && SIMPLE_EMAIL.test(written)) return plain(written);
  const line = readLine(written.replace(/^mailto:/iu, ''));
  if (line.value === null) return line;
  if (/^anonym\p{L}*$/iu.test(line.value)) return leftOut('no-email');
  const bare = /<([^<>\s]+@[^<>\s]+)>$/u.exec(line.value)?.[1] ?? line.value;
  return /^[^\s@,;]+@[^\s@,;]+$/u.test(bare) ? plain(bare) : leftOut('not-an-email');
}

/** `Ortiz, Rosa` is turned round, as lists sorted by family name write it; the reading is shown. */
export function readName(written: string): Reading<string> {
  const line = readLine(written);
  if (line.value === null) return line;
  if (/^anonym\p{L}*$/iu.test(line.value)) return blank();
  const [, last, first] = /^([^,]+), ?([^,]+)$/u.exec(line.value) ?? [];
  if (last === undefined || first === undefined || /^(?:jr|sr|ph\.?d|md|mba|ii+)\b/iu.test(first)) {
    return line;
  }
  const turned = `${first.trim()} ${last.trim()}`;
  return remarked(turned, { code: 'read-as', read: turned });
}

/** A zone this computer knows. */
export function readTimeZone(written: string): Reading<string> {
  const line = readLine(written);
  if (line.value === null) return line;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: line.value }).resolvedOptions().timeZone;
    return /^[A-Za-z]/u.test(line.value) ? plain(zone) : leftOut('unknown-time-zone');
  } catch {
    return leftOut('unknown-time-zone');
  }
}

/** Columns repeat themselves; so much is remembered of each. */
const REMEMBERED = 5000;

/**
 * The same function, which reads the same text once only. Where so much was remembered and hardly any of
 * it was seen again, it stops looking.
 */
export function remembering<T>(read: (written: string) => T): (written: string) => T {
  const known = new Map<string, T>();
  let seenAgain = 0;
  let isWorthIt = true;
  return (written) => {
    if (!isWorthIt) return read(written);
    const before = known.get(written);
    if (before !== undefined) {
      seenAgain += 1;
      return before;
    }
    const value = read(written);
    if (known.size < REMEMBERED) known.set(written, value);
    else isWorthIt = seenAgain > REMEMBERED;
    return value;
  };
}
