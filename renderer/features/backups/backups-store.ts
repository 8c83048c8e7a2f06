import { create } from 'zustand';
import type { BackupLook } from '../../../shared/contract/backups';
import type { AppError } from '../../../shared/errors';
import { call } from '../../lib/client';
import { carryDraftsOver } from '../../lib/form-drafts';
import { formatInstant } from '../../lib/format';
import { say, sayFailure } from '../../lib/toasts';
import { restoredWords, savedWords } from './look-view';

type Going = 'reading' | 'restoring';

type LookState = {
  /** The backup that is looked at, if any. */
  readonly look: BackupLook | null;
  /** What takes a moment. */
  readonly going: Going | null;
  readonly close: () => void;
  /** Looks into a backup of the list, or (null) asks for a file. */
  readonly open: (name: string | null) => Promise<void>;
  /** What kept it from opening, if anything did. */
  readonly unlock: (by: 'passphrase' | 'code', typed: string) => Promise<AppError | null>;
  readonly restore: (token: string) => Promise<void>;
};

/** The backup somebody looks at, on whichever screen. */
export const useLook = create<LookState>()((set, get) => {
  const busy = async <T>(going: Going, run: () => Promise<T>): Promise<T> => {
    set({ going });
    try {
      return await run();
    } finally {
      set({ going: null });
    }
  };
  return {
    look: null,
    going: null,
    close: () => set({ look: null }),
    open: async (name) => {
      if (get().going !== null) return;
      const reply = await busy('reading', () => call('backups.look', { name }));
      if (!reply.ok) sayFailure(reply.error);
      else if (reply.value !== null) set({ look: reply.value });
    },
    unlock: async (by, typed) => {
      const { look, going } = get();
      if (look === null || going !== null) return null;
      const { token } = look;
      const reply = await busy('reading', () => call('backups.unlock', { token, by, typed }));
      if (!reply.ok) return reply.error;
      set({ look: reply.value });
      return null;
    },
    restore: async (token) => {
      if (get().going !== null) return;
      const reply = await busy('restoring', () => call('backups.restore', { token }));
      if (!reply.ok) return sayFailure(reply.error);
      set({ look: null });
      carryDraftsOver();
      const { undo, madeAt } = reply.value;
      const back = undo === null ? false : () => void get().restore(undo);
      say(restoredWords(formatInstant(madeAt)), { undo: back });
    },
  };
});

/** Saves a backup file where somebody chooses. */
export async function saveCopy(): Promise<void> {
  const reply = await call('backups.saveCopy', {});
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value.fileName !== null) say(savedWords(reply.value.fileName));
}
