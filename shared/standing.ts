import type { Answers } from './answers';
import type { Enrollment } from './enrollment';
import type { Person } from './person';
import type { NotMatchable } from './plan';
import { isUp } from './safeguard';
import type { CalendarDate } from './time';

/**
 * Why an enrolled person can't be matched on a given day; null when they can.
 * Nobody is drafted: without a "yes" on record there is no match.
 */
export function notMatchable(
  { optIn, withdrawnOn, role, answers, bars = [] }: Enrollment,
  { leavingDate }: Pick<Person, 'leavingDate'>,
  today: CalendarDate,
): NotMatchable | null {
  if (leavingDate !== null && leavingDate <= today) return 'left';
  if (withdrawnOn !== null) return 'withdrawn';
  if (optIn === null) return 'no-opt-in';
  if (optIn.answer === 'no') return 'opted-out';
  const bar = bars.find((each) => isUp(each, today));
  if (bar) return bar.why;
  if (role === 'mentor' && answers.capacity === 0) return 'no-places';
  return null;
}

/** The answers matching uses, that were not given. */
export function missingAnswers(answers: Answers): readonly (keyof Answers)[] {
  const lists = ['skills', 'goals', 'meeting', 'slots', 'languages'] as const;
  const missing: (keyof Answers)[] = lists.filter((key) => answers[key].length === 0);
  return answers.style === null ? [...missing, 'style'] : missing;
}
