import type { ReportData, ReportSessions } from '../../shared/documents';
import type { CalendarDate } from '../../shared/time';
import type { Block, Column, Fact } from './block';
import type { Words } from './words';

export const MINUTES_PER_HOUR = 60;

/** A column of words, and one of numbers. */
export const left = (header: string, share: number): Column => ({ header, share, align: 'left' });
export const right = (header: string, share: number): Column => ({ header, share, align: 'right' });

/** The day of the last session. */
export const lastMet = (on: CalendarDate | null, { t, date }: Words): string =>
  on === null ? t('report.never') : date(on);

function sessionFacts(data: ReportSessions, { t, number }: Words): Fact[] {
  const { medianGapDays, gaps, matches, met, asyncCheckIns, withoutDuration, held } = data;
  const gap =
    medianGapDays === null
      ? t('report.gapNone')
      : t('report.gapDays', { count: gaps, gaps: number(gaps), days: number(medianGapDays, 1) });
  const part = (count: number, of: number) => t('share', { count: number(count), of: number(of) });
  return [
    { label: t('report.gap'), value: gap },
    { label: t('report.neverMet'), value: part(matches - met, matches) },
    { label: t('report.async'), value: number(asyncCheckIns) },
    ...(held > 0
      ? [{ label: t('report.missingMinutes'), value: part(withoutDuration, held) }]
      : []),
  ];
}

/** How much mentoring took place, month by month. */
export function sessions({ sessions: data }: Pick<ReportData, 'sessions'>, words: Words): Block[] {
  const { t, month: monthName } = words;
  const heading: Block = { kind: 'heading', text: t('report.sessions') };
  const facts: Block = { kind: 'facts', facts: sessionFacts(data, words) };
  if (data.held === 0) return [heading, { kind: 'paragraph', text: t('report.noSessions') }, facts];
  const bars = data.months.map(({ month, sessions: value }) => ({
    label: monthName(month),
    value,
  }));
  return [heading, { kind: 'chart', title: t('report.perMonth'), bars }, facts];
}

/** Short meetings at events: counted apart from sessions, with those nobody said anything of. */
export function meetings({ meetings: found }: ReportData, { t, number }: Words): Block[] {
  if (found === null) return [];
  const part = (count: number) => t('share', { count: number(count), of: number(found.planned) });
  return [
    { kind: 'heading', text: t('report.meetings') },
    { kind: 'paragraph', text: t('report.meetingsLead', { count: found.events }) },
    {
      kind: 'facts',
      facts: [
        { label: t('report.meetingsHeld'), value: part(found.held) },
        { label: t('report.meetingsMissed'), value: part(found.missed) },
        { label: t('report.meetingsUnsaid'), value: part(found.unsaid) },
      ],
    },
  ];
}

/** Matches that ask for a call, with what speaks for it. */
export function attention({ attention: calls }: ReportData, words: Words): Block[] {
  const { t, number } = words;
  const heading: Block = { kind: 'heading', text: t('report.attention') };
  if (calls.length === 0) return [heading, { kind: 'paragraph', text: t('report.noAttention') }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        left(t('report.mentee'), 2.7),
        left(t('report.mentor'), 2.9),
        left(t('report.lastMet'), 1.8),
        right(t('report.silent'), 1.2),
        left(t('report.why'), 2.3),
      ],
      rows: calls.map((call) => [
        call.mentee,
        call.mentor,
        lastMet(call.lastMetOn, words),
        number(call.daysSilent),
        t(`report.attentionReason.${call.reason}`),
      ]),
    },
  ];
}

/** People enrolled who have no match, and why. */
export function unmatched(
  { unmatched: people, funnel }: Pick<ReportData, 'unmatched' | 'funnel'>,
  { t }: Words,
): Block[] {
  const heading: Block = { kind: 'heading', text: t('report.unmatched') };
  const { mentees, mentors } = funnel.enrolled;
  if (people.length === 0) {
    const text = t(mentees + mentors === 0 ? 'report.nobodyEnrolled' : 'report.noUnmatched');
    return [heading, { kind: 'paragraph', text }];
  }
  return [
    heading,
    {
      kind: 'table',
      columns: [left(t('report.name'), 3), left(t('report.role'), 1), left(t('report.why'), 4)],
      rows: people.map(({ name, role, reason }) => [
        name,
        t(`role.${role}`),
        t(`report.reason.${reason}`),
      ]),
    },
  ];
}

/** What each match got out of the period, by name. */
export function dosage({ dosage: matches }: ReportData, words: Words): Block[] {
  const { t, number } = words;
  if (matches.length === 0) return [];
  return [
    { kind: 'heading', text: t('report.dosage') },
    { kind: 'note', text: t('report.dosageNote') },
    {
      kind: 'table',
      columns: [
        left(t('report.mentee'), 3),
        left(t('report.mentor'), 3),
        right(t('report.sessionsColumn'), 1.1),
        right(t('report.hoursColumn'), 1.1),
        right(t('report.lastMet'), 2),
      ],
      rows: matches.map((match) => [
        match.mentee,
        match.mentor,
        number(match.sessions),
        number(match.minutes / MINUTES_PER_HOUR, 1),
        lastMet(match.lastMetOn, words),
      ]),
    },
  ];
}
