import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { endOfCohort } from '../../../shared/cohort-dates';
import { GroupId, MatchId } from '../../../shared/ids';
import type { Cohort } from '../../../shared/program';
import { addMonths, type CalendarDate } from '../../../shared/time';
import { formatCount, formatMonth } from '../../lib/format';
import { GroupSessionDialog, SessionDialog } from '../../lib/SessionDialog';
import { KeyHint } from '../../ui/KeyHint';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { EventMeetings } from './EventMeetings';
import { namedParties } from './find-party';
import { LogLine } from './LogLine';
import { MonthGrid } from './MonthGrid';
import type { LoggedSession, Party } from './party';
import { SilentList } from './SilentList';
import { useSessions, type View } from './sessions-store';
import { bySilence, monthCounts, monthName, monthOf, monthRows } from './sessions-view';

const MATCH_FIELD = 'log-match';
const VIEWS: readonly View[] = ['month', 'silent'];
const focusMatch = (): void => document.getElementById(MATCH_FIELD)?.focus();

type Props = {
  readonly parties: readonly Party[];
  readonly logged: readonly LoggedSession[];
  /** Whether they are groups, rather than matches. */
  readonly grouped: boolean;
  readonly cohort: Cohort;
  readonly today: CalendarDate;
};

/** The screen once everything is read. */
export function SessionsDesk({ parties, logged, grouped, cohort, today }: Props) {
  const { t } = useTranslation('sessions');
  const { matchId } = useParams<{ matchId?: string }>();
  const month = useSessions((state) => state.month) ?? monthOf(today);
  const showMonth = useSessions((state) => state.showMonth);
  const view = useSessions((state) => state.view);
  const show = useSessions((state) => state.show);
  const type = useSessions((state) => state.type);
  const [edited, setEdited] = useState<LoggedSession | null>(null);
  const edit = useCallback((session: LoggedSession) => setEdited(session), []);
  useHotkeys([['l', focusMatch]]);

  const named = useMemo(() => namedParties(parties), [parties]);
  const until = endOfCohort(cohort);
  const shown = useMemo(
    () => monthRows(parties, logged, month, { cadenceDays: cohort.cadenceDays, until, today }),
    [parties, logged, month, cohort.cadenceDays, until, today],
  );
  const counts = useMemo(() => monthCounts(shown), [shown]);
  const silent = useMemo(() => bySilence(parties), [parties]);

  const logFor = (id: string | undefined) => {
    const label = named.find((match) => match.id === id)?.label;
    if (label === undefined) return;
    type({ match: label, absent: [] });
    focusMatch();
  };
  // An address may name the match to log for; it is taken once, on arrival.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes must not overwrite what is typed
  useEffect(() => logFor(matchId), [matchId]);

  const before = addMonths(month, -1);
  const after = addMonths(month, 1);
  const where = { month: formatMonth(month) };
  return (
    <Page
      fill={view === 'silent'}
      title={view === 'month' ? t('monthTitle', where) : t('title')}
      sentence={
        view === 'month' ? (
          <Trans
            t={t}
            i18nKey={grouped ? 'month.groupsHint' : 'month.hint'}
            components={{
              code: <strong />,
              enter: <KeyHint keys="Enter" />,
              tab: <KeyHint keys="Tab" />,
            }}
          />
        ) : (
          t(grouped ? 'silent.groupsSentence' : 'silent.sentence', {
            count: silent.filter(({ attendance }) => attendance.needsAttention).length,
            of: formatCount(silent.length),
            days: cohort.cadenceDays,
          })
        )
      }
      actions={
        <>
          {view === 'month' && (
            <>
              <Button variant="default" onClick={() => showMonth(before)}>
                ‹ {monthName(before, month)}
              </Button>
              <Button variant="default" onClick={() => showMonth(after)}>
                {monthName(after, month)} ›
              </Button>
            </>
          )}
          <Button variant="default" onClick={focusMatch} rightSection={<KeyHint keys="L" />}>
            {t('log')}
          </Button>
        </>
      }
      above={
        <>
          <EventMeetings />
          <LogLine
            parties={parties}
            named={named}
            grouped={grouped}
            sessionMinutes={cohort.sessionMinutes}
            matchField={MATCH_FIELD}
            days={{
              today,
              earliest: addMonths(cohort.kickoffDate, -12),
              words: { today: t('line.today'), yesterday: t('line.yesterday') },
            }}
          />
          <div className="sessions-bar">
            <SegmentedControl
              size="sm"
              aria-label={t('view.label')}
              value={view}
              data={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
              onChange={(value) => show(VIEWS.find((each) => each === value) ?? 'month')}
            />
            {view === 'month' && (
              <>
                <Tag tone="green">{t('month.in', { count: counts.sessions })}</Tag>
                {counts.checkIns > 0 && (
                  <Tag tone="neutral">{t('month.checkIns', { count: counts.checkIns })}</Tag>
                )}
                <Tag tone="neutral">{t('month.missing', { count: counts.missing })}</Tag>
                {counts.silent > 0 && (
                  <Tag tone="red">
                    {t(grouped ? 'month.silentGroups' : 'month.silentMatches', {
                      count: counts.silent,
                    })}
                  </Tag>
                )}
                <span className="sessions-keyed">
                  {t('month.keyedIn', { keyedIn: counts.keyedIn, count: counts.of })}
                </span>
              </>
            )}
          </div>
        </>
      }
    >
      {view === 'month' ? (
        <MonthGrid
          key={month}
          rows={shown}
          grouped={grouped}
          month={month}
          today={today}
          minutes={cohort.sessionMinutes}
          onEdit={edit}
        />
      ) : (
        <SilentList
          rows={silent}
          sessions={logged}
          grouped={grouped}
          cadenceDays={cohort.cadenceDays}
          today={today}
          onLog={({ id }) => logFor(id)}
        />
      )}
      {edited !== null && (
        <Correction
          session={edited}
          party={parties.find(({ id }) => id === edited.party)}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

type CorrectionProps = {
  readonly session: LoggedSession;
  readonly party: Party | undefined;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** The dialog that corrects a session, of either kind. */
function Correction({
  session: { party: id, presentIds, ...session },
  party,
  ...rest
}: CorrectionProps) {
  if (party === undefined) return null;
  const { people, full } = party;
  return people === null ? (
    <SessionDialog session={{ ...session, matchId: MatchId.parse(id) }} who={full} {...rest} />
  ) : (
    <GroupSessionDialog
      session={{ ...session, groupId: GroupId.parse(id), presentIds: [...(presentIds ?? [])] }}
      who={full}
      people={people}
      {...rest}
    />
  );
}
