import type { Output } from '../../../shared/contract';
import type { DueItem } from '../../../shared/contract/app';
import { type CalendarDate, daysBetween } from '../../../shared/time';

type Today = Output<'today.list'>;

/** Items of one kind that stand one by one; the rest become one row. */
const SHOWN_OF_A_KIND = 4;
const DAYS_A_WEEK = 7;
/** Days after the kickoff in which the way to it is still of interest. */
const WAY_STAYS_DAYS = 14;

/** Where a cohort is in its time. */
export type Phase =
  | { readonly at: 'before'; readonly days: number }
  | { readonly at: 'kickoff' }
  | { readonly at: 'running'; readonly week: number; readonly weeks: number }
  | { readonly at: 'over' };

/** Weeks count from the kickoff; the day of the kickoff lies in week 1. */
export function phaseOf({ today, kickoffDate, endDate }: Today): Phase {
  if (today < kickoffDate) return { at: 'before', days: daysBetween(today, kickoffDate) };
  if (today === kickoffDate) return { at: 'kickoff' };
  if (today > endDate) return { at: 'over' };
  const weeksTo = (day: CalendarDate) => daysBetween(kickoffDate, day) / DAYS_A_WEEK;
  return {
    at: 'running',
    week: Math.floor(weeksTo(today)) + 1,
    weeks: Math.ceil(weeksTo(endDate)),
  };
}

/** On the way from an empty cohort to signed agreements there is one step at a time; at the end, to end. */
const STEPS: readonly DueItem['kind'][] = [
  'ending',
  'group-ending',
  'empty-cohort',
  'plan-outdated',
  'draft-waits',
  'ready-to-match',
  'unsigned',
  'groups-outdated',
  'groups-draft',
  'groups-ready',
  'groups-unsigned',
];

/** The one clear next step on the way to the kickoff; undefined once the cohort simply runs. */
export const nextStepOf = (items: readonly DueItem[]): DueItem | undefined =>
  STEPS.flatMap((kind) => items.filter((item) => item.kind === kind && item.urgency === 'now'))[0];

export type Entry =
  | { readonly type: 'item'; readonly item: DueItem }
  /** Several more of a kind. */
  | { readonly type: 'rest'; readonly kind: RestKind; readonly count: number };

/** What can be due for many matches or people at once. */
export type RestKind = Extract<
  DueItem['kind'],
  | 'never-met'
  | 'silent'
  | 'group-never-met'
  | 'group-silent'
  | 'person-left'
  | 'group-person-left'
  | 'veto-unclear'
>;

/** Where the rest of a kind can be seen. */
const REST: Readonly<Record<RestKind, string>> = {
  'never-met': '/sessions',
  silent: '/sessions',
  'group-never-met': '/sessions',
  'group-silent': '/sessions',
  'person-left': '/matches',
  'group-person-left': '/matches',
  'veto-unclear': '/people',
};

const isRestKind = (kind: DueItem['kind']): kind is RestKind => kind in REST;

/** Of one kind the longest overdue first, then how many more there are. */
function shortened(kind: RestKind, all: readonly DueItem[]): readonly Entry[] {
  const longest = all.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const most = all.length <= SHOWN_OF_A_KIND + 1 ? all.length : SHOWN_OF_A_KIND;
  const shown = longest.slice(0, most).map((item) => ({ type: 'item', item }) as const);
  const rest = all.length - most;
  return rest === 0 ? shown : [...shown, { type: 'rest', kind, count: rest }];
}

/** What is about one thing first, then the kinds that there may be many of. */
export function entriesOf(items: readonly DueItem[]): readonly Entry[] {
  const single = items.filter(({ kind }) => !isRestKind(kind));
  const many = Map.groupBy(items, ({ kind }) => kind);
  return [
    ...single.map((item) => ({ type: 'item', item }) as const),
    ...[...many].flatMap(([kind, all]) => (isRestKind(kind) ? shortened(kind, all) : [])),
  ];
}

