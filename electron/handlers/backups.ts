import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupLook, BackupState, ListedBackup } from '../../shared/contract/backups';
import { fail, ok, type Result } from '../../shared/result';
import { instantOf, localDate } from '../../shared/time';
import { logDeed } from '../db/log';
import type { ArchiveRefusal } from '../vault/archive';
import { factsOf, listBackups, newestOf, type StoredBackup } from '../vault/backup-folder';
import type { Backups } from '../vault/backups';
import { discard, leftInTheClear } from '../vault/in-the-clear';
import { liveFiles } from '../vault/live-files';
import { isInside, roomIn } from '../vault/second-folder';
import { syncServiceOf } from '../vault/synced-folder';
import type { FileContext, FileHandlers } from './handler';
import { failureOf } from './save-document';
import { keyFor, movedOn, writing } from './vault';

const listed = ({ folder }: Backups, backup: StoredBackup): ListedBackup => ({
  ...backup,
  facts: factsOf(join(folder, backup.name)),
});

function secondOf({ backups, now }: FileContext): BackupState['second'] {
  const { secondFolder, computer } = backups.notes;
  if (secondFolder === null) return null;
  return {
    folder: basename(secondFolder) || secondFolder,
    outcome: backups.lastSecond?.outcome ?? null,
    newestAt: newestOf(listBackups(roomIn(secondFolder, computer)), now)?.madeAt ?? null,
    syncedBy: syncServiceOf(secondFolder),
  };
}

function stateOf(context: FileContext): BackupState {
  const { backups, life } = context;
  const { newest, lastFailure } = backups;
  const live = statSync(liveFiles(life.folder).db, { throwIfNoEntry: false });
  return {
    newest: newest === undefined ? null : listed(backups, newest),
    kept: backups.list().length,
    isBehind: backups.isBehind,
    failure: lastFailure === null ? null : (failureOf(lastFailure) ?? 'other'),
    second: secondOf(context),
    rehearsal: backups.notes.rehearsal,
    syncedBy: syncServiceOf(life.folder),
    fileChangedAt: live === undefined ? null : instantOf(live.mtime),
  };
}

/** Where nothing is protected, nothing is left that should be. */
const leftOf = ({ life, backups }: FileContext) =>
  life.lock === null ? [] : leftInTheClear(life.folder, backups.rooms);

const refused = (why: ArchiveRefusal, fileName: string) =>
  fail({ code: 'backup-refused', why, fileName } as const);

const lookOrRefusal = (look: Result<BackupLook, ArchiveRefusal>, fileName: string) =>
  look.ok ? look : refused(look.error, fileName);

export const backupHandlers = {
  'backups.state': async (context) => ok(stateOf(context)),

  'backups.list': async ({ backups }) =>
    ok(backups.list().map((backup) => listed(backups, backup))),

  'backups.leftInTheClear': async (context) =>
    ok(leftOf(context).map(({ name, kind, at }) => ({ name, kind, at }))),

  'backups.discard': (context, { names }) =>
    writing(async () => {
      const left = leftOf(context).filter(({ name }) => names.includes(name));
      for (const each of left) discard(each);
      return { count: left.length };
    }),

  'backups.make': (context) =>
    writing(async () => {
      await context.backups.make('asked');
      return stateOf(context);
    }),

  'backups.saveCopy': async ({ backups, chooser, life, now }) => {
    if (life.db === null) return fail({ code: 'not-open' });
    const day = localDate(new Date(now));
    const path = await chooser.target(`Mentorbook ${day}.mentorbook`);
    if (path === null) return ok({ fileName: null });
    const saved = await writing(() => backups.saveTo(path));
    if (saved.ok) return ok({ fileName: basename(path) });
    const { failure } = saved.error;
    return fail({ code: 'target-unwritable', failure, fileName: basename(path) });
  },

  'backups.chooseSecond': async (context) => {
    const { backups, chooser, life } = context;
    const path = await chooser.folder();
    if (path === null) return ok(stateOf(context));
    if (isInside(path, life.folder)) return fail({ code: 'second-folder-inside' });
    return writing(async () => {
      await backups.chooseSecond(path);
      return stateOf(context);
    });
  },

  'backups.forgetSecond': (context) =>
    writing(async () => {
      await context.backups.chooseSecond(null);
      return stateOf(context);
    }),

  'backups.look': async ({ backups, restores, chooser }, { name }) => {
    // A name is only ever looked up: whatever else it says leads nowhere.
    const known = backups.list().find((backup) => backup.name === name);
    if (name !== null && known === undefined) return refused('gone', basename(name));
    const path = known ? join(backups.folder, known.name) : await chooser.file();
    if (path === null) return ok(null);
    const look = await writing(() => restores.look(path));
    return look.ok ? lookOrRefusal(look.value, basename(path)) : look;
  },

  'backups.unlock': async ({ restores }, { token, by, typed }) => {
    const keys = restores.keysOf(token);
    if (keys === undefined) return movedOn;
    const key = await keyFor(keys, by, typed);
    if (!key.ok) return key;
    const look = await restores.unlock(token, key.value);
    return look === undefined ? movedOn : lookOrRefusal(look, restores.fileNameOf(token));
  },

  'backups.restore': async ({ restores, life, now }, { token }) => {
    const restored = await writing(async () => {
      const back = await restores.restore(token);
      if (back?.ok && life.db !== null) logDeed(life.db, 'restore', now);
      return back;
    });
    if (!restored.ok) return restored;
    if (restored.value === null) return movedOn;
    if (restored.value.ok) return restored.value;
    return refused(restored.value.error, restores.fileNameOf(token));
  },
} satisfies Partial<FileHandlers>;
