import i18next from 'i18next';
import type { BackupCounts } from '../../shared/backup';
import type { WriteFailure } from '../../shared/errors';
import type { Instant } from '../../shared/time';
import { formatAge, formatCount } from './format';

/** `9 minutes ago`; `just now` within the minute, and for a clock that was set back. */
export const ageOf = (madeAt: Instant, now: Date): string =>
  formatAge(madeAt, now) ?? i18next.t('backups:now');

/** What a backup holds: three figures with their words. */
export const countWords = ({ people, matches, sessions }: BackupCounts) => ({
  people: i18next.t('backups:people', { count: people, shown: formatCount(people) }),
  matches: i18next.t('backups:matches', { count: matches, shown: formatCount(matches) }),
  sessions: i18next.t('backups:sessions', { count: sessions, shown: formatCount(sessions) }),
});

/** Why the last backup was not made, as a sentence. */
export const failureWords = (failure: WriteFailure): string =>
  i18next.t('backups:trouble.failure', { why: i18next.t(`errors:write.${failure}`) });
