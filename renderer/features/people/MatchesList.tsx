import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatDate } from '../../lib/format';
import { Tag } from '../../ui/Tag';
import type { PersonDetails } from './person-view';

type Props = { readonly matches: PersonDetails['matches'] };

/** Somebody's matches in this cohort, the open ones first. */
export function MatchesList({ matches }: Props) {
  const { t } = useTranslation(['people', 'app']);
  if (matches.length === 0) return <p className="people-quiet">{t('page.noMatches')}</p>;
  return (
    <ul className="people-matches">
      {matches.map(({ match, partner, as }) => (
        <li key={match.id}>
          <div>
            <Link href={`/people/${as === 'mentor' ? match.menteeId : match.mentorId}`}>
              {partner}
            </Link>
            <div className="people-quiet">
              {match.closedOn === null
                ? t(`page.match.${as}`, { date: formatDate(match.startsOn) })
                : t(`page.matchClosed.${as}`, { date: formatDate(match.closedOn) })}
            </div>
          </div>
          <Tag tone={match.state === 'active' ? 'green' : 'neutral'}>
            {t(`app:terms.matchState.${match.state}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
