import i18next from 'i18next';
import type { Output } from '../../../shared/contract';

type Wishes = Output<'board.blockingPairs'>;

/** What became of the wishes, in one or two sentences. */
export function leadForWishes({ wished, mutual, together, blocking }: Wishes): string {
  const { t } = i18next;
  if (wished === 0) return t('matching:wishes.nobody');
  const who = t('matching:wishes.wished', { count: wished });
  if (mutual === 0) return t('matching:wishes.lead', { who, what: t('matching:wishes.oneSided') });
  const kept = mutual === 1 ? 'matching:wishes.keptOne' : 'matching:wishes.kept';
  const what = t('matching:wishes.mutual', { count: mutual, kept: t(kept, { count: together }) });
  const rest =
    blocking.length === 0 ? '' : t('matching:wishes.blocking', { count: blocking.length });
  return t('matching:wishes.lead', { who, what: [what, rest].filter(Boolean).join(' ') });
}

/** What the two have instead of each other. */
export function sentenceForBlocking({
  mentee,
  mentor,
  insteadOf,
  givingUp,
}: Wishes['blocking'][number]): string {
  const { t } = i18next;
  return [
    insteadOf === null
      ? t('matching:wishes.noPlace', { mentee })
      : t('matching:wishes.insteadOf', { mentee, other: insteadOf }),
    givingUp === null
      ? t('matching:wishes.free', { mentor })
      : t('matching:wishes.givingUp', { mentor, other: givingUp }),
  ].join(' ');
}
