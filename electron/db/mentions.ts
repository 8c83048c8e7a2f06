import { ERASED_NAME } from '../../shared/erasure';
import { LINE_LENGTH, nameKey, PARAGRAPH_LENGTH } from '../../shared/person';
import type { ReadDb, WriteDb } from './database';
import { columnsOf, quote, tableNames } from './schema';

/** Tables that hold no text about people, or whose names are somebody else's and no mention. */
const WITHOUT_MENTIONS = new Set([
  'people',
  'programs',
  'cohorts',
  'skills',
  'demographic_fields',
  'log',
  'erasures',
  'changes',
  'change_rows',
]);

type Identity = { readonly name: string; readonly email: string | null };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As it stands in plain text and as it stands in JSON. */
const spellings = (text: string): string[] => [
  ...new Set([text, JSON.stringify(text).slice(1, -1)]),
];

/**
 * A name as people write it, in decomposed letters: as `nameKey` has it, accents, apostrophes and spacing
 * carry no meaning.
 */
const nameAsWritten = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .split(/\s+/u)
    .map((part) =>
      Array.from(part, (letter) => {
        if (/[’‘'`´]/u.test(letter)) return "[’‘'`´]";
        return `${/[iı]/iu.test(letter) ? '[iı]' : escaped(letter)}\\p{M}*`;
      }).join(''),
    )
    .join('(?:\\s|\\\\[nrtf])+');

/** Whether a name is one person's alone and long enough not to be a word of its own: "Will", "Spring". */
export function nameIsTelling(db: ReadDb, { name }: Identity): boolean {
  if (!/\S\s+\S/u.test(name)) return false;
  const key = nameKey(name);
  const bearers = db.prepare<[], string>('SELECT name FROM people').pluck().all();
  return bearers.filter((other) => nameKey(other) === key).length <= 1;
}

/** Where no address is known people write a word or a dash, which stands in other texts as itself. */
const isAddress = (email: string): boolean => /\S@\S/u.test(email);

/**
 * Takes somebody's name and e-mail address out of everything that others wrote.
 *
 * @returns the texts that were changed
 */
export function removeMentions(db: WriteDb, identity: Identity): number {
  const { name, email } = identity;
  const words = [
    ...(nameIsTelling(db, identity) ? spellings(name).map(nameAsWritten) : []),
    ...(email !== null && isAddress(email) ? spellings(email.normalize('NFD')).map(escaped) : []),
  ];
  if (words.length === 0) return 0;
  const pattern = words.join('|');
  const mention = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  // In JSON a word may follow the "n" of a line break: where it begins is told from the text itself.
  const somewhere = new RegExp(pattern, 'iu');
  db.function('without_mentions', { deterministic: true }, (text, isJson) => {
    if (typeof text !== 'string' || !somewhere.test(text.normalize('NFD'))) return text;
    return isJson === 1 ? withoutInJson(text, mention) : without(text, mention);
  });
  let texts = 0;
  for (const table of tableNames(db).filter((each) => !WITHOUT_MENTIONS.has(each))) {
    for (const { name: column, type, pk } of columnsOf(db, table)) {
      if (type === 'TEXT' && pk === 0) texts += rewrite(db, quote(table), quote(column));
    }
  }
  return texts;
}

/** Stands in a text that has no room for `ERASED_NAME`: what is too long can't be read any more. */
const BRIEF = '…';

function without(text: string, mention: RegExp): string {
  const decomposed = text.normalize('NFD');
  if (decomposed.search(mention) < 0) return text;
  const replaced = (by: string) => decomposed.replace(mention, by).normalize('NFC');
  const cleaned = replaced(ERASED_NAME);
  const most = text.length > LINE_LENGTH ? PARAGRAPH_LENGTH : LINE_LENGTH;
  return cleaned.length > most ? replaced(BRIEF) : cleaned;
}

/** Each text in JSON has a length of its own to keep to. */
const withoutInJson = (json: string, mention: RegExp): string =>
  json.replace(/"(?:[^"\\]|\\.)*"/gu, (written) =>
    JSON.stringify(without(String(JSON.parse(written)), mention)),
  );

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

/** Takes the words out of a column; names that became alike are told apart by numbers. */
function rewrite(db: WriteDb, table: string, cell: string): number {
  const cleaned = `without_mentions(${cell}, json_valid(${cell}))`;
  const changes = `WHERE ${cell} IS NOT ${cleaned}`;
  try {
    return db.prepare(`UPDATE ${table} SET ${cell} = ${cleaned} ${changes}`).run().changes;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const update = db.prepare(`UPDATE ${table} SET ${cell} = ${cleaned} || @end WHERE rowid = @row`);
  const rows = db.prepare<[], number>(`SELECT rowid FROM ${table} ${changes}`).pluck().all();
  for (const row of rows) {
    for (let number = 1, isFree = false; !isFree; number += 1) {
      try {
        update.run({ row, end: number === 1 ? '' : ` ${number}` });
        isFree = true;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
  }
  return rows.length;
}
