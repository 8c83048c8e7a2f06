import { useTranslation } from 'react-i18next';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { ScoreParts } from '../../lib/ScoreParts';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useMatching } from './matching-store';
import type { PairRow } from './matching-view';

type Props = {
  readonly pair: PairRow;
};

/** Why two people fit: the parts of their score, which add up. */
export function PairPanel({ pair }: Props) {
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
          <ScoreParts parts={data.parts} />
          <p className="matching-help">{t('pairs.sumNote', { score })}</p>
        </>
      )}
    </SidePanel>
  );
}
