import { describe, expect, it } from 'vitest';
import {
  changesOf,
  rotaFigures,
  rotaRows,
  usualEvent,
} from '../../../../renderer/features/events/events-view';
import { EventView } from '../../../../shared/contract/events';
import { EventInput, roundEnds, roundStarts, roundsNeeded } from '../../../../shared/event';
import { CalendarDate } from '../../../../shared/time';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const today = CalendarDate.parse('2026-03-01');
const input = {
  ...usualEvent('speed-meeting', { mentees: 2, mentors: 2, today }, 'Evening'),
  rounds: 3,
};

/** Two mentees and two mentors; Ed met both, Flo met Ada only. */
const view = EventView.parse({
  event: { ...input, id: id(1), cohortId: id(2), plan: null, publishedAt: null },
  guests: [
    { personId: id(11), role: 'mentor', name: 'Ada', number: 1 },
    { personId: id(12), role: 'mentor', name: 'Bo', number: 2 },
    { personId: id(21), role: 'mentee', name: 'Ed', number: 1 },
    { personId: id(22), role: 'mentee', name: 'Flo', number: 2 },
  ],
  choosable: [],
  meetings: [
    { id: id(31), round: 1, menteeId: id(21), mentorId: id(11), score: 800, held: true },
    { id: id(32), round: 3, menteeId: id(21), mentorId: id(12), score: 501, held: false },
    { id: id(33), round: 3, menteeId: id(22), mentorId: id(11), score: 600, held: null },
  ],
  notes: [{ meetingId: id(31), givenBy: 'mentor', note: 4, words: null }],
  decisions: [],
  onHold: [],
  objections: [],
  outdated: false,
});

describe('the rota on screen', () => {
  it('has a row for each on a side, with breaks where they are', () => {
    const rows = rotaRows(view, ['mentee'], '');
    expect(rows.map(({ guest }) => guest.name)).toEqual(['Ed', 'Flo']);
    expect(rows[0]?.cells.map((cell) => cell?.score ?? null)).toEqual([800, null, 501]);
    expect(rotaRows(view, ['mentor', 'mentee'], 'fl').map(({ guest }) => guest.name)).toEqual([
      'Flo',
    ]);
  });

  it('counts what is asked for, what there is, what took place and what was noted', () => {
    expect(rotaFigures(view)).toMatchObject({
      meetings: 3,
      wanted: 4,
      fewest: 1,
      full: 1,
      mean: 634,
      held: 1,
      minutes: 8,
      notes: 1,
      notesWanted: 4,
    });
  });
});

describe('a new event', () => {
  it.each([
    [46, 24, 10],
    [2, 30, 6],
    [0, 0, 3],
    [500, 5, 20],
  ])('of %i mentees and %i mentors takes %i rounds', (mentees, mentors, rounds) => {
    const event = usualEvent('speed-meeting', { mentees, mentors, today }, 'Evening');
    expect(event.rounds).toBe(rounds);
    expect(EventInput.parse(event)).toEqual(event);
  });

  it('counts the fewest rounds there can be', () => {
    expect(roundsNeeded(36, 24, 4)).toBe(6);
    expect(roundsNeeded(10, 3, 5)).toBe(10);
  });

  it('tells when each round begins and ends, past midnight too', () => {
    const late = { startsAt: '23:40', roundMinutes: 15, changeMinutes: 5 };
    expect(roundStarts(late, 2)).toBe('00:00');
    expect(roundEnds(late, 2)).toBe('00:15');
  });
});

it('counts who came, who went and who changed sides', () => {
  const guest = (n: number, role: 'mentor' | 'mentee') => ({ personId: id(n), role }) as never;
  const before = [guest(1, 'mentor'), guest(2, 'mentee'), guest(3, 'mentee')];
  expect(changesOf(before, before)).toBe(0);
  expect(changesOf(before, [guest(1, 'mentee'), guest(2, 'mentee'), guest(4, 'mentor')])).toBe(3);
});
