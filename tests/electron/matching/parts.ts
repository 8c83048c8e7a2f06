import { explain } from '../../../electron/matching/explain';
import { prepare } from '../../../electron/matching/prepare';
import type { MatchMentor, MatchPerson } from '../../../electron/matching/profile';
import type { Criterion } from '../../../shared/criterion';
import { mentee, menteeId, mentor, mentorId, problemOf, usual, WINTER } from './people';

/** The one part of a score that has one of the usual criteria, by its id. */
export const partOf = (
  id: string,
  one: Partial<MatchPerson>,
  other: Partial<MatchMentor>,
  changes: Partial<Criterion> = {},
  weekOf = WINTER,
) => {
  const problem = problemOf({
    mentees: [mentee(1, one)],
    mentors: [mentor(1, other)],
    settings: { criteria: [usual(id, { weight: 10, ...changes })] },
    weekOf,
  });
  return explain(prepare(problem), menteeId(1), mentorId(1)).parts[0];
};
