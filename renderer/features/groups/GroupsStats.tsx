import { useTranslation } from 'react-i18next';
import type { GroupBoard, GroupRunSummary } from '../../../shared/contract/groups';
import { formatCount } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { useGroups } from './groups-store';
import { gapOf, meanFit } from './groups-view';

const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

type Props = { readonly board: GroupBoard; readonly run: GroupRunSummary };

/** How near the plan is to the best possible, without promising more than is known. */
function HowNear({ run }: Pick<Props, 'run'>) {
  const { t } = useTranslation('groups');
  const gap = gapOf(run);
  if (gap === null) {
    return <Stat tone="amber" value={t('stats.open')} label={t('stats.openLabel')} />;
  }
  if (gap === 0) {
    return (
      <Stat
        tone="green"
        value={
          <>
            <span aria-hidden>✓ </span>
            {t('stats.best')}
          </>
        }
        label={t('stats.bestLabel')}
      />
    );
  }
  return (
    <Stat value={t('stats.within', { gap: tenths.format(gap) })} label={t('stats.withinLabel')} />
  );
}

/** The plan in figures: groups, placed, how well they fit, decisions, and how near the best. */
export function GroupsStats({ board, run }: Props) {
  const { t } = useTranslation('groups');
  const select = useGroups((state) => state.select);
  const fit = meanFit(board);
  const count = board.decisions.length;
  return (
    <StatRow>
      <Stat value={formatCount(run.groups)} label={t('stats.groups', { count: run.groups })} />
      <Stat
        value={t('stats.placed', { placed: run.placed, of: run.matchable })}
        label={t('stats.placedLabel')}
      />
      <Stat
        value={fit === null ? t('preview.noFit') : formatCount(fit)}
        label={t('stats.fitLabel')}
      />
      <Stat
        value={formatCount(count)}
        label={t('stats.decisions', { count })}
        {...(count > 0 && {
          open: { label: t('stats.seeDecisions', { count }), go: () => select(null) },
        })}
      />
      <HowNear run={run} />
    </StatRow>
  );
}
