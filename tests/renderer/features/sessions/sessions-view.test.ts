import { describe, expect, it } from 'vitest';
import { findParty, namedParties } from '../../../../renderer/features/sessions/find-party';
import { stayedAway, takeAbsent } from '../../../../renderer/features/sessions/party';
import {
  bySilence,
  expectedIn,
  monthCounts,
  monthName,
  monthRows,
  readLine,
} from '../../../../renderer/features/sessions/sessions-view';
import { day, groupOf, idOf, loggedOf, metOf, partyOf, personOf, sessionOf, TODAY } from './rows';

const CADENCE = { cadenceDays: 14, until: day('2026-10-01'), today: TODAY };
const JUNE = day('2026-06-01');

describe('finding a match by what is typed', () => {
  const named = namedParties([
    partyOf(11, ['Łukasz Lindqvist', 'Rosa Ortiz']),
    partyOf(12, ['Ana Fraser', 'Rosa Ortiz'], { state: 'closed' }),
    partyOf(13, ['Joan Smith', "Siobhán O'Brien"]),
    partyOf(14, ['Joan Smith', "Siobhán O'Brien"]),
  ]);

  it('takes either name, in any order, without accents', () => {
    for (const text of ['luk', 'lind', 'ros luk', 'Łukasz Lindqvist with Rosa Ortiz', 'LUKASZ']) {
      expect(findParty(text, named)).toMatchObject({ id: idOf(11) });
    }
    expect(findParty('an', named)).toMatchObject({ id: idOf(12) });
  });

  it('tells matches of the same names apart', () => {
    expect(findParty("Joan Smith with Siobhán O'Brien (2)", named)).toMatchObject({ id: idOf(14) });
    expect(findParty('joan', named)).toEqual({ code: 'several-matches', text: 'joan', count: 2 });
  });

  it('says when nobody is meant', () => {
    expect(findParty(' ', named)).toEqual({ code: 'no-match-typed' });
    expect(findParty('zz', named)).toEqual({ code: 'unknown-match', text: 'zz' });
    expect(findParty('!', named)).toEqual({ code: 'unknown-match', text: '!' });
  });
});

describe('the month of the cohort [S06]', () => {
  it('expects sessions in the rhythm agreed, until a match or the cohort ends', () => {
    const match = partyOf(11, ['A', 'B']);
    expect(expectedIn(match, JUNE, 14, CADENCE.until)).toEqual(['2026-06-10', '2026-06-24']);
    const closed = { ...match, closedOn: day('2026-06-12') };
    expect(expectedIn(closed, JUNE, 14, CADENCE.until)).toEqual(['2026-06-10']);
    expect(expectedIn(match, JUNE, 14, day('2026-05-31'))).toEqual([]);
    expect(expectedIn(match, day('2026-04-01'), 30, CADENCE.until)).toEqual([]);
  });

  it('puts what was logged beside what is expected; check-ins do not fulfil it', () => {
    const sessions = [
      loggedOf(11, '2026-06-09', { note: 'guide 3' }),
      loggedOf(11, '2026-05-20'),
      loggedOf(12, '2026-06-02', { way: 'messages' }),
    ];
    const rows = monthRows(
      [partyOf(11, ['A', 'B']), partyOf(12, ['C', 'D'])],
      sessions,
      JUNE,
      CADENCE,
    );
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
    const ended = partyOf(11, ['A', 'B'], {
      state: 'closed',
      closedOn: day('2026-05-02'),
      closeReason: 'no-fault',
    });
    const shown = (month: string, sessions = [loggedOf(11, '2026-07-01')].slice(0, 0)) =>
      monthRows([ended], sessions, day(month), CADENCE).length;
    expect([shown('2026-03-01'), shown('2026-05-01'), shown('2026-06-01')]).toEqual([0, 1, 0]);
    expect(shown('2026-06-01', [loggedOf(11, '2026-06-01')])).toBe(1);
    const toCome = partyOf(12, ['C', 'D'], { startsOn: day('2026-07-01') });
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
    partyOf(12, ['Met', 'M'], {}, [met]),
    partyOf(11, ['Never', 'N']),
    partyOf(13, ['Ended', 'E'], { state: 'closed' }),
  ];
  expect(bySilence(rows).map(({ name }) => name)).toEqual(['Never', 'Met']);
});

describe('the log line', () => {
  const parties = [partyOf(11, ['Ana', 'Bo']), groupOf({ Cy: null, Di: null, Ed: '2026-06-01' })];
  const named = namedParties(parties);
  const days = {
    today: TODAY,
    earliest: day('2025-04-01'),
    words: { today: 'today', yesterday: 'yesterday' },
  };
  const line = {
    match: 'ana',
    date: 'today',
    minutes: '45',
    note: '  ',
    way: 'phone' as const,
    absent: [],
  };

  it('becomes a session', () => {
    expect(readLine(line, parties, named, days)).toMatchObject({
      ok: true,
      value: {
        party: { id: idOf(11) },
        entry: { heldOn: TODAY, minutes: 45, way: 'phone', note: null },
        presentIds: [],
      },
    });
  });

  it('says all that is wrong at once', () => {
    const wrong = { ...line, match: '', date: '30.2', minutes: '0' };
    expect(readLine(wrong, parties, named, days)).toMatchObject({
      ok: false,
      error: {
        match: { code: 'no-match-typed' },
        date: { code: 'no-such-day' },
        minutes: { code: 'minutes' },
      },
    });
  });

  it('finds a group by somebody in it, and takes those who were in it on that day as there', () => {
    const read = (match: string, absent: readonly number[] = [], date = 'today') =>
      readLine({ ...line, match, date, absent: absent.map(personOf) }, parties, named, days);
    const there = (...people: number[]) => ({ value: { presentIds: people.map(personOf) } });
    expect(read('circle')).toMatchObject(there(1, 2));
    expect(read('di')).toMatchObject(there(1, 2));
    expect(read('circle', [], '1.6.')).toMatchObject(there(1, 2, 3));
    expect(read('circle', [3], '1.6.')).toMatchObject(there(1, 2));
    expect(read('circle', [1])).toMatchObject({ error: { present: { code: 'too-few-present' } } });
  });
});

describe('who of a group was there [S05]', () => {
  const group = groupOf({ 'Ana Fraser': null, 'Ana Ortiz': null, Bo: null, Left: '2026-05-01' });

  it('is typed by those who were not', () => {
    const take = (note: string | null) => takeAbsent(note, group.people ?? []);
    expect(take('-bo guide 3')).toMatchObject({
      value: { absent: [personOf(3)], note: 'guide 3' },
    });
    expect(take('-ana-fraser')).toMatchObject({ value: { absent: [personOf(1)], note: null } });
    expect(take('a well-kept hour - good -3')).toMatchObject({
      value: { absent: [], note: 'a well-kept hour - good -3' },
    });
    expect(take(null)).toEqual({ ok: true, value: { absent: [], note: null } });
    expect(take('-ana')).toMatchObject({ error: { code: 'unknown-absent', count: 2 } });
    expect(take('-zoe')).toMatchObject({ error: { code: 'unknown-absent', count: 0 } });
  });

  it('tells who was at none of the last two sessions, messages aside', () => {
    const before = metOf('2026-05-01', [1, 2, 3]);
    const last = metOf('2026-06-01', [1, 2]);
    expect(stayedAway(group, [last])).toBeNull();
    expect(stayedAway(group, [before, last])).toEqual([]);
    const messages = metOf('2026-06-10', [3], { way: 'messages' });
    expect(stayedAway(group, [before, last, metOf('2026-06-08', [1]), messages])).toEqual(['Bo']);
  });
});
