import i18next from 'i18next';
import { wordsForChange } from './change-words';
import { call } from './client';
import { say, sayFailure } from './toasts';

/** Takes the last change back, and says which. */
export async function undo(): Promise<void> {
  const reply = await call('history.undo', {});
  if (reply.ok) say(i18next.t('app:history.undone', { what: wordsForChange(reply.value) }));
  else sayFailure(reply.error);
}

/** Does again what was taken back last, and says what. */
export async function redo(): Promise<void> {
  const reply = await call('history.redo', {});
  if (!reply.ok) return sayFailure(reply.error);
  say(i18next.t('app:history.redone', { what: wordsForChange(reply.value) }), { undo: true });
}
