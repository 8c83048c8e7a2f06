import i18next from 'i18next';
import type { Change } from '../../shared/history';

/** What a change was, for "Undo ...": `the pin (Łukasz Lindqvist)`. */
export function wordsForChange({ kind, subject }: Change): string {
  const what = i18next.t(`app:history.what.${kind}`);
  return subject === null ? what : i18next.t('app:history.whatAbout', { what, subject });
}