export type Group = {
  readonly urgency: DueItem['urgency'];
  readonly entries: readonly Entry[];
  /** Whether something in it lies further ahead than a week. */
  readonly wide: boolean;
};

/** Late, now and soon, without the step that stands above them. */
export const groupsOf = (items: readonly DueItem[], next: DueItem | undefined): readonly Group[] =>
  (['late', 'now', 'soon'] as const).flatMap((urgency) => {
    const chosen = items.filter((item) => item.urgency === urgency && item !== next);
    if (chosen.length === 0) return [];
    const wide = urgency === 'soon' && chosen.some(({ days }) => (days ?? 0) > DAYS_A_WEEK);
    return [{ urgency, entries: entriesOf(chosen), wide }];
  });

export type WayStep = {
  readonly step: 'people' | 'matching' | 'board' | 'agreements' | 'kickoff';
  readonly state: 'done' | 'now' | 'later';
};

/** From sign-ups to the kickoff: what is done, and the one step that is next. */
export function wayOf(
  { items, figures, today, kickoffDate }: Today,
  { people, matches, draft }: Pick<Output<'app.counts'>, 'people' | 'matches' | 'draft'>,
): readonly WayStep[] {
  const outdated = items.some(({ kind }) => kind === 'plan-outdated');
  const published = matches > 0;
  const done: Readonly<Record<WayStep['step'], boolean>> = {
    people: people > 0,
    matching: published || (draft && !outdated),
    board: published,
    agreements: published && figures.unsigned === 0,
    kickoff: today >= kickoffDate,
  };
  const steps = ['people', 'matching', 'board', 'agreements', 'kickoff'] as const;
  const current = steps.find((step) => !done[step]);
  const stateOf = (step: WayStep['step']): WayStep['state'] => {
    if (done[step]) return 'done';
    return step === current ? 'now' : 'later';
  };
  return steps.map((step) => ({ step, state: stateOf(step) }));
}

/** The way is shown until the kickoff is behind and the first weeks are over. */
export const isOnTheWay = ({ today, kickoffDate, figures }: Today): boolean =>
  figures.activeMatches === 0 || daysBetween(kickoffDate, today) <= WAY_STAYS_DAYS;

/** Figures of sessions say something from the kickoff on, or once somebody met. */
export const hasFigures = ({ today, kickoffDate, figures }: Today): boolean =>
  figures.activeMatches > 0 && (today >= kickoffDate || figures.conversations > 0);

/** Where an item's button leads. */
export function hrefOf({ kind, urgency, personId, matchId, groupId }: DueItem): string {
  switch (kind) {
    case 'empty-cohort':
      return '/import';
    case 'opt-in-missing':
    case 'veto-unclear':
      return personId === null ? '/people' : `/people/${personId}`;
    case 'rematch-no-place':
      return '/people/new/mentor';
    case 'rematch':
    case 'ready-to-match':
    case 'plan-outdated':
      return '/matching';
    case 'draft-waits':
    case 'groups-ready':
    case 'groups-draft':
    case 'groups-outdated':
      return '/board';
    case 'never-met':
    case 'silent':
      return matchId === null ? '/sessions' : `/sessions/${matchId}`;
    case 'group-never-met':
    case 'group-silent':
      return groupId === null ? '/sessions' : `/sessions/${groupId}`;
    case 'on-hold':
      return personId === null ? '/people' : `/people/${personId}`;
    case 'person-left':
      return matchId === null ? '/matches' : `/matches/${matchId}`;
    case 'group-person-left':
    case 'group-no-facilitator':
      return groupId === null ? '/matches' : `/matches/${groupId}`;
    case 'unsigned':
    case 'groups-unsigned':
    case 'group-gate':
    case 'gate':
    case 'kickoff':
      return '/matches';
    case 'ending':
    case 'group-ending':
      return urgency === 'now' ? '/matches/end' : '/matches';
  }
}

export const hrefOfRest = (kind: RestKind): string => REST[kind];
