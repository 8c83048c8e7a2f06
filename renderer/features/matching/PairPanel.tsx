import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { ScoreParts, sumOf } from '../../lib/ScoreParts';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useMatching } from './matching-store';
import type { PairRow } from './matching-view';
import { WhyNotOther } from './WhyNotOther';

type Props = {
  readonly pair: PairRow;
  readonly board: Board;
  /** Whether the result is of before a change: then nothing can be asked of it. */
  readonly outdated: boolean;
};

/** Why two people fit, by the parts of their score, which add up; and why not somebody else. */
export function PairPanel({ pair, board, outdated }: Props) {
  const { t } = useTranslation('matching');
  const cohortId = useCohortId();
  const open = useMatching((state) => state.open);
  const { menteeId, mentorId, score } = pair;
  const { data, isPlaceholderData } = useCall('matching.explain', { cohortId, menteeId, mentorId });
  return (
    <SidePanel
      title={pair.mentee}
      tag={<Tag tone="accent">{t('pairs.sum', { score })}</Tag>}
      sentence={t('pairs.with', { mentor: pair.mentor })}
      onClose={() => open(null)}
    >
      {data === undefined || isPlaceholderData ? (
        <p className="matching-help">{t('pairs.wait')}</p>
      ) : (
        <>
          <ScoreParts parts={data.parts} given={score} />
          <p className="matching-help">{t('pairs.sumNote', { score: sumOf(data.parts) })}</p>
        </>
      )}
      {!outdated && <WhyNotOther pair={pair} board={board} />}
    </SidePanel>
  );
}
