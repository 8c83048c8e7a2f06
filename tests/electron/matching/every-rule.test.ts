import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchingProblem, MatchPerson, Pair } from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { Style } from '../../../shared/answers';
import { Objective } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { bestByTrying, type Case, preparedCase } from './cases';
import { answers, mentee, menteeId, mentor, mentorId, problemOf, usual } from './people';

const [MENTEES, MENTORS] = [5, 4];
const mentees = fc.nat(MENTEES - 1);
const mentors = fc.nat(MENTORS - 1);
const pairs = fc.array(
  fc.record({ menteeId: mentees.map(menteeId), mentorId: mentors.map(mentorId) }),
  { maxLength: 3 },
);
const anybody = fc.oneof(mentees.map(menteeId), mentors.map(mentorId));
const known = fc.record({
  department: fc.constantFrom(null, 'Sales', 'SALES', 'Care'),
  site: fc.constantFrom(null, 'Lagos', 'Łódź'),
  style: fc.constantFrom(null, ...Style.options.slice(0, 2)),
  out: fc.constantFrom('no', 'no', 'no', 'no', 'held', 'no-opt-in', 'not-screened'),
  places: fc.constantFrom(0, 1, 1, 2),
});

/** Small problems with every rule there is, and somebody who may stand on both sides. */
const cases = fc
  .record({
    people: fc.array(known, { minLength: MENTEES + MENTORS, maxLength: MENTEES + MENTORS }),
    scores: fc.array(
      fc.array(fc.constantFrom(0, 200, 500, 500, 800), {
        minLength: MENTORS,
        maxLength: MENTORS,
      }),
      { minLength: MENTEES, maxLength: MENTEES },
    ),
    isBoth: fc.boolean(),
    vetoes: pairs,
    vetoed: pairs,
    tried: pairs,
    forbids: pairs,
    managers: fc.array(fc.tuple(anybody, anybody), { maxLength: 5 }),
    objective: fc.constantFrom(...Objective.options),
    threshold: fc.constantFrom(0, 0, 300),
    forbidSameDepartment: fc.boolean(),
    forbidSameSite: fc.boolean(),
    mustHave: fc.boolean(),
  })
  .map((given): Case => {
    const { people, isBoth, vetoes, vetoed, mustHave, scores, tried, forbids, managers } = given;
    const about = (at: number): Partial<MatchPerson> => {
      const { style = null, out = 'no', department = null, site = null } = people[at] ?? {};
      const matchable = out === 'no' || out === 'held' ? null : out;
      return { department, site, matchable, held: out === 'held', answers: answers({ style }) };
    };
    const { objective, threshold, forbidSameDepartment, forbidSameSite } = given;
    const problem = problemOf({
      mentees: scores.map((_, i) =>
        mentee(i, {
          ...about(i),
          vetoes: vetoes.flatMap((each) => (each.menteeId === menteeId(i) ? each.mentorId : [])),
        }),
      ),
      mentors: Array.from({ length: MENTORS }, (_, j) =>
        mentor(j, {
          ...about(MENTEES + j),
          // The last mentee sorts right before the first mentor, and may be that very person.
          ...(isBoth && j === 0 && { id: menteeId(MENTEES - 1) }),
          places: people[MENTEES + j]?.places ?? 0,
          vetoes: vetoed.flatMap((each) => (each.mentorId === mentorId(j) ? each.menteeId : [])),
        }),
      ),
      ...{ tried, forbids, managers: new Map(managers) },
      settings: {
        ...{ objective, threshold, forbidSameDepartment, forbidSameSite },
        criteria: [usual('style', { floor: mustHave ? 1000 : null })],
      },
    });
    return { problem, scores };
  });

function isAbove(managers: MatchingProblem['managers'], low: PersonId, high: PersonId): boolean {
  let at = managers.get(low);
  for (let step = 0; step < MENTEES + MENTORS && at !== undefined; step++) {
    if (at === high) return true;
    at = managers.get(at);
  }
  return false;
}

/** Whether two may be paired, told from the rules as they are written down and from nothing else. */
function mayPair(problem: MatchingProblem, one: MatchPerson, other: MatchPerson): boolean {
  const { managers, settings, tried, forbids } = problem;
  const isThis = (each: Pair) => each.menteeId === one.id && each.mentorId === other.id;
  const isSame = (a: string | null, b: string | null) =>
    a !== null && a.toLowerCase() === b?.toLowerCase();
  const [mine, theirs] = [one.answers.style, other.answers.style];
  const isMissed = mine !== null && theirs !== null && mine !== theirs;
  return !(
    one.id === other.id ||
    one.vetoes.includes(other.id) ||
    other.vetoes.includes(one.id) ||
    isAbove(managers, one.id, other.id) ||
    isAbove(managers, other.id, one.id) ||
    (settings.forbidSameDepartment && isSame(one.department, other.department)) ||
    (settings.forbidSameSite && isSame(one.site, other.site)) ||
    tried.some(isThis) ||
    forbids.some(isThis) ||
    (settings.criteria[0]?.floor === 1000 && isMissed)
  );
}

it('[M04] [M06] finds the best plan under every kind of rule, against trying all of them', () => {
  const isIn = ({ matchable, held }: MatchPerson) => matchable === null && !held;
  fc.assert(
    fc.property(cases, (given) => {
      const { problem } = given;
      const { objective, threshold } = problem.settings;
      const cells = problem.mentees.flatMap((one, i) =>
        problem.mentors.map((other, j) => {
          const score = given.scores[i]?.[j] ?? -1;
          const may = isIn(one) && isIn(other) && mayPair(problem, one, other);
          return may && score >= threshold ? score : -1;
        }),
      );
      const best = bestByTrying(objective, {
        ...{ n: MENTEES, m: MENTORS, people: MENTEES, best: 1000 },
        rows: Int32Array.from(problem.mentees.keys()),
        columns: Int32Array.from(problem.mentors.keys()),
        places: Int32Array.from(problem.mentors, ({ places }) => places),
        reserve: new Float64Array(MENTORS),
        scores: Int16Array.from(cells),
      });
      const { value, certificate, pairs: plan } = solve(preparedCase(given));
      expect(certificate).toMatchObject({ verified: true, violations: 0 });
      expect([value.placed, value.total]).toEqual([best.placed, best.total]);
      if (objective === 'fair' && plan.length > 0) expect(value.worst).toBe(best.worst);
    }),
    { numRuns: 1500 },
  );
});
