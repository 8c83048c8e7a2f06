import type { BySide, ReportData, ReportFunnel, ReportQuality } from '../../shared/documents';
import { meanScore, SCORE_BINS } from '../../shared/documents';
import { BEST_SCORE } from '../../shared/plan';
import { headOf } from './agreement-parts';
import type { Block, Fact } from './block';
import {
  attention,
  dosage,
  MINUTES_PER_HOUR,
  meetings,
  sessions,
  unmatched,
} from './report-people';
import type { Words } from './words';

/** A count beside what it is a part of: "33 of 38 (87%)"; no rate of nothing. */
function share(count: number, of: number, { t, number }: Words): string {
  const values = { count: number(count), of: number(of) };
  return of === 0
    ? t('share', values)
    : t('shareWithRate', { ...values, rate: Math.round((100 * count) / of) });
}

function figures({ sessions: held, attention: calls }: ReportData, { t, number }: Words): Block {
  return {
    kind: 'figures',
    figures: [
      {
        value: t('share', { count: number(held.met), of: number(held.matches) }),
        label: t('report.metFigure'),
      },
      {
        value: number(held.held),
        label: t('report.sessionsFigure', { count: held.held }),
      },
      { value: number(held.minutes / MINUTES_PER_HOUR, 1), label: t('report.hoursFigure') },
      {
        value: number(calls.length),
        label: t('report.attentionFigure', { count: calls.length }),
      },
    ],
  };
}

function funnelRows({ enrolled, optedIn, matchable, matched }: ReportFunnel, words: Words) {
  const { t, number } = words;
  const row = (step: string, { mentees, mentors }: BySide): string[] => [
    step,
    share(mentees, enrolled.mentees, words),
    share(mentors, enrolled.mentors, words),
  ];
  return [
    [t('report.enrolled'), number(enrolled.mentees), number(enrolled.mentors)],
    row(t('report.optedIn'), optedIn),
    row(t('report.matchable'), matchable),
    row(t('report.matched'), matched),
  ];
}

/** How many people are left at each step from the file to a match, or a group. */
export function funnel({ funnel: steps }: Pick<ReportData, 'funnel'>, words: Words): Block[] {
  const { t, number } = words;
  const reasons = steps.unmatched.map(({ reason, mentees }) =>
    t('report.reasonCount', { reason: t(`report.reason.${reason}`), count: number(mentees) }),
  );
  const blocks: Block[] = [
    { kind: 'heading', text: t('report.funnel') },
    { kind: 'paragraph', text: t('report.funnelLead', { count: steps.people }) },
    {
      kind: 'table',
      columns: [
        { header: t('report.step'), share: 2, align: 'left' },
        { header: t('report.mentees'), share: 2, align: 'right' },
        { header: t('report.mentors'), share: 2, align: 'right' },
      ],
      rows: funnelRows(steps, words),
    },
  ];
  if (steps.places !== null) {
    blocks.push({ kind: 'note', text: t('report.places', { count: steps.places }) });
  }
  if (reasons.length > 0) {
    const text = `${t('report.unmatchedWhy')}: ${reasons.join('; ')}.`;
    blocks.push({ kind: 'note', text });
  }
  return blocks;
}

function decisionsInWords({ pins, forbids, holds }: ReportQuality['decisions'], { t, all }: Words) {
  const parts: string[] = [];
  if (pins > 0) parts.push(t('report.pins', { count: pins }));
  if (forbids > 0) parts.push(t('report.forbids', { count: forbids }));
  if (holds > 0) parts.push(t('report.holds', { count: holds }));
  return parts.length === 0 ? t('report.nothing') : all(parts);
}

function qualityFacts(found: ReportQuality, words: Words): Fact[] {
  const { t, number } = words;
  const score = (value: number | null) =>
    value === null
      ? t('none')
      : t('report.outOf', { score: number(value), best: number(BEST_SCORE) });
  return [
    { label: t('report.placed'), value: share(found.placed, found.matchable, words) },
    { label: t('report.mean'), value: score(meanScore(found)) },
    {
      label: t('report.total'),
      value:
        found.loadPoints === 0
          ? number(found.total)
          : t('report.totalLessLoad', {
              total: number(found.total),
              count: found.loadPoints,
              points: number(found.loadPoints),
            }),
    },
    { label: t('report.worst'), value: score(found.worst) },
    { label: t('report.decisions'), value: decisionsInWords(found.decisions, words) },
    {
      label: t('report.check'),
      value: t(found.verified ? 'report.verified' : 'report.notVerified'),
    },
  ];
}

