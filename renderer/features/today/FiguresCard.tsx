import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { formatCount, formatHours } from '../../lib/format';
import { Card } from '../../ui/Card';
import { Sparkline } from '../../ui/Sparkline';
import { Stat, StatRow } from '../../ui/Stat';

type Props = {
  readonly figures: Output<'today.list'>['figures'];
  /** Whether they are of groups. */
  readonly grouped: boolean;
};

/** The cohort in three figures, each with what it is out of. */
export function FiguresCard({ figures, grouped }: Props) {
  const { t } = useTranslation('today');
  const { activeMatches, metInLast30Days, metByWeek, conversations, minutes, unsigned } = figures;
  const active = formatCount(activeMatches);
  const count = activeMatches;
  return (
    <Card flush>
      <StatRow stacked>
        <Stat
          value={
            <span className="today-figure">
              {t('figures.met', { met: formatCount(metInLast30Days), active })}
              <Sparkline values={metByWeek} most={activeMatches} />
            </span>
          }
          label={t(grouped ? 'figures.groupsMetLabel' : 'figures.metLabel', { count })}
        />
        <Stat
          value={formatHours(minutes)}
          label={t('figures.hoursLabel', {
            count: conversations,
            shown: formatCount(conversations),
          })}
        />
        {unsigned === 0 ? (
          <Stat
            value={t('figures.signed', { active })}
            label={t('figures.signedLabel', { count })}
          />
        ) : (
          <Stat
            value={t('figures.unsigned', { unsigned: formatCount(unsigned), active })}
            label={t('figures.unsignedLabel', { count })}
          />
        )}
      </StatRow>
    </Card>
  );
}
