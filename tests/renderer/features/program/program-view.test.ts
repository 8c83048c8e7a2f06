import { expect, it } from 'vitest';
import {
  datesOf,
  hintsOf,
  type Typed,
  timeZones,
} from '../../../../renderer/features/program/program-view';
import { CalendarDate } from '../../../../shared/time';

const TODAY = CalendarDate.parse('2026-03-01');
const usual: Typed = {
  kickoffDate: '2026-04-01',
  durationMonths: 6,
  cadenceDays: 14,
  sessionMinutes: 60,
  gateDay: 90,
};
const hints = (rest: Partial<Typed>) => hintsOf({ ...usual, ...rest }, TODAY);

it('[D10] computes the end and the day of the conversation', () => {
  expect(datesOf(usual)).toEqual({
    end: '2026-10-01',
    gate: '2026-06-30',
    gateDay: 90,
    sessions: 13,
    minutes: 60,
  });
});

it('has no dates while a figure is missing or impossible', () => {
  expect(datesOf({ ...usual, durationMonths: null })).toBeNull();
  expect(datesOf({ ...usual, cadenceDays: 0 })).toBeNull();
  expect(datesOf({ ...usual, kickoffDate: '' })).toBeNull();
});

it('has nothing to say about usual figures', () => {
  expect(Object.values(hints({}))).toEqual([null, null, null, null, null]);
});

it('[D10] hints outside of three to twelve months', () => {
  expect(hints({ durationMonths: 2 }).durationMonths).toBe('duration-short');
  expect(hints({ durationMonths: 18 }).durationMonths).toBe('duration-long');
});

it('[D11] hints at a rhythm too close or too far, and at sessions too short or too long', () => {
  expect(hints({ cadenceDays: 3 }).cadenceDays).toBe('cadence-close');
  expect(hints({ cadenceDays: 60 }).cadenceDays).toBe('cadence-far');
  expect(hints({ sessionMinutes: 20 }).sessionMinutes).toBe('minutes-short');
  expect(hints({ sessionMinutes: 120 }).sessionMinutes).toBe('minutes-long');
});

it('hints at a kickoff that is past or near, and at a conversation too early or too late', () => {
  expect(hints({ kickoffDate: '2026-02-01' }).kickoffDate).toBe('kickoff-past');
  expect(hints({ kickoffDate: '2026-03-10' }).kickoffDate).toBe('kickoff-near');
  expect(hints({ gateDay: 30 }).gateDay).toBe('gate-early');
  expect(hints({ durationMonths: 2 }).gateDay).toBe('gate-late');
  // It is never later than the end: the last day's conversation is that one.
  expect(datesOf({ ...usual, durationMonths: 2 })).toMatchObject({
    end: '2026-06-01',
    gate: '2026-06-01',
  });
});

it('offers every zone once, with those in use', () => {
  const zones = timeZones(['Europe/London', 'Old/Zone']);
  expect(zones).toContain('Old/Zone');
  expect(zones.filter((zone) => zone === 'Europe/London')).toHaveLength(1);
});
