import { DAY_PARTS, DAYS, GoalKind, MeetingWay, NO_ANSWERS } from '../../shared/answers';
import { PersonId } from '../../shared/ids';
import type { PersonEdit } from './people-edits';
import type { MatchingProblem } from './profile';

/** Nobody on file has it: they are there only while a question is asked. */
const NEWCOMER = PersonId.parse('ffffffff-ffff-4fff-bfff-ffffffffffff');
const SLOTS = DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}` as const));
/** More than anybody may ask for in a month. */
const MINUTES = 6000;

/** The commonest of some values, the least where several are; null where there are none. */
function commonest<Value extends string | number>(values: readonly Value[]): Value | null {
  const counts = [...Map.groupBy(values, (value) => value)];
  const inOrder = counts.toSorted(
    ([a, as], [b, bs]) => bs.length - as.length || Number(a > b) - Number(a < b),
  );
  return inOrder[0]?.[0] ?? null;
}

/**
 * Somebody new who offers one skill, as "what would one more mentor with it gain?" supposes them:
 * one place, no other skill, the level most mentors have, and open to all a mentor can be open to,
 * so that the skill decides. Department, site, style and demographic answers are not known and so are
 * neutral, and nobody named them or stands in a line with them. O(mentees + mentors)
 */
export function mentorOffering(
  skill: string,
  { mentees, mentors }: Pick<MatchingProblem, 'mentees' | 'mentors'>,
): PersonEdit {
  const person = {
    ...{ id: NEWCOMER, places: 1, activeMatches: 0, matchable: null, held: false },
    ...{ department: null, site: null, managerId: null, entryDate: null },
    ...{ wishes: [], vetoes: [], waiting: 0, demographics: {} },
    level: commonest(mentors.flatMap(({ level }) => level ?? [])),
    timeZone: commonest(mentees.flatMap(({ timeZone }) => timeZone ?? [])),
    answers: {
      ...NO_ANSWERS,
      skills: [skill],
      goals: GoalKind.options,
      meeting: MeetingWay.options,
      slots: SLOTS,
      languages: [...new Set(mentees.flatMap(({ answers }) => answers.languages))],
      monthlyMinutes: MINUTES,
    },
  };
  return { kind: 'person', role: 'mentor', person };
}
