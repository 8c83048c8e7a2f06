import type { Answers } from './answers';
import type { Enrollment, OptIn } from './enrollment';
import type { Person } from './person';
import type { NotMatchable } from './plan';
import { isUp } from './safeguard';
import type { CalendarDate } from './time';

/** What of an enrollment says whether somebody can be matched. */
type Part = Pick<Enrollment, 'withdrawnOn' | 'role' | 'bars'> & {
  readonly optIn: Pick<OptIn, 'answer'> | null;
  readonly answers: Pick<Answers, 'capacity'>;
};

/**
 * Why an enrolled person can't be matched on a given day; null when they can.
 * Nobody is drafted: without a "yes" on record there is no match.
 */
export function notMatchable(
  { optIn, withdrawnOn, role, answers, bars = [] }: Part,
  { leavingDate }: Pick<Person, 'leavingDate'>,
  today: CalendarDate,
): NotMatchable | null {
  if (leavingDate !== null && leavingDate <= today) return 'left';
  if (withdrawnOn !== null) return 'withdrawn';
  if (optIn === null) return 'no-opt-in';
  if (optIn.answer === 'no') return 'opted-out';
  // Consent that was withdrawn is so also by a clock that was set back since.
  const bar = bars.find((each) => each.why === 'consent-withdrawn' || isUp(each, today));
  if (bar) return bar.why;
  if (role === 'mentor' && answers.capacity === 0) return 'no-places';
  return null;
}

const LISTS = ['skills', 'goals', 'meeting', 'slots', 'languages'] as const;

/** The answers matching uses, that were not given. */
export function missingAnswers(
  answers: Readonly<Record<(typeof LISTS)[number], readonly unknown[]>> & {
    readonly style: unknown;
  },
): readonly (keyof Answers)[] {
  const missing: (keyof Answers)[] = LISTS.filter((key) => answers[key].length === 0);
  return answers.style === null ? [...missing, 'style'] : missing;
}
