import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { MatchRow } from '../../../shared/contract/matches';
import { MatchId } from '../../../shared/ids';
import type { Cohort } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { GlyphDialog } from '../../lib/GlyphDialog';
import { calledBoth, useMarks } from '../../lib/namesakes';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Progress } from '../../ui/Progress';
import { MatchesBar } from './MatchesBar';
import { MatchPanel } from './MatchPanel';
import { MatchTable } from './MatchTable';
import { useMatches } from './matches-store';
import { chosenMatches, filterCounts, shownRows } from './matches-view';
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
  const roomy = useMediaQuery(ROOM_FOR_ALL, true, { getInitialValueInEffect: false });

  const marks = useMarks();
  const called = useMemo(() => rows.map((row) => calledBoth(row, marks)), [rows, marks]);
  const shown = useMemo(() => shownRows(called, filter, search), [called, filter, search]);
  const chosen = useMemo(() => chosenMatches(rows, filter, ticked), [rows, filter, ticked]);
  const counts = useMemo(() => filterCounts(rows), [rows]);
  const hasTicks = rows.some(({ match }) => match.state === 'active' && ticked.has(match.id));
  const open = matchId === undefined ? undefined : MatchId.safeParse(matchId).data;
  const printing = usePrinting(cohort.id);
  const signing = useCommand('matches.sign', {
    said: ({ signed }) => t('sign.said', { count: signed, date: formatDate(today) }),
    undo: true,
  });

  return (
    <Page
      fill
      title={t('title')}
      sentence={t('sentence', {
        active: t('activeCount', { count: counts.all }),
        signed: t('signedCount', { count: counts.all - counts.unsigned }),
        silent: t('silentCount', { count: counts.silent }),
      })}
      actions={
        <>
          {hasTicks && (
            <>
              <Button
                variant="default"
                loading={signing.busy}
                onClick={() =>
                  void signing.run({
                    matchIds: chosen.map(({ match }) => match.id),
                    signedOn: today,
                  })
                }
              >
                {t('sign.today')}
              </Button>
              <Button variant="default" onClick={() => setDated(true)}>
                {t('sign.otherDay')}
              </Button>
            </>
          )}
          <Button
            disabled={counts.all === 0}
            loading={printing.busy}
            onClick={() => void printing.print(chosen)}
          >
            {t('print.many', { count: chosen.length })}
          </Button>
        </>
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
