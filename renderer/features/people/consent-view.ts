import i18next from 'i18next';
import type { Output } from '../../../shared/contract';
import type { Consent } from '../../../shared/safeguard';
import { formatDate } from '../../lib/format';

/** What is said of a consent that was put on file: that it counts, or why it changes nothing. */
export function savedWords({ givenOn, outweighedBy }: Output<'consents.give'>): string {
  const { t } = i18next;
  if (outweighedBy === null) return t('rights:consent.saved');
  const date = formatDate(givenOn);
  const { withdrawnOn } = outweighedBy;
  return withdrawnOn === null
    ? t('rights:consent.renewedSince', { date, later: formatDate(outweighedBy.givenOn) })
    : t('rights:consent.withdrawnSince', { date, withdrawn: formatDate(withdrawnOn) });
}

/** Sheets that nobody withdrew by themselves, of a purpose from which somebody withdrew since. */
export const sheetsBefore = (counting: Consent, all: readonly Consent[]): readonly Consent[] =>
  counting.withdrawnOn === null
    ? []
    : all.filter(
        ({ purpose, withdrawnOn }) => purpose === counting.purpose && withdrawnOn === null,
      );
