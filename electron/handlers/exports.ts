import type { AppError } from '../../shared/errors';
import type { ExportRefusal } from '../../shared/export';
import { fail, ok, type Result } from '../../shared/result';
import type { ReadDb } from '../db/database';
import { listErasures } from '../db/erase';
import { lastSavedAt, logErasure } from '../db/log';
import { migrations } from '../db/migrate';
import { quote } from '../db/schema';
import { documentWords } from '../documents/words';
import { collect, laterDay } from '../export/collect';
import { fill } from '../export/fill';
import { packExport } from '../export/pack-export';
import { shapesOf } from '../export/shape';
import { type Staged, stageExport } from '../export/stage';
import { unpackExport } from '../export/unpack-export';
import { LIMITS } from '../intake/read/limits';
import { countContent } from '../vault/content';
import type { CommandContext, Handlers } from './handler';
import { writeTo } from './save-document';

export const exportHandlers = {
  'exports.save': async ({ db, desk, now, today, signal, progress }) => {
    // Whoever watches must not take the last one's end for this one's.
    progress(0, 0);
    const words = documentWords();
    const target = await desk.chooseTarget(words.t('export.fileName', { date: today }));
    if (!target) return ok(null);
    const counts = countContent(db);
    const bytes = await packExport(collect(db, laterDay(today, lastSavedAt(db))), {
      schemaVersion: migrations.length,
      madeAt: now,
      readMe: words.t('export.readMe', { date: words.date(today) }),
      signal,
      progress,
    });
    const written = await writeTo(target, bytes, 1);
    return written.ok ? ok({ fileName: target.fileName, counts }) : written;
  },

  'exports.bringIn': async ({ db, desk, today, signal, progress, commit }) => {
    const full = refuseUnlessEmpty(db);
    if (!full.ok) return full;
    progress(0, 0);
    const chosen = await desk.chooseArchive();
    if (!chosen) return ok(null);
    const { fileName } = chosen;
    const refused = (refusal: ExportRefusal) =>
      fail({ code: 'export-refused', fileName, refusal } as const);
    if (chosen.bytes > LIMITS.fileBytes) return refused({ code: 'too-large' });
    const bytes = await chosen.read().catch(() => null);
    if (bytes === null) return refused({ code: 'unreadable' });
    const unpacked = await unpackExport(bytes, { signal });
    if (!unpacked.ok) return refused(unpacked.error);
    const erased = listErasures(db);
    const staged = await stageExport(unpacked.value, { erased, today, signal, progress });
    if (!staged.ok) return refused(staged.error);
    return commit((context) => bringIn(context, fileName, staged.value));
  },
} satisfies Partial<Handlers>;

/** Who was erased is on record for good, and takes nobody's place. */
const isEmpty = (db: ReadDb): boolean =>
  shapesOf(db).every(
    ({ table }) =>
      table === 'erasures' ||
      db.prepare(`SELECT 1 FROM ${quote(table)} LIMIT 1`).get() === undefined,
  );

function refuseUnlessEmpty(db: ReadDb): Result<null, AppError> {
  if (isEmpty(db)) return ok(null);
  const count = (table: string) =>
    Number(
      db
        .prepare(`SELECT count(*) FROM ${quote(table)}`)
        .pluck()
        .get(),
    );
  return fail({ code: 'file-not-empty', programs: count('programs'), people: count('people') });
}

/** Writes what was tried out before, as one step that can be taken back. */
function bringIn(
  { db, now, nameStep }: CommandContext,
  fileName: string,
  { tables, erased }: Staged,
): Result<{ fileName: string; counts: ReturnType<typeof countContent> }, AppError> {
  // Something else may have been entered meanwhile.
  const full = refuseUnlessEmpty(db);
  if (!full.ok) return full;
  Array.from(fill(db, tables));
  logErasure(db, 'redone', erased, now);
  nameStep('bring-in', fileName);
  return ok({ fileName, counts: countContent(db) });
}
