import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { endOfCohort } from '../../../shared/cohort-dates';
import type { MatchRow } from '../../../shared/contract/matches';
import { MatchId } from '../../../shared/ids';
import type { Cohort } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { GlyphDialog } from '../../lib/GlyphDialog';
import { calledBoth, useMarks } from '../../lib/namesakes';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { CloseDialog } from './CloseDialog';
import { MatchesActions } from './MatchesActions';
import { MatchesBar } from './MatchesBar';
import { MatchPanel } from './MatchPanel';
import { MatchTable } from './MatchTable';
import { useMatches } from './matches-store';
import { chosenMatches, filterCounts, hasTicks, isActive, shownRows } from './matches-view';
import { RematchNotice } from './RematchNotice';
import { SignDialog } from './SignDialog';
import { usePrinting } from './use-printing';

/** From here on the table has room for all columns beside the panel. */
const ROOM_FOR_ALL = '(min-width: 1560px)';

type Props = {
  readonly rows: readonly MatchRow[];
  readonly cohort: Cohort;
  readonly today: CalendarDate;
};

/** The screen once everything is read. */
export function MatchesDesk({ rows, cohort, today }: Props) {
  const { t } = useTranslation('matches');
  const [, go] = useLocation();
  const { matchId } = useParams<{ matchId?: string }>();
  const filter = useMatches((state) => state.filter);
  const search = useMatches((state) => state.search);
  const ticked = useMatches((state) => state.ticked);
  const [isDated, setDated] = useState(false);
  // As they were when asked about: what has ended is no longer among the chosen.
  const [ending, setEnding] = useState<readonly MatchRow[]>(() =>
    matchId === 'end' ? rows.filter(isActive) : [],
  );
  const roomy = useMediaQuery(ROOM_FOR_ALL, true, { getInitialValueInEffect: false });

  const marks = useMarks();
  const called = useMemo(() => rows.map((row) => calledBoth(row, marks)), [rows, marks]);
  const shown = useMemo(() => shownRows(called, filter, search), [called, filter, search]);
  const chosen = useMemo(() => chosenMatches(rows, filter, ticked), [rows, filter, ticked]);
  const counts = useMemo(() => filterCounts(rows), [rows]);
  const open = matchId === undefined ? undefined : MatchId.safeParse(matchId).data;
  const printing = usePrinting(cohort.id);

  return (
    <Page
      fill
      title={t('title')}
      sentence={
        counts.all === 0
          ? t('endedSentence', { count: counts.ended })
          : t('sentence', {
              active: t('activeCount', { count: counts.all }),
              signed: t('signedCount', { count: counts.all - counts.unsigned }),
              silent: t('silentCount', { count: counts.silent }),
            })
      }
      actions={
        <MatchesActions
          chosen={chosen}
          ticked={hasTicks(rows, ticked)}
          isAtEnd={counts.all > 0 && today >= endOfCohort(cohort)}
          today={today}
          printing={printing}
          onDate={() => setDated(true)}
          onEnd={() => setEnding(chosen)}
        />
      }
      above={
        <>
          {printing.progress !== null && (
            <Card>
              <Progress
                label={t('print.painting', { ...printing.progress })}
                {...printing.progress}
                onStop={printing.stop}
              />
            </Card>
          )}
          <RematchNotice />
          <MatchesBar rows={rows} shown={shown} />
        </>
      }
      side={
        open !== undefined && (
          <MatchPanel
            key={open}
            matchId={open}
            cohort={cohort}
            today={today}
            printing={printing}
            onClose={() => go('/matches')}
          />
        )
      }
    >
      <MatchTable
        rows={shown}
        selected={open}
        cadenceDays={cohort.cadenceDays}
        today={today}
        narrow={open !== undefined && !roomy}
      />
      {ending.length > 0 && (
        <CloseDialog
          rows={ending}
          cohort={cohort}
          today={today}
          onClose={() => {
            setEnding([]);
            if (open === undefined) go('/matches', { replace: true });
          }}
        />
      )}
      {isDated && <SignDialog rows={chosen} today={today} onClose={() => setDated(false)} />}
      {printing.question !== null && (
        <GlyphDialog
          findings={printing.question.findings}
          agreements={printing.question.rows.length}
          onPrint={() => printing.printAllTheSame(printing.question?.rows ?? [])}
          onClose={printing.leaveIt}
        />
      )}
    </Page>
  );
}
