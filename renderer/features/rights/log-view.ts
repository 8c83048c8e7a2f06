import i18next from 'i18next';
import type { LogEntry } from '../../../shared/log';
import { formatList } from '../../lib/format';

/** What a change was, as a sentence begins: "Taken back: the import". */
export function whatOf({ deed, kind }: LogEntry): string {
  const what = i18next.t(`app:history.what.${kind}`);
  const words = deed === 'done' ? what : i18next.t(`rights:log.${deed}`, { what });
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** About whom it was, by the names they bear now; who was erased is not named. */
export function aboutOf({ names, people, erased, gone }: LogEntry): string {
  const { t } = i18next;
  const more = people - names.length - erased - gone;
  const parts = [
    ...names,
    ...(more > 0 ? [t('rights:log.more', { count: more })] : []),
    ...(erased > 0 ? [t('rights:log.erased', { count: erased })] : []),
    ...(gone > 0 ? [t('rights:log.gone', { count: gone })] : []),
  ];
  return parts.length === 0 ? t('rights:log.nobody') : formatList(parts);
}
