import fc from 'fast-check';
import { DAY_PARTS, DAYS, GoalKind, MeetingWay, Style } from '../../../shared/answers';
import { AnswerField, type Criterion } from '../../../shared/criterion';
import { Skill } from '../../../shared/skill';
import { CalendarDate } from '../../../shared/time';
import { answers, menteeId, mentorId } from './people';

/** Computing, with two skills that are part of it, one of which has a part and a synonym of its own. */
export const SKILL_LIST = Skill.array().parse([
  { id: 'computing', name: 'Computing', synonyms: ['IT'], parents: [] },
  { id: 'data', name: 'Data', synonyms: ['Data work'], parents: ['computing'] },
  { id: 'sql', name: 'SQL', synonyms: ['Structured query language'], parents: ['data'] },
  { id: 'ai', name: 'AI', synonyms: ['Artificial intelligence'], parents: ['computing'] },
]);

const someOf = <T>(items: readonly T[]) => fc.subarray([...items]);
const slots = DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const));

/** What anybody may have answered, or not. */
export const people = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 7 })),
  site: fc.option(fc.constantFrom('Lagos', 'Warsaw')),
  department: fc.option(fc.constantFrom('Sales', 'Law')),
  timeZone: fc.option(fc.constantFrom('Africa/Lagos', 'Asia/Kolkata', 'Europe/Warsaw')),
  managerId: fc.option(fc.constantFrom(menteeId(7), menteeId(8))),
  entryDate: fc.option(
    fc.constantFrom('2019-03-31', '2019-04-01', '2024-02-29').map((day) => CalendarDate.parse(day)),
  ),
  waiting: fc.nat(3),
  wishes: someOf([menteeId(1), mentorId(1), mentorId(2)]),
  demographics: fc.constantFrom<Record<string, string>>(
    {},
    { 'Age group': '30-39' },
    { 'Age group': '50-59' },
  ),
  answers: fc
    .record({
      skills: someOf(['SQL', 'sql', 'Law', 'AI', 'Retail', 'IT', 'Data work', 'Main computing']),
      goals: someOf(GoalKind.options),
      languages: someOf(['English', 'Polski', 'Yorùbá']),
      meeting: someOf(MeetingWay.options),
      slots: fc.subarray(slots),
      style: fc.option(fc.constantFrom(...Style.options)),
      outsideDepartment: fc.option(fc.constantFrom('yes', 'no', 'either')),
      monthlyMinutes: fc.option(fc.constantFrom(0, 60, 120)),
    })
    .map(answers),
});

const field = fc.oneof(
  fc.constantFrom(...AnswerField.options),
  fc.constant({ demographic: 'Age group' }),
);
const steps = fc
  .tuple(
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -5, max: 5 }),
    fc.integer({ min: -5, max: 5 }),
  )
  .map((all) => all.toSorted((a, b) => a - b) as [number, number, number]);

/** The settings of one criterion's own kind. */
const kinds = fc.oneof(
  fc.record({
    kind: fc.constant('offers-wants' as const),
    of: fc.constantFrom('skills', 'goals'),
    partly: fc.constantFrom(0, 500, 1000),
    within: fc.constantFrom([], ['Computing'], ['Data', 'Law']),
  }),
  fc.record({ kind: fc.constantFrom('same', 'different'), of: field }),
  fc.constant({ kind: 'outside-department' as const }),
  fc.record({ of: fc.constantFrom('level', 'years'), range: steps }).map(({ of, range }) => ({
    kind: 'stretch' as const,
    of,
    least: range[0],
    ideal: range[1],
    most: range[2],
  })),
  fc.record({
    kind: fc.constant('availability' as const),
    enoughHours: fc.integer({ min: 1, max: 20 }),
  }),
  fc.constant({ kind: 'promised-time' as const }),
  fc.record({
    kind: fc.constant('language' as const),
    named: fc.constantFrom(null, 'polski'),
  }),
  fc.record({
    kind: fc.constant('meeting' as const),
    way: fc.constantFrom(null, 'video' as const),
  }),
  fc.record({
    kind: fc.constant('wish' as const),
    by: fc.constantFrom('mentee', 'mentor', 'either'),
    ranked: fc.boolean(),
  }),
  fc.constant({ kind: 'event' as const }),
  fc.record({
    kind: fc.constant('waiting' as const),
    enoughRounds: fc.integer({ min: 1, max: 3 }),
  }),
);

/** Any criterion, several of a kind among them. */
export const criteria = fc
  .array(
    fc.tuple(kinds, fc.integer({ min: 0, max: 100 }), fc.option(fc.constantFrom(1, 500, 1000))),
    {
      maxLength: 30,
    },
  )
  .map((list) =>
    list.map(
      ([kind, weight, floor], index) =>
        ({ ...kind, id: String(index), label: null, weight, floor }) as Criterion,
    ),
  );
