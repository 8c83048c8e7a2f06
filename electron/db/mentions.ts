import { ERASED_NAME } from '../../shared/erasure';
import { nameKey } from '../../shared/person';
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

/** Whether a name is one person's alone and long enough not to be a word of its own: "Will", "Spring". */
export function nameIsTelling(db: ReadDb, { name }: Identity): boolean {
  if (!/\S\s+\S/u.test(name)) return false;
  const key = nameKey(name);
  const bearers = db.prepare<[], string>('SELECT name FROM people').pluck().all();
  return bearers.filter((other) => nameKey(other) === key).length <= 1;
}

/**
 * Takes somebody's name and e-mail address out of everything that others wrote.
 *
 * @returns the texts that were changed
 */
export function removeMentions(db: WriteDb, identity: Identity): number {
  const { name, email } = identity;
  const words = [...(nameIsTelling(db, identity) ? [name] : []), ...(email ? [email] : [])];
  if (words.length === 0) return 0;
  const pattern = words.flatMap(spellings).map(escaped).join('|');
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  db.function('without_mentions', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.replace(mention, ERASED_NAME) : text,
  );
  let texts = 0;
  for (const table of tableNames(db).filter((each) => !WITHOUT_MENTIONS.has(each))) {
    for (const { name: column, type, pk } of columnsOf(db, table)) {
      if (type !== 'TEXT' || pk > 0) continue;
      const cell = quote(column);
      texts += db
        .prepare(
          `UPDATE ${quote(table)} SET ${cell} = without_mentions(${cell})
            WHERE ${cell} IS NOT without_mentions(${cell})`,
        )
        .run().changes;
    }
  }
  return texts;
}
