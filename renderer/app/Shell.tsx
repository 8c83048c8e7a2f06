import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract';
import type { CohortId } from '../../shared/ids';
import { CohortProvider, findCohort, useChosenCohort } from '../lib/cohort';
import { formatTime } from '../lib/format';
import { Loaded } from '../lib/Loaded';
import { useCall } from '../lib/queries';
import { BackupFoot } from './BackupFoot';
import { CohortSwitcher } from './CohortSwitcher';
import { keepFocus } from './keep-focus';
import { Navigation } from './Navigation';
import { ToastRegion } from './ToastRegion';

type CountedProps = { readonly cohortId: CohortId };

function CountedNavigation({ cohortId }: CountedProps) {
  return <Navigation counts={useCall('app.counts', { cohortId }).data} />;
}

type DeskProps = {
  readonly overview: Output<'app.overview'>;
  readonly children: ReactNode;
};

function Desk({ overview, children }: DeskProps) {
  const { t } = useTranslation('app');
  const chosen = useChosenCohort((state) => state.cohortId);
  const open = findCohort(overview.programs, chosen);
  return (
    <CohortProvider value={open?.cohort.id ?? null}>
      <div className="app">
        <button
          type="button"
          className="app-skip"
          onClick={() => document.getElementById('main')?.focus()}
        >
          {t('skip')}
        </button>
        <div className="app-side">
          <CohortSwitcher programs={overview.programs} open={open} />
          {open === null ? (
            <Navigation counts={undefined} />
          ) : (
            <CountedNavigation cohortId={open.cohort.id} />
          )}
          <ToastRegion />
          <footer className="app-foot">
            <div>
              <span className="app-dot" aria-hidden />
              {overview.savedAt === null
                ? t('nav.savedNever')
                : t('nav.saved', { time: formatTime(overview.savedAt) })}
            </div>
            <BackupFoot />
          </footer>
        </div>
        <main id="main" className="app-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </CohortProvider>
  );
}

type Props = { readonly children: ReactNode };

/** The window's frame: places at the left, the page beside them. */
export function Shell({ children }: Props) {
  const overview = useCall('app.overview', {});
  useEffect(() => keepFocus(), []);
  return <Loaded of={overview}>{(data) => <Desk overview={data}>{children}</Desk>}</Loaded>;
}
