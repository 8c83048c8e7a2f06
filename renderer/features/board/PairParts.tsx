import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { ScoreParts } from '../../lib/ScoreParts';

type Props = {
  readonly menteeId: PersonId;
  readonly mentorId: PersonId;
  readonly heading: string;
  /** The score on the card. */
  readonly given?: number | undefined;
};

/** The parts of one pair's score, under a heading that names the sum. */
export function PairParts({ menteeId, mentorId, heading, given }: Props) {
  const { t } = useTranslation('board');
  const cohortId = useCohortId();
  const { data, isPlaceholderData } = useCall('matching.explain', { cohortId, menteeId, mentorId });
  return (
    <section className="board-section">
      <h3>{heading}</h3>
      {data === undefined || isPlaceholderData ? (
        <p className="board-lines" data-plain>
          {t('panel.wait')}
        </p>
      ) : (
        <ScoreParts parts={data.parts} given={given} />
      )}
    </section>
  );
}
