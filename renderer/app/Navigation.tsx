import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../shared/contract';
import { isGroupFormat } from '../../shared/format';
import { useFormat } from '../lib/cohort';
import { formatCount } from '../lib/format';
import { DESK, HREFS, type Place, PROGRAM, placeOf } from './places';

type Badge = { readonly shown: string; readonly said: string; readonly urgent?: boolean };

type Props = {
  /** Undefined until read, and while there is no cohort. */
  readonly counts: Output<'app.counts'> | undefined;
};

/** The quiet list of places, with what waits in each. */
export function Navigation({ counts }: Props) {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  const here = placeOf(location);
  const grouped = isGroupFormat(useFormat());

  const badge = (place: Place): Badge | null => {
    if (counts === undefined) return null;
    const { due, people, matches, draft } = counts;
    if (place === 'today' && due > 0) {
      return { shown: formatCount(due), said: t('nav.due', { count: due }), urgent: true };
    }
    if (place === 'people' && people > 0) {
      return { shown: formatCount(people), said: t('nav.peopleCount', { count: people }) };
    }
    if (place === 'matches' && matches > 0) {
      return {
        shown: formatCount(matches),
        said: t(grouped ? 'nav.groupsCount' : 'nav.matchesCount', { count: matches }),
      };
    }
    return place === 'matching' && draft ? { shown: t('nav.draft'), said: t('nav.draft') } : null;
  };
  const entry = (place: Place): ReactNode => {
    const note = badge(place);
    return (
      <li key={place}>
        <Link href={HREFS[place][0]} {...(place === here && { 'aria-current': 'page' })}>
          <span>{t(grouped && place === 'matches' ? 'nav.groups' : `nav.${place}`)}</span>
          {note !== null && (
            <span className="app-nav-count" data-urgent={note.urgent} title={note.said}>
              {note.shown}
            </span>
          )}
        </Link>
      </li>
    );
  };

  // Most cohorts have no events; the matching offers the first one.
  const desk = DESK.filter((place) => place !== 'events' || here === place || counts?.events);

  return (
    <nav className="app-nav" aria-label={t('nav.label')}>
      <ul>{desk.map(entry)}</ul>
      <h2 id="nav-program">{t('nav.program')}</h2>
      <ul aria-labelledby="nav-program">{PROGRAM.map(entry)}</ul>
    </nav>
  );
}
