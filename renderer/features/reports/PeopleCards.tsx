import { useTranslation } from 'react-i18next';
import type { ReportAttention, ReportDosage, ReportUnmatched } from '../../../shared/documents';
import { formatCount, formatDate, formatHours } from '../../lib/format';
import { Card } from '../../ui/Card';
import { ReportTable } from './ReportTable';

type AttentionProps = { readonly attention: readonly ReportAttention[] };

/** Matches that ask for a call, and why. */
export function AttentionCard({ attention }: AttentionProps) {
  const { t } = useTranslation('reports');
  if (attention.length === 0) {
    return (
      <Card title={t('attention.title')}>
        <p>{t('attention.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('attention.title')}>
      <ReportTable
        label={t('attention.title')}
        columns={[t('mentee'), t('mentor'), t('attention.why'), t('lastMet'), t('attention.days')]}
        numbers={[4]}
        rows={attention.map(({ mentee, mentor, reason, lastMetOn, daysSilent }) => [
          mentee,
          mentor,
          t(`attention.reason.${reason}`),
          lastMetOn === null ? t('never') : formatDate(lastMetOn),
          formatCount(daysSilent),
        ])}
      />
    </Card>
  );
}

type UnmatchedProps = { readonly unmatched: readonly ReportUnmatched[] };

/** Who has no match, and why. Who vetoed whom is part of no report. */
export function UnmatchedCard({ unmatched }: UnmatchedProps) {
  const { t } = useTranslation('reports');
  if (unmatched.length === 0) {
    return (
      <Card title={t('unmatched.title')}>
        <p>{t('unmatched.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('unmatched.title')}>
      <ReportTable
        label={t('unmatched.title')}
        columns={[t('unmatched.name'), t('unmatched.role'), t('unmatched.why')]}
        rows={unmatched.map(({ name, role, reason }) => [name, t(role), t(`reason.${reason}`)])}
      />
    </Card>
  );
}

type DosageProps = { readonly dosage: readonly ReportDosage[] };

/** How much each match got out of the period. */
export function DosageCard({ dosage }: DosageProps) {
  const { t } = useTranslation('reports');
  if (dosage.length === 0) return null;
  return (
    <Card title={t('dosage.title')}>
      <p className="report-note">{t('dosage.note')}</p>
      <ReportTable
        label={t('dosage.title')}
        columns={[t('mentee'), t('mentor'), t('dosage.sessions'), t('dosage.hours'), t('lastMet')]}
        numbers={[2, 3]}
        rows={dosage.map(({ mentee, mentor, sessions, minutes, lastMetOn }) => [
          mentee,
          mentor,
          formatCount(sessions),
          formatHours(minutes),
          lastMetOn === null ? t('never') : formatDate(lastMetOn),
        ])}
      />
    </Card>
  );
}
