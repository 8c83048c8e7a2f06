import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { type PersonEdit, withPerson } from '../../../electron/matching/people-edits';
import { prepare } from '../../../electron/matching/prepare';
import type { Prepared } from '../../../electron/matching/prepared';
import type { MatchingProblem } from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { load, planOf } from '../../../electron/matching/solved';
import { whatIf } from '../../../electron/matching/what-if';
import { withRoomFor } from '../../../electron/matching/widen';
import { expectAsAnew } from './as-anew';
import { criteria, people, SKILL_LIST } from './criteria';
import { answers, mentee, mentor, problemOf, usual } from './people';

const cases = fc.record({
  mentees: fc.array(people, { minLength: 1, maxLength: 4 }),
  mentors: fc.array(people, { minLength: 1, maxLength: 4 }),
  list: criteria,
  role: fc.constantFrom('mentee' as const, 'mentor' as const),
  index: fc.nat(3),
  answer: people,
});

type Given = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** A problem, and the edit that gives one of its people other answers. */
function editIn({ mentees, mentors, list, role, index, answer }: Given) {
  const problem = problemOf({
    mentees: mentees.map((one, i) => mentee(i, one)),
    mentors: mentors.map((one, j) => mentor(j, one)),
    settings: { criteria: list, forbidSameDepartment: true },
    skills: SKILL_LIST,
  });
  const at = index % problem[`${role}s`].length;
  const edit: PersonEdit =
    role === 'mentee'
      ? { kind: 'person', role, person: mentee(at, answer) }
      : { kind: 'person', role, person: mentor(at, answer) };
  return { problem, edit, at };
}

const replaced = (problem: MatchingProblem, edit: PersonEdit, at: number): MatchingProblem =>
  edit.role === 'mentee'
    ? { ...problem, mentees: problem.mentees.with(at, edit.person) }
    : { ...problem, mentors: problem.mentors.with(at, edit.person) };

/** Everything that is said of every pair. */
const told = (prepared: Prepared) =>
  prepared.mentees.map(({ id }) =>
    prepared.mentors.map((other) => explain(prepared, id, other.id)),
  );

describe('a problem with somebody as they now are', { timeout: 60_000 }, () => {
  it('[M07] scores, rules and explains every pair as if it were prepared from nothing', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { problem, edit, at } = editIn(given);
        const anew = prepare(replaced(problem, edit, at));
        const list = `${edit.role}s` as const;
        const without = prepare({ ...problem, [list]: problem[list].toSpliced(at, 1) });
        for (const isNewcomer of [false, true]) {
          const before = isNewcomer ? withRoomFor(load(without), edit).prepared : prepare(problem);
          const { scores, rules } = { scores: before.scores.slice(), rules: before.rules.slice() };
          const { prepared: now, giveBack } = withPerson(before, edit);
          expect(now.scores).toEqual(anew.scores);
          expect(now.rules).toEqual(anew.rules);
          expect(told(now)).toEqual(told(anew));
          giveBack();
          expect(before).toMatchObject({ scores, rules });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds a mentor with places to spare for somebody new, under load balance', () => {
    const answer = { answers: answers({ languages: ['English'] }) };
    const problem = problemOf({
      mentees: [mentee(1, answer)],
      mentors: [mentor(0, { ...answer, places: 4 }), mentor(1, { ...answer, places: 1 })],
      settings: { criteria: [usual('language')], loadBalance: 10 },
    });
    const person = mentee(0, answer);
    const solved = load(prepare(problem));
    const given = whatIf(solved, [{ kind: 'person', role: 'mentee', person }]);
    const anew = solve(prepare({ ...problem, mentees: [person, ...problem.mentees] }));
    expectAsAnew(planOf(solved), given, anew);
    expect(anew.pairs).toHaveLength(2);
  });
});
