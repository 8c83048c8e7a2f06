import { describe, expect, it } from 'vitest';
import { prepare } from '../../../electron/matching/prepare';
import type {
  MatchingProblem,
  MatchMentor,
  MatchPerson,
  Pair,
} from '../../../electron/matching/profile';
import { solve } from '../../../electron/matching/solve';
import { load, planOf } from '../../../electron/matching/solved';
import { type Edit, whatIf } from '../../../electron/matching/what-if';
import { type MatchingSettings, Objective } from '../../../shared/criterion';
import type { PersonId } from '../../../shared/ids';
import { expectAsAnew } from './as-anew';
import { cohort } from './cohort';
import { menteeId, mentorId } from './people';

const MENTEES = 10;
const MENTORS = 5;

const change = <P extends MatchPerson>(
  people: readonly P[],
  id: PersonId,
  to: Partial<P>,
): readonly P[] => people.map((person) => (person.id === id ? { ...person, ...to } : person));

const put = <P extends MatchPerson>(people: readonly P[], person: P): readonly P[] =>
  people.some(({ id }) => id === person.id)
    ? people.map((one) => (one.id === person.id ? person : one))
    : [...people, person];

/** The problem as somebody would write it down who makes the edit by hand. */
function byHand(problem: MatchingProblem, edit: Edit): MatchingProblem {
  const { mentees, mentors, pins, forbids } = problem;
  const both = (id: PersonId, to: Pick<MatchPerson, 'held'> | Pick<MatchPerson, 'matchable'>) => ({
    ...problem,
    mentees: change<MatchPerson>(mentees, id, to),
    mentors: change<MatchMentor>(mentors, id, to),
  });
  switch (edit.kind) {
    case 'pin':
    case 'forbid':
    case 'allow': {
      const { kind, ...pair } = edit;
      const isOther = (each: Pair) =>
        each.menteeId !== pair.menteeId || each.mentorId !== pair.mentorId;
      const allowed = { ...problem, forbids: forbids.filter(isOther) };
      if (kind === 'allow') return allowed;
      if (kind === 'forbid') {
        return { ...problem, pins: pins.filter(isOther), forbids: [...allowed.forbids, pair] };
      }
      return { ...allowed, pins: [...pins.filter((pin) => pin.menteeId !== pair.menteeId), pair] };
    }
    case 'unpin':
      return { ...problem, pins: pins.filter((pin) => pin.menteeId !== edit.menteeId) };
    case 'hold':
    case 'release':
      return both(edit.personId, { held: edit.kind === 'hold' });
    case 'gone':
      return both(edit.personId, { matchable: 'withdrawn' });
    case 'places':
      return { ...problem, mentors: change(mentors, edit.mentorId, { places: edit.places }) };
    case 'person':
      return edit.role === 'mentee'
        ? { ...problem, mentees: put(mentees, edit.person) }
        : { ...problem, mentors: put(mentors, edit.person) };
    default:
      throw new RangeError('a swap is two pins');
  }
}

/** Every edit that can be made to a problem. Who manages whom is the organisation's, and no answer. */
function everyEdit(problem: MatchingProblem): readonly Edit[] {
  const others = cohort(MENTEES, MENTORS, problem.settings, 99);
  const pairs = problem.mentees.flatMap((one) =>
    problem.mentors.map((other) => ({ menteeId: one.id, mentorId: other.id })),
  );
  const everybody = [...problem.mentees, ...problem.mentors].map(({ id }) => id);
  // Two after each other at the same place, then two elsewhere.
  const newcomers = [3, 77].flatMap((at): readonly Edit[] => [
    ...others.mentees.slice(0, 2).map((mentee) => {
      const person = { ...mentee, id: menteeId(100 + at) };
      return { kind: 'person', role: 'mentee', person } as const;
    }),
    ...others.mentors.slice(0, 2).map((mentor) => {
      const person = { ...mentor, id: mentorId(100 + at) };
      return { kind: 'person', role: 'mentor', person } as const;
    }),
  ]);
  return [
    ...pairs.flatMap((pair) =>
      (['pin', 'forbid', 'allow'] as const).map((kind) => ({ kind, ...pair })),
    ),
    ...problem.mentees.map(({ id }) => ({ kind: 'unpin', menteeId: id }) as const),
    ...everybody.flatMap((personId) =>
      (['hold', 'release', 'gone'] as const).map((kind) => ({ kind, personId })),
    ),
    ...problem.mentors.flatMap(({ id, places }) =>
      [0, places - 1, places + 1, places + 3].map(
        (count) => ({ kind: 'places', mentorId: id, places: Math.max(0, count) }) as const,
      ),
    ),
    ...others.mentees.map((mentee, at) => {
      const person = { ...mentee, managerId: problem.mentees[at]?.managerId ?? null };
      return { kind: 'person', role: 'mentee', person } as const;
    }),
    ...others.mentors.map((mentor, at) => {
      const person = { ...mentor, managerId: problem.mentors[at]?.managerId ?? null };
      return { kind: 'person', role: 'mentor', person } as const;
    }),
    ...newcomers,
  ];
}

/** A small cohort with decisions of every kind in it, and more mentees than places. */
function small(settings: Partial<MatchingSettings>, seed: number): MatchingProblem {
  const problem = cohort(MENTEES, MENTORS, settings, seed);
  const mentors = problem.mentors.map((mentor, at) => ({ ...mentor, places: 1 + (at % 2) }));
  const [one, two, three] = problem.mentees;
  const [first, second, third] = mentors;
  if (!one || !two || !three || !first || !second || !third) throw new Error('too few people');
  return {
    ...problem,
    mentors: change(mentors, third.id, { held: true }),
    pins: [{ menteeId: one.id, mentorId: first.id }],
    forbids: [
      { menteeId: two.id, mentorId: second.id },
      { menteeId: three.id, mentorId: first.id },
    ],
  };
}

describe('every edit of a small cohort', () => {
  const all = Objective.options.flatMap((objective) =>
    [0, 25].map((loadBalance) => ({ objective, loadBalance })),
  );

  for (const settings of all) {
    it(`[M07] is answered as if it had been solved anew: ${JSON.stringify(settings)}`, () => {
      const problem = small(settings, 5);
      const solved = load(prepare(problem));
      const before = planOf(solved);
      for (const edit of everyEdit(problem)) {
        const answer = whatIf(solved, [edit]);
        const anew = solve(prepare(byHand(problem, edit)));
        expectAsAnew(before, answer, anew, JSON.stringify(edit));
      }
      expect(planOf(solved)).toEqual(before);
    });
  }

  it('[M07] is refused where a swap lacks a place, or two people are new', () => {
    const problem = small({ objective: 'fair' }, 5);
    const solved = load(prepare(problem));
    const [lone] = planOf(solved).unmatched;
    const [pair] = planOf(solved).pairs;
    if (!lone || !pair) throw new Error('everybody or nobody is placed');
    const swap = { kind: 'swap', menteeIds: [pair.menteeId, lone.personId] } as const;
    expect(() => whatIf(solved, [swap])).toThrow('only two placed mentees can swap');
    const back = { ...swap, menteeIds: [lone.personId, pair.menteeId] } as const;
    expect(() => whatIf(solved, [back])).toThrow('only two placed mentees can swap');
    const [mentee] = problem.mentees;
    if (!mentee) throw new Error('there is no mentee');
    const fresh = [200, 201].map(
      (at) =>
        ({ kind: 'person', role: 'mentee', person: { ...mentee, id: menteeId(at) } }) as const,
    );
    expect(() => whatIf(solved, fresh)).toThrow('one new person at a time');
  });
});
