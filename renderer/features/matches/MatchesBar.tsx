import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchRow } from '../../../shared/contract/matches';
import { formatCount } from '../../lib/format';
import { useMatches } from './matches-store';
import { FILTERS, filterCounts, hasTicks } from './matches-view';

type Props = {
  readonly rows: readonly MatchRow[];
  /** Those in sight. */
  readonly shown: readonly MatchRow[];
};

/** Finding rows and ticking them. */
export function MatchesBar({ rows, shown }: Props) {
  const { t } = useTranslation('matches');
  const ticked = useMatches((state) => state.ticked);
  const tick = useMatches((state) => state.tick);
  const filter = useMatches((state) => state.filter);
  const show = useMatches((state) => state.show);
  const search = useMatches((state) => state.search);
  const seek = useMatches((state) => state.seek);
  const counts = filterCounts(rows);
  const tickedShown = shown.filter(({ match }) => ticked.has(match.id)).length;
  const all = shown.length > 0 && tickedShown === shown.length;
  return (
    <div className="matches-bar">
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={({ currentTarget }) => seek(currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('filter.label')}
        value={filter}
        data={FILTERS.filter((each) => each !== 'new' || counts.new > 0).map((each) => ({
          value: each,
          label: t(`filter.${each}`, { shown: formatCount(counts[each]) }),
        }))}
        onChange={(value) => show(FILTERS.find((each) => each === value) ?? 'all')}
      />
      <Checkbox
        label={
          tickedShown > 0
            ? t('tickedOf', { shown: formatCount(tickedShown), of: formatCount(shown.length) })
            : t('tickAll', { count: shown.length })
        }
        checked={all}
        indeterminate={tickedShown > 0 && !all}
        disabled={shown.length === 0}
        onChange={() => tick(new Set(all ? [] : shown.map(({ match }) => match.id)))}
      />
      {(tickedShown > 0 || hasTicks(rows, ticked)) && (
        <Button size="xs" variant="subtle" onClick={() => tick(new Set())}>
          {t('tickNone')}
        </Button>
      )}
    </div>
  );
}
