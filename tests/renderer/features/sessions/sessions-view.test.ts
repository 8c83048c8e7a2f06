import { describe, expect, it } from 'vitest';
import { findMatch, namedMatches } from '../../../../renderer/features/sessions/find-match';
import {
  bySilence,
  expectedIn,
  monthCounts,
  monthName,
  monthRows,
  readLine,
} from '../../../../renderer/features/sessions/sessions-view';
import type { MatchRow } from '../../../../shared/contract/matches';
import { day, idOf, rowOf, sessionOf, TODAY } from './rows';

const nameOf = ({ mentee, mentor }: MatchRow): string => `${mentee} with ${mentor}`;
const CADENCE = { cadenceDays: 14, until: day('2026-10-01'), today: TODAY };
const JUNE = day('2026-06-01');

describe('finding a match by what is typed', () => {
  const named = namedMatches(
    [
      rowOf(11, ['Łukasz Lindqvist', 'Rosa Ortiz']),
      rowOf(12, ['Ana Fraser', 'Rosa Ortiz'], { state: 'closed' }),
      rowOf(13, ['Joan Smith', "Siobhán O'Brien"]),
      rowOf(14, ['Joan Smith', "Siobhán O'Brien"]),
    ],
    nameOf,
  );

  it('takes either name, in any order, without accents', () => {
    for (const text of ['luk', 'lind', 'ros luk', 'Łukasz Lindqvist with Rosa Ortiz', 'LUKASZ']) {
      expect(findMatch(text, named)).toMatchObject({ id: idOf(11) });
    }
    expect(findMatch('an', named)).toMatchObject({ id: idOf(12) });
  });

  it('tells matches of the same names apart', () => {
    expect(findMatch("Joan Smith with Siobhán O'Brien (2)", named)).toMatchObject({ id: idOf(14) });
    expect(findMatch('joan', named)).toEqual({ code: 'several-matches', text: 'joan', count: 2 });
  });

  it('says when nobody is meant', () => {
    expect(findMatch(' ', named)).toEqual({ code: 'no-match-typed' });
    expect(findMatch('zz', named)).toEqual({ code: 'unknown-match', text: 'zz' });
    expect(findMatch('!', named)).toEqual({ code: 'unknown-match', text: '!' });
  });
});

describe('the month of the cohort [S06]', () => {
  it('expects sessions in the rhythm agreed, until a match or the cohort ends', () => {
    const { match } = rowOf(11, ['A', 'B']);
    expect(expectedIn(match, JUNE, 14, CADENCE.until)).toEqual(['2026-06-10', '2026-06-24']);
    const closed = { ...match, closedOn: day('2026-06-12') };
    expect(expectedIn(closed, JUNE, 14, CADENCE.until)).toEqual(['2026-06-10']);
    expect(expectedIn(match, JUNE, 14, day('2026-05-31'))).toEqual([]);
    expect(expectedIn(match, day('2026-04-01'), 30, CADENCE.until)).toEqual([]);
  });

  it('puts what was logged beside what is expected; check-ins do not fulfil it', () => {
    const sessions = [
      sessionOf(11, '2026-06-09', { note: 'guide 3' }),
      sessionOf(11, '2026-05-20'),
      sessionOf(12, '2026-06-02', { way: 'messages' }),
    ];
    const rows = monthRows([rowOf(11, ['A', 'B']), rowOf(12, ['C', 'D'])], sessions, JUNE, CADENCE);
    expect(rows.map(({ missing }) => missing)).toEqual([
      ['2026-06-24'],
      ['2026-06-10', '2026-06-24'],
    ]);
    expect(rows[0]).toMatchObject({ expected: 2, note: 'guide 3' });
    expect(monthCounts(rows)).toEqual({
      sessions: 1,
      checkIns: 1,
      missing: 3,
      silent: 2,
      keyedIn: 2,
      of: 2,
    });
  });

  it('shows a match in the months it ran, and wherever it met', () => {
    const ended = rowOf(11, ['A', 'B'], {
      state: 'closed',
      closedOn: day('2026-05-02'),
      closeReason: 'no-fault',
    });
    const shown = (month: string, sessions = [sessionOf(11, '2026-07-01')].slice(0, 0)) =>
      monthRows([ended], sessions, day(month), CADENCE).length;
    expect([shown('2026-03-01'), shown('2026-05-01'), shown('2026-06-01')]).toEqual([0, 1, 0]);
    expect(shown('2026-06-01', [sessionOf(11, '2026-06-01')])).toBe(1);
    const toCome = rowOf(12, ['C', 'D'], { startsOn: day('2026-07-01') });
    expect(monthRows([toCome], [], JUNE, CADENCE)).toHaveLength(1);
  });

  it('names a month with its year only beside another year', () => {
    expect(monthName(day('2026-05-01'), JUNE)).toBe('May');
    expect(monthName(day('2025-12-01'), day('2026-01-01'))).toBe('December 2025');
  });
});

it('lists who has not met, the longest silent first, without those who ended [S07]', () => {
  const met = sessionOf(12, '2026-06-10');
  const rows = [
    rowOf(12, ['Met', 'M'], {}, [met]),
    rowOf(11, ['Never', 'N']),
    rowOf(13, ['Ended', 'E'], { state: 'closed' }),
  ];
  expect(bySilence(rows).map(({ mentee }) => mentee)).toEqual(['Never', 'Met']);
});

describe('the log line', () => {
  const named = namedMatches([rowOf(11, ['Ana', 'Bo'])], nameOf);
  const days = {
    today: TODAY,
    earliest: day('2025-04-01'),
    words: { today: 'today', yesterday: 'yesterday' },
  };
  const line = { match: 'ana', date: 'today', minutes: '45', note: '  ', way: 'phone' as const };

  it('becomes a session', () => {
    expect(readLine(line, named, days)).toEqual({
      ok: true,
      value: { matchId: idOf(11), heldOn: TODAY, minutes: 45, way: 'phone', note: null },
    });
  });

  it('says all that is wrong at once', () => {
    const wrong = { ...line, match: '', date: '30.2', minutes: '0' };
    expect(readLine(wrong, named, days)).toMatchObject({
      ok: false,
      error: {
        match: { code: 'no-match-typed' },
        date: { code: 'no-such-day' },
        minutes: { code: 'minutes' },
      },
    });
  });
});
