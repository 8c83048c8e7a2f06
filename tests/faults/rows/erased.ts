import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteDb } from '../../../electron/db/database';
import { applyErasures, listErasures } from '../../../electron/db/erase';
import { NO_ANSWERS } from '../../../shared/answers';
import type { PersonId } from '../../../shared/ids';
import { enrollment, openOffice, person, TODAY } from '../../support/office';
import { type Chance, chanceOf, seedIds } from '../chance';
import { FILE, freshFolder, openFile } from '../file';
import { ledger, type Row, type Trials } from '../row';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const OTHERS = ['Bo Marsh', 'Cy Dunn', 'Di Fell', 'Ed Holt'];

/** A word that nobody else has. */
const canary = (chance: Chance): string =>
  Array.from({ length: 12 }, () => LETTERS[chance.below(LETTERS.length)]).join('');

/** Every file of a folder in which a word stands, in the encodings a file may hold text in. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return words.some(
        (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
      );
    })
    .map(({ name }) => name);
}

type Trace = {
  readonly office: ReturnType<typeof openOffice>;
  readonly id: PersonId;
  readonly words: readonly string[];
};

/** Puts somebody into a file, and their words into every place that takes some. */
async function leaveTraces(db: WriteDb, chance: Chance): Promise<Trace> {
  const [first, last, mail, note, goal, reason] = Array.from({ length: 6 }, () => canary(chance));
  const name = `${first} ${last}`;
  const office = openOffice({ db });
  const { done, call } = office;
  const { cohortId } = await office.startCohort();
  const { personId: id } = await done('people.save', {
    personId: null,
    cohortId,
    person: person(name, { email: `${mail}@example.org`, staffNumber: '0042' }),
    enrollment: enrollment('mentor', {
      answers: { ...NO_ANSWERS, note: note ?? null, topGoal: goal ?? null },
    }),
  });
  for (const [index, other] of OTHERS.entries()) {
    await office.enroll(cohortId, index % 2 === 0 ? 'mentee' : 'mentor', other, {
      vetoes: chance.once(2) ? [{ personId: id, writtenName: name, reason: reason ?? null }] : [],
      wishes: chance.once(3) ? [{ personId: null, writtenName: name, reason: null }] : [],
    });
  }
  await done('people.save', {
    personId: id,
    cohortId,
    person: person(name, { email: `${mail}@example.org`, department: 'Care' }),
    enrollment: enrollment('mentor', { answers: { ...NO_ANSWERS, note: note ?? null } }),
  });
  await done('matching.run', { cohortId });
  await call('board.publish', { cohortId });
  for (const { match } of await done('matches.list', { cohortId })) {
    const words = chance.once(2) ? `${name} spoke of ${goal} and ${note}` : null;
    await call('sessions.log', {
      matchId: match.id,
      heldOn: TODAY,
      minutes: 45,
      way: 'video',
      note: words,
    });
  }
  if (chance.once(2)) await call('history.undo', {});
  if (chance.once(2)) await call('history.redo', {});
  const words = [first, last, mail].flatMap((word) => word ?? []);
  return { office, id, words };
}

/** Erases somebody, and looks for their name and address everywhere, also in an older copy that comes back. */
async function trial(
  folder: string,
  chance: Chance,
  isProtected: boolean,
): Promise<readonly string[]> {
  const live = freshFolder(join(folder, 'live'));
  const back = freshFolder(join(folder, 'back'));
  const db = openFile(join(live, FILE));
  const { office, id, words } = await leaveTraces(db, chance);
  if (filesWith(live, words).length === 0) return ['there was nothing to be erased'];
  db.prepare('VACUUM INTO ?').run(join(back, 'copy.db'));
  if (isProtected) await office.done('rights.erase', { personIds: [id], why: 'asked' });
  else db.exec(`UPDATE people SET name = 'Erased', email = NULL WHERE id = '${id}'`);
  const open = filesWith(live, words);
  const known = listErasures(db);
  db.close();
  const closed = filesWith(live, words);
  copyFileSync(join(back, 'copy.db'), join(back, FILE));
  const restored = openFile(join(back, FILE));
  restored.transaction(() => applyErasures(restored, known))();
  restored.exec('VACUUM');
  restored.close();
  const came = filesWith(back, words).filter((name) => name !== 'copy.db');
  return [
    ...open.map((name) => `${name} still has a word, while the program is open`),
    ...closed.map((name) => `${name} still has a word`),
    ...came.map((name) => `a copy that came back has a word in ${name}`),
  ];
}

export const erased: Row = {
  promise:
    'erased is gone: from the file, its journal, what lies beside it and copies that come back',
  bar: '0 bytes',
  counts: { full: 500, sample: 5, control: 5 },
  control: 'the record alone is emptied',
  run: async ({ n, seed, folder, isProtected }: Trials) => {
    const { fail, goesOn, outcome } = ledger({ isProtected });
    const chance = chanceOf(seed);
    seedIds(seed);
    let done = 0;
    for (; done < n && goesOn(); done += 1) {
      for (const sentence of await trial(folder, chance, isProtected)) fail(sentence);
    }
    return outcome(done, ['on files that are not encrypted, where a word could be seen']);
  },
};
