import { expect, it } from 'vitest';
import {
  entriesOf,
  groupsOf,
  hasFigures,
  hrefOf,
  isOnTheWay,
  nextStepOf,
  phaseOf,
  wayOf,
} from '../../../../renderer/features/today/today-view';
import type { DueItem } from '../../../../shared/contract/app';
import { MatchId, PersonId } from '../../../../shared/ids';
import { CalendarDate } from '../../../../shared/time';

const day = (text: string) => CalendarDate.parse(text);
const MATCH = MatchId.parse('11111111-1111-4111-8111-111111111111');
const PERSON = PersonId.parse('22222222-2222-4222-8222-222222222222');

const due = (kind: DueItem['kind'], rest: Partial<DueItem> = {}): DueItem => ({
  kind,
  urgency: 'now',
  count: 1,
  names: [],
  days: null,
  on: null,
  personId: null,
  matchId: null,
  groupId: null,
  ...rest,
});

const FIGURES = {
  activeMatches: 0,
  metInLast30Days: 0,
  metByWeek: [],
  conversations: 0,
  minutes: 0,
  unsigned: 0,
};

const today = (rest: Partial<Parameters<typeof phaseOf>[0]> = {}) => ({
  today: day('2026-06-18'),
  kickoffDate: day('2026-04-09'),
  endDate: day('2026-10-09'),
  items: [],
  figures: FIGURES,
  ...rest,
});

it('counts weeks from the kickoff', () => {
  expect(phaseOf(today())).toEqual({ at: 'running', week: 11, weeks: 27 });
  expect(phaseOf(today({ today: day('2026-04-10') }))).toMatchObject({ week: 1 });
});

it('knows the time before, on the day of and after', () => {
  expect(phaseOf(today({ today: day('2026-04-08') }))).toEqual({ at: 'before', days: 1 });
  expect(phaseOf(today({ today: day('2026-04-09') }))).toEqual({ at: 'kickoff' });
  expect(phaseOf(today({ today: day('2026-10-10') }))).toEqual({ at: 'over' });
});

it('names one next step on the way, whatever else is due', () => {
  const asked = due('opt-in-missing');
  expect(nextStepOf([asked, due('ready-to-match')])?.kind).toBe('ready-to-match');
  expect(nextStepOf([asked, due('draft-waits')])?.kind).toBe('draft-waits');
  expect(nextStepOf([asked, due('unsigned')])?.kind).toBe('unsigned');
  expect(nextStepOf([asked])).toBeUndefined();
});

it('makes ending what is past its end the next step before anything else', () => {
  expect(nextStepOf([due('plan-outdated'), due('ending')])?.kind).toBe('ending');
  expect(nextStepOf([due('groups-ready'), due('group-ending')])?.kind).toBe('group-ending');
});

it('leaves what is late in its place instead of making it the next step', () => {
  const late = due('unsigned', { urgency: 'late' });
  expect(nextStepOf([late])).toBeUndefined();
  expect(groupsOf([late], undefined).map(({ urgency }) => urgency)).toEqual(['late']);
});

it('groups by urgency without the next step', () => {
  const next = due('ready-to-match');
  const gate = due('gate', { urgency: 'soon', days: 12 });
  const groups = groupsOf([next, due('opt-in-missing'), gate], next);
  expect(groups.map(({ urgency, wide }) => [urgency, wide])).toEqual([
    ['now', false],
    ['soon', true],
  ]);
});

it('shows the longest silence first and counts the rest', () => {
  const silent = [21, 60, 33, 40, 22, 23, 24].map((days) => due('silent', { days }));
  const entries = entriesOf([...silent, due('unsigned', { urgency: 'late' })]);
  expect(entries.map((entry) => (entry.type === 'item' ? entry.item.days : entry))).toEqual([
    null,
    60,
    40,
    33,
    24,
    { type: 'rest', kind: 'silent', count: 3 },
  ]);
});

it('shows one more rather than a rest of one', () => {
  const silent = [21, 22, 23, 24, 25].map((days) => due('silent', { days }));
  expect(entriesOf(silent).map(({ type }) => type)).toEqual(Array(5).fill('item'));
});

it('leads every item to the screen where it is done', () => {
  expect(hrefOf(due('silent', { matchId: MATCH }))).toBe(`/sessions/${MATCH}`);
  expect(hrefOf(due('person-left', { matchId: MATCH }))).toBe(`/matches/${MATCH}`);
  expect(hrefOf(due('opt-in-missing', { personId: PERSON }))).toBe(`/people/${PERSON}`);
  expect(hrefOf(due('draft-waits'))).toBe('/board');
  expect(hrefOf(due('ready-to-match'))).toBe('/matching');
  expect(hrefOf(due('empty-cohort'))).toBe('/import');
  expect(hrefOf(due('unsigned'))).toBe('/matches');
});

it('leads what came to its end to where all of it is ended, and what is yet to end to the list', () => {
  for (const kind of ['ending', 'group-ending'] as const) {
    expect(hrefOf(due(kind))).toBe('/matches/end');
    expect(hrefOf(due(kind, { urgency: 'soon' }))).toBe('/matches');
  }
});

const states = (...args: Parameters<typeof wayOf>) => wayOf(...args).map(({ state }) => state);

it('marks what is done on the way to the kickoff, and one step as next', () => {
  const before = today({ today: day('2026-04-01') });
  const none = { people: 0, matches: 0, draft: false };
  const [n, d, l] = ['now', 'done', 'later'] as const;
  expect(states(before, none)).toEqual([n, l, l, l, l]);
  expect(states(before, { ...none, people: 70 })).toEqual([d, n, l, l, l]);
  expect(states(before, { people: 70, matches: 0, draft: true })).toEqual([d, d, n, l, l]);
  const figures = { ...FIGURES, activeMatches: 35, unsigned: 35 };
  const published = { people: 70, matches: 35, draft: false };
  expect(states({ ...before, figures }, published)).toEqual([d, d, d, n, l]);
  expect(states({ ...before, figures: { ...figures, unsigned: 0 } }, published)).toEqual([
    d,
    d,
    d,
    d,
    n,
  ]);
});

it('asks for another run where the draft is outdated', () => {
  const outdated = today({ today: day('2026-04-01'), items: [due('plan-outdated')] });
  expect(states(outdated, { people: 70, matches: 0, draft: true })[1]).toBe('now');
});

it('shows the way until the first weeks are over, and figures from the kickoff on', () => {
  const figures = { ...FIGURES, activeMatches: 35 };
  const before = today({ today: day('2026-04-01'), figures });
  expect([isOnTheWay(before), hasFigures(before)]).toEqual([true, false]);
  const running = today({ figures });
  expect([isOnTheWay(running), hasFigures(running)]).toEqual([false, true]);
});
