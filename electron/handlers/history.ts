import { fail, ok } from '../../shared/result';
import { firstUndone, lastDone, replay } from '../db/history';
import { logChange } from '../db/log';
import type { Handlers } from './handler';

export const historyHandlers = {
  'history.undo': ({ db, now }) => {
    const change = lastDone(db);
    if (!change) return fail({ code: 'nothing-to-undo' });
    const conflicts = replay(db, change.id, 'undo');
    if (conflicts.length > 0) return fail({ code: 'undo-conflict', subjects: conflicts });
    logChange(db, change.id, 'undone', now);
    return ok(change);
  },

  'history.redo': ({ db, now }) => {
    const change = firstUndone(db);
    if (!change) return fail({ code: 'nothing-to-undo' });
    const conflicts = replay(db, change.id, 'redo');
    if (conflicts.length > 0) return fail({ code: 'undo-conflict', subjects: conflicts });
    logChange(db, change.id, 'redone', now);
    return ok(change);
  },
} satisfies Partial<Handlers>;
