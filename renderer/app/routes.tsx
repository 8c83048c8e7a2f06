import { Button } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { isGroupFormat } from '../../shared/format';
import { backupsScreens } from '../features/backups/routes';
import { boardScreens } from '../features/board/routes';
import { eventsScreens } from '../features/events/routes';
import { groupsScreens } from '../features/groups/routes';
import { importScreens } from '../features/import/routes';
import { matchesScreens } from '../features/matches/routes';
import { matchingScreens } from '../features/matching/routes';
import { peopleScreens } from '../features/people/routes';
import { programScreens } from '../features/program/routes';
import { reportsScreens } from '../features/reports/routes';
import { rightsScreens } from '../features/rights/routes';
import { scenariosScreens } from '../features/scenarios/routes';
import { sessionsScreens } from '../features/sessions/routes';
import { settingsScreens } from '../features/settings/routes';
import { skillsScreens } from '../features/skills/routes';
import { todayScreens } from '../features/today/routes';
import { vaultScreens } from '../features/vault/routes';
import { CohortContext, useFormat } from '../lib/cohort';
import type { Screen } from '../lib/screen';
import { speakOf } from '../lib/words';
import { Page } from '../ui/Page';
import { NoCohort } from './NoCohort';

const SCREENS: readonly Screen[] = [
  ...todayScreens,
  ...peopleScreens,
  ...importScreens,
  ...matchingScreens,
  ...boardScreens,
  ...scenariosScreens,
  ...matchesScreens,
  ...sessionsScreens,
  ...eventsScreens,
  ...reportsScreens,
  ...programScreens,
  ...rightsScreens,
  ...backupsScreens,
  ...settingsScreens,
  ...skillsScreens,
  ...vaultScreens,
];

function Missing() {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  return (
    <Page
      title={t('missing.title')}
      sentence={t('missing.sentence')}
      actions={<Button onClick={() => go('/')}>{t('missing.step')}</Button>}
    />
  );
}

const areaOf = (path: string): string => path.split('/')[1] ?? '';
const GROUP_AREAS = new Set(groupsScreens.map(({ path }) => areaOf(path)));
/** Where people are put together in groups, those screens take the place of the ones for pairs. */
const GROUP_SCREENS: readonly Screen[] = [
  ...groupsScreens,
  ...SCREENS.filter(({ path }) => !GROUP_AREAS.has(areaOf(path))),
];

/** The screen the address asks for. Another cohort means a fresh screen, with no selection left over. */
export function Screens() {
  const cohortId = use(CohortContext);
  const format = useFormat();
  const screens = isGroupFormat(format) ? GROUP_SCREENS : SCREENS;
  // Before anything below is drawn, and another format draws all of it anew.
  speakOf(format);
  return (
    <Switch>
      {screens.map(({ path, screen: ScreenOf, withoutCohort = false }) => (
        <Route key={path} path={path}>
          {cohortId === null && !withoutCohort ? (
            <NoCohort />
          ) : (
            <ScreenOf key={withoutCohort ? path : `${cohortId ?? ''} ${format}`} />
          )}
        </Route>
      ))}
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}
