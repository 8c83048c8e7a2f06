import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Board, RunSummary } from '../../../shared/contract/matching';
import { formatCount, formatList } from '../../lib/format';
import { Stat, StatRow } from '../../ui/Stat';
import { useBoard } from './board-store';
import { countDecisions } from './board-view';

/** What the decisions gave up, in words. */
function wordsForCost(cost: NonNullable<Board['decisionsCost']>): string {
  const { t } = i18next;
  const { placed, worst, total } = cost;
  if (placed === 0 && worst === 0) {
    if (total === 0) return t('board:cost.free');
    if (total < 0) return t('board:cost.points', { count: -total });
  }
  const part = (name: 'placed' | 'worst' | 'total', change: number) =>
    change === 0
      ? []
      : [t(`board:cost.${name}${change < 0 ? 'Less' : 'More'}`, { count: Math.abs(change) })];
  const parts = formatList([
    ...part('placed', placed),
    ...part('worst', worst),
    ...part('total', total),
  ]);
  return t('board:cost.several', { parts });
}

type Props = {
  readonly board: Board;
  readonly run: RunSummary;
};

/** The plan in figures: placed, mean, weakest, what the decisions cost (with the way to their list), and whether it is proven. */
export function BoardStats({ board, run }: Props) {
  const { t } = useTranslation('board');
  const select = useBoard((state) => state.select);
  const { pins, forbids, holds } = countDecisions(board.decisions);
  const decided = [
    ...(pins > 0 ? [t('stats.pins', { count: pins })] : []),
    ...(forbids > 0 ? [t('stats.forbids', { count: forbids })] : []),
    ...(holds > 0 ? [t('stats.holds', { count: holds })] : []),
  ].join(', ');
  const none = t('stats.none');
  const { placed, worst } = run.value;
  return (
    <StatRow>
      <Stat
        value={t('stats.placed', { placed, of: run.matchable })}
        label={t('stats.placedLabel')}
      />
      <Stat
        value={run.meanScore === null ? none : formatCount(run.meanScore)}
        label={t('stats.meanLabel')}
      />
      <Stat value={worst === null ? none : formatCount(worst)} label={t('stats.worstLabel')} />
      <Stat
        value={decided === '' ? t('stats.noDecisions') : decided}
        label={
          decided === '' || board.decisionsCost === null
            ? t('stats.noDecisionsLabel')
            : wordsForCost(board.decisionsCost)
        }
        {...(decided !== '' && {
          open: {
            label: t('stats.seeDecisions', { decided }),
            go: () => select(null),
          },
        })}
      />
      {run.certificate.verified ? (
        <Stat
          tone="green"
          value={
            <>
              <span aria-hidden>✓ </span>
              {t('stats.proven')}
            </>
          }
          label={t('stats.provenLabel')}
        />
      ) : (
        <Stat tone="amber" value={t('stats.unproven')} label={t('stats.unprovenLabel')} />
      )}
    </StatRow>
  );
}
