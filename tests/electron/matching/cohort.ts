import type { MatchingProblem, MatchPerson } from '../../../electron/matching/profile';
import { DAY_PARTS, DAYS, GoalKind, MeetingWay, type Slot, Style } from '../../../shared/answers';
import type { MatchingSettings } from '../../../shared/criterion';
import { answers, mentee, menteeId, mentor, problemOf } from './people';

/** Chance that is the same each time (Lehmer's generator): whole numbers below `limit`. */
export function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const SKILLS = Array.from({ length: 60 }, (_, n) => `Skill ${n + 1}`);
const ZONES = ['Africa/Lagos', 'Europe/London', 'Europe/Warsaw'];
const SLOTS: readonly Slot[] = DAYS.slice(0, 5).flatMap((day) =>
  DAY_PARTS.map((part) => `${day}-${part}` as const),
);
const DEPARTMENTS = Array.from({ length: 12 }, (_, n) => `Department ${n + 1}`);

/** A made-up cohort as real ones are: sparse answers, a few zones, vetoes, reporting lines. */
export function cohort(
  n: number,
  m: number,
  settings: Partial<MatchingSettings> = {},
  seed = 20_261_121,
): MatchingProblem {
  const chance = chanceFrom(seed);
  const one = <T>(items: readonly T[]): T => items[chance(items.length)] as T;
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: chance(most + 1) }, () => one(items))),
  ];
  const person = (level: number): Partial<MatchPerson> => ({
    level: chance(20) === 0 ? null : level,
    department: one(DEPARTMENTS),
    timeZone: one(ZONES),
    managerId: menteeId(chance(n)),
    answers: answers({
      skills: some(SKILLS, 6),
      goals: some(GoalKind.options, 3),
      style: chance(5) === 0 ? null : one(Style.options),
      meeting: some(MeetingWay.options, 3),
      slots: some(SLOTS, 8),
      languages: ['English', ...some(['Polski', 'Yorùbá', 'Français'], 2)],
      outsideDepartment: one(['yes', 'no', 'either', null]),
    }),
  });
  return problemOf({
    mentees: Array.from({ length: n }, (_, i) => mentee(i, person(1 + chance(4)))),
    mentors: Array.from({ length: m }, (_, j) =>
      mentor(j, {
        ...person(3 + chance(5)),
        places: 1 + chance(4),
        vetoes: chance(10) === 0 ? [menteeId(chance(n))] : [],
        wishes: chance(8) === 0 ? [menteeId(chance(n))] : [],
      }),
    ),
    settings,
  });
}
