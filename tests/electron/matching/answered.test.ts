import { expect, it } from 'vitest';
import { hasAnswered } from '../../../electron/matching/answered';
import type { MatchPerson } from '../../../electron/matching/profile';
import type { Criterion } from '../../../shared/criterion';
import { CalendarDate } from '../../../shared/time';
import { answers, mentee, menteeId, mentorId } from './people';

const rest = { id: 'any', label: null, weight: 1, floor: null };
const given = (known: Parameters<typeof answers>[0]) => ({ answers: answers(known) });
const steps = { least: 0, ideal: 1, most: 2 };

/** Each kind of criterion with what somebody has to have told for it. */
const KINDS: readonly (readonly [Criterion, Partial<MatchPerson>])[] = [
  [
    { ...rest, kind: 'offers-wants', of: 'skills', partly: 500, within: [] },
    given({ skills: ['SQL'] }),
  ],
  [
    { ...rest, kind: 'offers-wants', of: 'goals', partly: 500, within: [] },
    given({ goals: ['career'] }),
  ],
  [{ ...rest, kind: 'same', of: 'department' }, { department: 'Law' }],
  [{ ...rest, kind: 'same', of: 'site' }, { site: 'Lagos' }],
  [{ ...rest, kind: 'same', of: 'time-zone' }, { timeZone: 'Etc/UTC' }],
  [{ ...rest, kind: 'same', of: 'level' }, { level: 1 }],
  [{ ...rest, kind: 'different', of: 'manager' }, { managerId: menteeId(9) }],
  [
    { ...rest, kind: 'different', of: 'entry-year' },
    { entryDate: CalendarDate.parse('2024-02-29') },
  ],
  [{ ...rest, kind: 'different', of: 'style' }, given({ style: 'direct' })],
  [{ ...rest, kind: 'same', of: 'monthly-minutes' }, given({ monthlyMinutes: 0 })],
  [{ ...rest, kind: 'same', of: 'languages' }, given({ languages: ['Polski'] })],
  [{ ...rest, kind: 'same', of: 'goals' }, given({ goals: ['career'] })],
  [{ ...rest, kind: 'same', of: 'meeting' }, given({ meeting: ['video'] })],
  [
    { ...rest, kind: 'same', of: { demographic: 'Age group' } },
    { demographics: { 'Age group': '30-39' } },
  ],
  [{ ...rest, kind: 'outside-department' }, { department: 'Law' }],
  [{ ...rest, kind: 'stretch', of: 'level', ...steps }, { level: 1 }],
  [
    { ...rest, kind: 'stretch', of: 'years', ...steps },
    { entryDate: CalendarDate.parse('2024-02-29') },
  ],
  [{ ...rest, kind: 'availability', enoughHours: 8 }, given({ slots: ['mon-morning'] })],
  [{ ...rest, kind: 'promised-time' }, given({ monthlyMinutes: 0 })],
  [{ ...rest, kind: 'language', named: null }, given({ languages: ['Polski'] })],
  [{ ...rest, kind: 'meeting', way: null }, given({ meeting: ['video'] })],
  [{ ...rest, kind: 'wish', by: 'either', ranked: true }, { wishes: [mentorId(1)] }],
  [{ ...rest, kind: 'waiting', enoughRounds: 2 }, { waiting: 1 }],
];

it('[M01] knows of every kind of criterion whether somebody told what it compares', () => {
  const everything = Object.assign(
    {},
    ...KINDS.map(([, known]) => known),
    given(Object.assign({}, ...KINDS.map(([, known]) => known.answers && told(known.answers)))),
  );
  for (const [criterion, known] of KINDS) {
    expect(hasAnswered(criterion, mentee(1), new Map())).toBe(false);
    expect(hasAnswered(criterion, mentee(1, known), new Map())).toBe(true);
    const nothing = mentee(1);
    const others: MatchPerson = { ...nothing, ...everything, ...without(nothing, known) };
    expect(hasAnswered(criterion, others, new Map())).toBe(false);
  }
});

/** The answers that are not as nobody gave them. */
function told(some: MatchPerson['answers']) {
  const none = answers({});
  return Object.fromEntries(
    Object.entries(some).filter(([key, value]) => {
      return JSON.stringify(value) !== JSON.stringify(none[key as keyof typeof none]);
    }),
  );
}

/** What some of a person's knowledge is where they told nothing of it. */
function without(nothing: MatchPerson, known: Partial<MatchPerson>): Partial<MatchPerson> {
  return Object.fromEntries(
    Object.keys(known).map((key) => [key, nothing[key as keyof MatchPerson]]),
  );
}

it('counts a note on either side of a meeting as an answer', () => {
  const criterion: Criterion = { ...rest, kind: 'event' };
  const notes = new Map([
    [menteeId(1), new Map([[mentorId(1), 700]])],
    [menteeId(2), new Map([[mentorId(2), 0]])],
  ]);
  const isNoted = (id: MatchPerson['id']) => hasAnswered(criterion, mentee(1, { id }), notes);
  expect([menteeId(1), menteeId(2), mentorId(1), mentorId(2)].map(isNoted)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([menteeId(3), mentorId(3)].map(isNoted)).toEqual([false, false]);
});