const BIN_WIDTH = 100;

/** The scores of a bin in words: "700–799". */
function binLabel(bin: number): string {
  const from = bin * BIN_WIDTH;
  return `${from}–${bin === SCORE_BINS - 1 ? BEST_SCORE : from + BIN_WIDTH - 1}`;
}

/** The pairs by score: as the chart while no session is logged, in a line afterwards. */
function histogram(bins: readonly number[], isChart: boolean, words: Words): Block {
  const { t, number } = words;
  const title = t('report.histogram');
  if (isChart) {
    const bars = bins.map((value, bin) => ({ label: binLabel(bin), value }));
    return { kind: 'chart', title, bars };
  }
  const parts = bins.flatMap((pairs, bin) =>
    pairs === 0 ? [] : t('report.reasonCount', { reason: binLabel(bin), count: number(pairs) }),
  );
  return { kind: 'note', text: `${title}: ${parts.join('; ') || t('none')}.` };
}

function quality({ quality: found, sessions: held }: ReportData, words: Words): Block[] {
  const { t } = words;
  const heading: Block = { kind: 'heading', text: t('report.quality') };
  if (found === null) return [heading, { kind: 'paragraph', text: t('report.noQuality') }];
  const aim = t(`report.objectives.${found.objective}`);
  return [
    heading,
    { kind: 'paragraph', text: t('report.objective', { aim }) },
    { kind: 'facts', facts: qualityFacts(found, words) },
    histogram(found.histogram, held.held === 0, words),
  ];
}

function method({ sessions: held, period, quality: found }: ReportData, words: Words): string[] {
  const { t, date } = words;
  return [
    t('report.methodFunnel'),
    t('report.methodScore'),
    ...(found === null ? [] : [words.counted(found.criteria)]),
    t('report.methodSessions', { count: held.withoutDuration }),
    t('report.methodMet', { date: date(period.to) }),
    t('report.methodAbsent'),
  ];
}

/** Who it was made for, when, and from which run. */
function footOf(
  { coordinator, madeOn, run }: Pick<ReportData, 'coordinator' | 'madeOn' | 'run'>,
  { t, date }: Words,
): Block {
  const made = date(madeOn);
  const left =
    coordinator === null
      ? t('report.made', { date: made })
      : t('report.madeBy', { date: made, coordinator });
  const right =
    run === null
      ? t('report.noRun')
      : t('report.run', { fingerprint: run.fingerprint, date: date(run.madeOn) });
  return { kind: 'foot', left, right, page: t('page') };
}

/** What a report begins with: whose it is, of which cohort and time. */
export function titled(
  {
    organisation,
    program,
    cohort,
    period,
  }: Pick<ReportData, 'organisation' | 'program' | 'cohort' | 'period'>,
  words: Words,
): Block[] {
  const { t, date } = words;
  return [
    headOf({ organisation, program, cohort }, words),
    { kind: 'title', text: t('report.title'), badge: null },
    {
      kind: 'lead',
      text: t(period.from === period.to ? 'report.leadDay' : 'report.lead', {
        cohort,
        from: date(period.from),
        to: date(period.to),
      }),
    },
  ];
}

/** What a report ends with: room for a story, how its figures are counted, and where they come from. */
export const closing = (
  data: Parameters<typeof footOf>[0],
  methods: readonly string[],
  words: Words,
): Block[] => [
  { kind: 'heading', text: words.t('report.story') },
  { kind: 'write-in', label: words.t('report.storyPrompt'), lines: 3 },
  { kind: 'heading', text: words.t('report.method') },
  { kind: 'list', items: methods },
  footOf(data, words),
];

/**
 * The report on a program's cohort: the screen's figures on paper, each with what it is counted from.
 * Vetoes are not in its data and so in none of its pages.
 */
export function programReport(data: ReportData, words: Words): Block[] {
  return [
    ...titled(data, words),
    figures(data, words),
    ...funnel(data, words),
    ...quality(data, words),
    ...sessions(data, words),
    ...meetings(data, words),
    ...attention(data, words),
    ...unmatched(data, words),
    ...dosage(data, words),
    ...closing(data, method(data, words), words),
  ];
}
