import { useTranslation } from 'react-i18next';
import type { Match } from '../../../shared/match';
import { BEST_SCORE } from '../../../shared/plan';
import { formatCount, formatList } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { ScoreParts } from '../../lib/ScoreParts';

type Props = { readonly match: Match };

/** The score of a match, and the named parts it is the sum of. */
export function WhyThese({ match }: Props) {
  const { t } = useTranslation(['matches', 'app']);
  const { cohortId, menteeId, mentorId } = match;
  const explained = useCall('matching.explain', { cohortId, menteeId, mentorId });
  const score = { score: formatCount(match.score), best: formatCount(BEST_SCORE) };
  return (
    <section className="match-part">
      <h3>{t('score.title', score)}</h3>
      <Loaded of={explained}>
        {({ parts, forbidden }) => (
          <>
            {match.state === 'active' && forbidden.length > 0 && (
              <p className="match-hint">
                {t('score.forbidden', {
                  why: formatList(forbidden.map(({ rule }) => t(`app:terms.rule.${rule}`))),
                })}
              </p>
            )}
            <ScoreParts parts={parts} given={match.score} />
          </>
        )}
      </Loaded>
    </section>
  );
}
