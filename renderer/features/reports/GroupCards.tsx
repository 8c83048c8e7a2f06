import { useTranslation } from 'react-i18next';
import {
  type GroupAttention,
  type GroupDosage,
  type GroupQuality,
  type GroupReportData,
  gapOf,
} from '../../../shared/group-report';
import { formatCount, formatDate, formatHours } from '../../lib/format';
import { Card } from '../../ui/Card';
import { Facts } from './Facts';
import { MadeFrom } from './MethodCard';
import { ReportTable } from './ReportTable';
import { Share } from './Share';

/** How well the groups published last fit, and how near the best that is. */
export function GroupQualityCard({ quality }: { readonly quality: GroupQuality | null }) {
  const { t } = useTranslation('reports');
  if (quality === null) {
    return (
      <Card title={t('groups.quality')}>
        <p>{t('groups.none')}</p>
      </Card>
    );
  }
  const gap = gapOf(quality);
  const within = gap === 0 ? t('groups.gapZero') : t('groups.gapWithin', { gap: (gap ?? 0) / 100 });
  return (
    <Card title={t('groups.quality')}>
      <Facts
        facts={[
          { label: t('groups.made'), value: formatCount(quality.groups) },
          {
            label: t('groups.placed'),
            value: <Share count={quality.placed} of={quality.matchable} />,
          },
          { label: t('groups.total'), value: formatCount(quality.total) },
          { label: t('groups.check'), value: gap === null ? t('groups.gapUnknown') : within },
        ]}
      />
    </Card>
  );
}

/** Groups that ask for a call, and why. */
export function GroupAttentionCard({
  attention,
}: {
  readonly attention: readonly GroupAttention[];
}) {
  const { t } = useTranslation('reports');
  return (
    <Card title={t('attention.title')}>
      {attention.length === 0 ? (
        <p>{t('attention.none')}</p>
      ) : (
        <ReportTable
          label={t('attention.title')}
          columns={[t('groups.group'), t('attention.why'), t('lastMet'), t('attention.days')]}
          numbers={[3]}
          rows={attention.map(({ group, reason, lastMetOn, daysSilent }) => [
            group,
            t(`attention.reason.${reason}`),
            lastMetOn === null ? t('never') : formatDate(lastMetOn),
            formatCount(daysSilent),
          ])}
        />
      )}
    </Card>
  );
}

/** How much each group got out of the period, and how many were there. */
export function GroupDosageCard({ dosage }: { readonly dosage: readonly GroupDosage[] }) {
  const { t } = useTranslation('reports');
  if (dosage.length === 0) return null;
  return (
    <Card title={t('dosage.title')}>
      <p className="report-note">{t('groups.note')}</p>
      <ReportTable
        label={t('dosage.title')}
        columns={[
          t('groups.group'),
          t('groups.people'),
          t('dosage.sessions'),
          t('dosage.hours'),
          t('groups.there'),
          t('lastMet'),
        ]}
        numbers={[1, 2, 3, 4]}
        rows={dosage.map((each) => [
          each.group,
          formatCount(each.people),
          formatCount(each.sessions),
          formatHours(each.minutes),
          t('share', {
            count: each.present,
            shown: formatCount(each.present),
            of: formatCount(each.expected),
          }),
          each.lastMetOn === null ? t('never') : formatDate(each.lastMetOn),
        ])}
      />
    </Card>
  );
}

/** How the figures of groups are counted, and what they were made from. */
export function GroupMethodCard({ data }: { readonly data: GroupReportData }) {
  const { t } = useTranslation('reports');
  const { sessions, period } = data;
  return (
    <Card title={t('method.title')}>
      <ul className="report-list">
        <li>{t('groups.methodFunnel')}</li>
        <li>{t('groups.methodScore')}</li>
        <li>{t('method.sessions', { count: sessions.withoutDuration })}</li>
        <li>{t('groups.methodPresence')}</li>
        <li>{t('method.met', { date: formatDate(period.to) })}</li>
        <li>{t('method.absent')}</li>
      </ul>
      <MadeFrom data={data} />
    </Card>
  );
}
