import type { WriteFailure } from '../../shared/errors';
import { fail, ok, type Result } from '../../shared/result';
import type { FileState, SheetPurpose } from '../../shared/vault';
import { logDeed } from '../db/log';
import { recoverySheet } from '../documents/recovery-sheet';
import { documentWords } from '../documents/words';
import type { Lock } from '../vault/file-life';
import {
  codeSlot,
  type KeySlots,
  keyByCode,
  keyByPassphrase,
  keystoreSlot,
  newDataKey,
  passphraseSlot,
  type ReadKeys,
} from '../vault/key-slots';
import { groupsOf, readCode } from '../vault/recovery-code';
import { isTypedBack, type SheetDraft } from '../vault/sheet-desk';
import type { FileContext, FileHandlers } from './handler';
import { failureOf, saveDocument } from './save-document';

type Choice = { readonly passphrase: string | null; readonly keystore: boolean };

/** What has no meaning any more once the file is in another state than the screen thought. */
export const movedOn = fail({ code: 'file-moved-on' } as const);

/** Runs something that writes beside the database; what keeps it from it is said. */
export async function writing<T>(
  run: () => Promise<T>,
): Promise<Result<T, { code: 'file-unwritable'; failure: WriteFailure }>> {
  try {
    return ok(await run());
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return fail({ code: 'file-unwritable', failure } as const);
  }
}

/** Whether what a sheet is for can be done with the file as it is. */
function fits({ life }: FileContext, purpose: SheetPurpose, state: FileState): boolean {
  if (purpose === 'begin') return state.state === 'absent';
  return state.state === 'open' && (purpose === 'renew') === (life.lock !== null);
}

/** A new key with its slots. A keystore that refuses is no reason to stop: the sheet opens in any case. */
async function newLock(
  { keystore }: FileContext,
  { code, sheet }: SheetDraft,
  choice: Choice,
): Promise<Lock> {
  const key = newDataKey();
  const slots: KeySlots = {
    code: await codeSlot(key, code, sheet),
    passphrase: choice.passphrase === null ? null : await passphraseSlot(key, choice.passphrase),
    keystore: choice.keystore ? await ownSlot(key, keystore) : null,
  };
  return { key, slots };
}

async function ownSlot(key: Buffer, keystore: FileContext['keystore']) {
  if (!(await keystore.isAvailable())) return null;
  return keystoreSlot(key, keystore).catch(() => null);
}

/** Puts a sheet in force that was typed back. */
async function enforce(context: FileContext, draft: SheetDraft, choice: Choice) {
  const { life } = context;
  const { lock } = life;
  if (draft.purpose === 'renew' && lock !== null) {
    const code = await codeSlot(lock.key, draft.code, draft.sheet);
    return life.writeSlots(lock.key, { code });
  }
  const made = await newLock(context, draft, choice);
  return draft.purpose === 'begin' ? life.begin(made) : life.rewrite(made);
}

/** The data key by what was typed, or why not. */
export async function keyFor(keys: ReadKeys, by: 'passphrase' | 'code', typed: string) {
  const wrong = (why: 'wrong-passphrase' | 'mistyped-code' | 'other-code') =>
    fail({ code: 'unlock-refused', why: keys.flawed ? 'keys-damaged' : why } as const);
  const { code, passphrase } = keys.slots;
  if (by === 'passphrase') {
    const key = passphrase && (await keyByPassphrase(passphrase, typed.trim()));
    return key ? ok(key) : wrong('wrong-passphrase');
  }
  const read = readCode(typed);
  if (read === null) return fail({ code: 'unlock-refused', why: 'mistyped-code' } as const);
  const key = await keyByCode(code, read);
  return key ? ok(key) : wrong('other-code');
}

export const vaultHandlers = {
  'vault.state': async ({ life }) => ok(await life.state()),

  'vault.retry': async ({ life }) => ok(await life.start()),

  'vault.beginPlain': ({ life }) => writing(() => life.begin(null)),

  'vault.saveSheet': async (context, { purpose }) => {
    const { life, sheets, desk, today } = context;
    if (!fits(context, purpose, await life.state())) return movedOn;
    const { code, sheet, group } = sheets.take(purpose, today);
    const words = documentWords();
    const title = words.t('sheet.fileName', { mark: sheet.mark });
    const reply = await saveDocument(
      { desk, today, signal: new AbortController().signal, progress: () => undefined },
      [recoverySheet({ groups: groupsOf(code), ...sheet }, words)],
      { title, fileName: `${title}.pdf`, language: words.language },
    );
    if (!reply.ok) return reply;
    const { fileName } = reply.value;
    if (fileName !== null) sheets.saved();
    return ok({ sheet, saved: fileName, group });
  },

  'vault.confirmSheet': async (context, { purpose, typed, ...choice }) => {
    const { life, sheets, backups, now } = context;
    const draft = sheets.current(purpose);
    if (!draft || !fits(context, purpose, await life.state())) return movedOn;
    if (!isTypedBack(draft, typed)) return fail({ code: 'sheet-mistyped', group: draft.group });
    if (purpose === 'protect') await backups.makeIfPossible('before-protection');
    const reply = await writing(() => enforce(context, draft, choice));
    if (!reply.ok) return reply;
    sheets.clear();
    if (purpose !== 'protect') return reply;
    if (life.db !== null) logDeed(life.db, 'protect', now);
    await backups.sealEarlier();
    return reply;
  },

  'vault.unlock': async ({ life, keystore }, { by, typed, keystore: adopt }) => {
    const keys = life.lockedKeys;
    if (keys === null) return movedOn;
    const key = await keyFor(keys, by, typed);
    if (!key.ok) return key;
    const state = await life.unlock(key.value);
    const { lock } = life;
    const own = adopt && lock !== null ? await ownSlot(lock.key, keystore) : null;
    if (lock === null || own === null) return ok(state);
    return writing(() => life.writeSlots(lock.key, { keystore: own }));
  },

  'vault.setPassphrase': async ({ life }, { passphrase }) => {
    const { lock } = life;
    if (lock === null) return movedOn;
    const slot = passphrase === null ? null : await passphraseSlot(lock.key, passphrase);
    return writing(() => life.writeSlots(lock.key, { passphrase: slot }));
  },

  'vault.setKeystore': async ({ life, keystore }, { keystore: wanted }) => {
    const { lock } = life;
    if (lock === null) return movedOn;
    const slot = wanted ? await ownSlot(lock.key, keystore) : null;
    if (wanted && slot === null) return fail({ code: 'no-keystore' });
    return writing(() => life.writeSlots(lock.key, { keystore: slot }));
  },

  'vault.unprotect': async ({ life, backups, now }) => {
    if (life.lock === null) return movedOn;
    await backups.makeIfPossible('before-protection');
    const reply = await writing(() => life.rewrite(null));
    if (reply.ok && life.db !== null) logDeed(life.db, 'unprotect', now);
    return reply;
  },
} satisfies Partial<FileHandlers>;
