import { type GroupReportData, gapOf } from '../../shared/group-report';
import type { Block } from './block';
import { closing, funnel, titled } from './report';
import { lastMet, left, MINUTES_PER_HOUR, right, sessions, unmatched } from './report-people';
import type { Words } from './words';

const share = (count: number, of: number, { t, number }: Words): string =>
  t('share', { count: number(count), of: number(of) });

function figures(data: GroupReportData, words: Words): Block {
  const { t, number } = words;
  const { sessions: held, presence, attention: calls } = data;
  return {
    kind: 'figures',
    figures: [
      { value: share(held.met, held.matches, words), label: t('report.metFigure') },
      { value: number(held.held), label: t('report.sessionsFigure', { count: held.held }) },
      ...(presence.expected > 0
        ? [
            {
              value: share(presence.present, presence.expected, words),
              label: t('report.presence'),
            },
          ]
        : []),
      {
        value: number(calls.length),
        label: t('report.attentionFigure', { count: calls.length }),
      },
    ],
  };
}

/** How near the best a division is, in words. */
function nearness(quality: NonNullable<GroupReportData['quality']>, { t, number }: Words): string {
  const gap = gapOf(quality);
  if (gap === null) return t('report.gapUnknown');
  return gap === 0 ? t('report.gapZero') : t('report.gapWithin', { gap: number(gap / 100, 2) });
}

function fitness({ quality: found }: GroupReportData, words: Words): Block[] {
  const { t, number } = words;
  const heading: Block = { kind: 'heading', text: t('report.groupQuality') };
  if (found === null) return [heading, { kind: 'paragraph', text: t('report.noGroups') }];
  return [
    heading,
    {
      kind: 'facts',
      facts: [
        { label: t('report.groupsMade'), value: number(found.groups) },
        { label: t('report.placed'), value: share(found.placed, found.matchable, words) },
        { label: t('report.total'), value: number(found.total) },
        { label: t('report.check'), value: nearness(found, words) },
      ],
    },
  ];
}

function attention({ attention: calls }: GroupReportData, words: Words): Block[] {
  const { t, number } = words;
  const heading: Block = { kind: 'heading', text: t('report.attention') };
  if (calls.length === 0) return [heading, { kind: 'paragraph', text: t('report.noAttention') }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        left(t('report.group'), 3),
        left(t('report.lastMet'), 2),
        right(t('report.silent'), 1.4),
        left(t('report.why'), 2.6),
      ],
      rows: calls.map(({ group, lastMetOn, daysSilent, reason }) => [
        group,
        lastMet(lastMetOn, words),
        number(daysSilent),
        t(`report.attentionReason.${reason}`),
      ]),
    },
  ];
}

function dosage({ dosage: groups }: GroupReportData, words: Words): Block[] {
  const { t, number } = words;
  if (groups.length === 0) return [];
  return [
    { kind: 'heading', text: t('report.dosage') },
    { kind: 'note', text: t('report.groupDosageNote') },
    {
      kind: 'table',
      columns: [
        left(t('report.group'), 2.4),
        right(t('report.people'), 1.1),
        right(t('report.sessionsColumn'), 1.2),
        right(t('report.hoursColumn'), 1.1),
        right(t('report.there'), 1.6),
        right(t('report.lastMet'), 2),
      ],
      rows: groups.map((each) => [
        each.group,
        number(each.people),
        number(each.sessions),
        number(each.minutes / MINUTES_PER_HOUR, 1),
        share(each.present, each.expected, words),
        lastMet(each.lastMetOn, words),
      ]),
    },
  ];
}

const method = ({ sessions: held, period }: GroupReportData, { t, date }: Words): string[] => [
  t('report.methodGroupFunnel'),
  t('report.methodGroupScore'),
  t('report.methodSessions', { count: held.withoutDuration }),
  t('report.methodPresence'),
  t('report.methodMet', { date: date(period.to) }),
  t('report.methodAbsent'),
];

/** The report on a cohort of circles or peers: the screen's figures on paper. */
export function groupReport(data: GroupReportData, words: Words): Block[] {
  return [
    ...titled(data, words),
    figures(data, words),
    ...funnel(data, words),
    ...fitness(data, words),
    ...sessions(data, words),
    ...attention(data, words),
    ...unmatched(data, words),
    ...dosage(data, words),
    ...closing(data, method(data, words), words),
  ];
}
