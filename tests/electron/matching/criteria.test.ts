import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/matching/explain';
import { NEUTRAL, UNANSWERED, valueAt } from '../../../electron/matching/measure';
import { measureOf } from '../../../electron/matching/measures';
import { prepare } from '../../../electron/matching/prepare';
import type { MatchingProblem, MatchPerson } from '../../../electron/matching/profile';
import { rulesIn } from '../../../electron/matching/rules';
import { indexSkills } from '../../../electron/matching/skill-index';
import { Criterion } from '../../../shared/criterion';
import { criteria, people, SKILL_LIST } from './criteria';
import { answers, mentee, menteeId, mentor, mentorId, problemOf } from './people';

const crowd = fc.record({
  mine: fc.array(people, { minLength: 1, maxLength: 6 }),
  theirs: fc.array(people, { minLength: 1, maxLength: 6 }),
  list: criteria,
  note: fc.nat(1000),
});

const problemIn = ({ mine, theirs, list, note }: Crowd) =>
  problemOf({
    mentees: mine.map((person, index) => mentee(index + 1, person)),
    mentors: theirs.map((person, index) => mentor(index + 1, person)),
    settings: { criteria: list },
    skills: SKILL_LIST,
    eventNotes: new Map([[menteeId(1), new Map([[mentorId(1), note]])]]),
  });
type Crowd = typeof crowd extends fc.Arbitrary<infer T> ? T : never;

/** A criterion's value for two people who are alone in the world: nobody shares a class with them. */
function alone(
  problem: MatchingProblem,
  criterion: Criterion,
  one: MatchPerson,
  j: number,
): number {
  const mentors = problem.mentors.slice(j, j + 1);
  const pair = { ...problem, mentees: [one], mentors };
  return valueAt(measureOf(criterion, pair, indexSkills(SKILL_LIST)), 0, 0);
}

describe('every kind of criterion [M01]', () => {
  it('gives 0..1000, or says that somebody did not answer', () => {
    fc.assert(
      fc.property(crowd, (given) => {
        const problem = problemIn(given);
        const sticks = prepare(problem).yardsticks();
        for (const { measure } of sticks) {
          for (const [i] of problem.mentees.entries()) {
            for (const [j] of problem.mentors.entries()) {
              const value = valueAt(measure, i, j);
              expect(value === UNANSWERED || (value >= 0 && value <= 1000)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('is worth the same in a crowd, table by table, as for two people alone', () => {
    fc.assert(
      fc.property(crowd, (given) => {
        const problem = problemIn(given);
        const { scores, rules } = prepare(problem);
        const weight = given.list.reduce((sum, each) => sum + each.weight, 0);
        problem.mentees.forEach((one, i) => {
          problem.mentors.forEach((_, j) => {
            const values = given.list.map((each) => alone(problem, each, one, j));
            const total = given.list.reduce((sum, each, index) => {
              const value = values[index] ?? 0;
              return sum + each.weight * (value === UNANSWERED ? NEUTRAL : value);
            }, 0);
            const cell = i * problem.mentors.length + j;
            expect(scores[cell]).toBe(weight === 0 ? 0 : Math.floor(total / weight + 0.5));
            const missed = given.list.some(
              ({ floor }, index) =>
                floor !== null && values[index] !== UNANSWERED && (values[index] ?? 0) < floor,
            );
            expect(rulesIn(rules[cell] ?? 0).includes('must-have')).toBe(missed);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the same both ways round where it compares without regard to sides', () => {
    const symmetric = criteria.map((list) =>
      list.filter(({ kind }) =>
        ['same', 'different', 'availability', 'language', 'meeting'].includes(kind),
      ),
    );
    fc.assert(
      fc.property(people, people, symmetric, (one, other, list) => {
        const there = problemOf({ mentees: [mentee(1, one)], mentors: [mentor(1, other)] });
        const back = problemOf({ mentees: [mentee(1, other)], mentors: [mentor(1, one)] });
        for (const each of list) {
          const valueIn = (problem: MatchingProblem) =>
            valueAt(measureOf(each, problem, indexSkills(SKILL_LIST)), 0, 0);
          expect(valueIn(there)).toBe(valueIn(back));
        }
      }),
    );
  });
});

const skills = (wanted: string[], offered: string[], changes: Partial<Criterion> = {}) => {
  const criterion = Criterion.parse({
    id: 'skills',
    label: null,
    weight: 1,
    floor: null,
    kind: 'offers-wants',
    of: 'skills',
    partly: 500,
    within: [],
    ...changes,
  });
  const problem = problemOf({
    mentees: [mentee(1, { answers: answers({ skills: wanted }) })],
    mentors: [mentor(1, { answers: answers({ skills: offered }) })],
    settings: { criteria: [criterion] },
    skills: SKILL_LIST,
  });
  return explain(prepare(problem), menteeId(1), mentorId(1)).parts[0];
};

describe('the skill list [M01]', () => {
  it('takes all wordings of a skill for one', () => {
    expect(skills(['artificial INTELLIGENCE'], ['AI'])).toMatchObject({ value: 1000 });
    expect(skills(['SQL', 'Structured query language'], ['sql'])).toMatchObject({
      value: 1000,
      facts: { shared: ['SQL'], missing: [] },
    });
  });

  it('gives all to who offers a part of what is wanted, and some to who offers the wider skill', () => {
    expect(skills(['Computing'], ['SQL'])).toMatchObject({ value: 1000 });
    expect(skills(['AI'], ['IT'])).toMatchObject({
      value: 500,
      facts: { shared: [], missing: [], partly: [{ wanted: 'AI', offered: 'IT' }] },
    });
    expect(skills(['SQL'], ['Computing'])).toMatchObject({ value: 250 });
    expect(skills(['SQL'], ['Computing'], { partly: 0 })).toMatchObject({
      value: 0,
      facts: { missing: ['SQL'], partly: [] },
    });
    // The nearest counts, once.
    expect(skills(['SQL'], ['Computing', 'Data'])).toMatchObject({ value: 500 });
    expect(skills(['AI'], ['Data'])).toMatchObject({ value: 0, facts: { missing: ['AI'] } });
  });

  it('counts only what lies within the skills a criterion is about', () => {
    const part = skills(['SQL', 'Law'], ['Law'], { within: ['Data'] });
    expect(part).toMatchObject({
      value: 0,
      answered: true,
      facts: { shared: [], missing: ['SQL'] },
    });
    expect(skills(['Law'], ['Law'], { within: ['Data'] })).toMatchObject({ answered: false });
  });

  it('never takes a part of a word for a term', () => {
    const words = fc.stringMatching(/^[a-z]{2,6}$/);
    fc.assert(
      fc.property(words, words, words, (before, term, after) => {
        fc.pre(`${before}${term}${after}` !== term);
        const longer = [before + term + after, before + term, term + after, `${term} ${after}`];
        for (const offered of longer.filter((each) => each !== term)) {
          expect(skills([term], [offered])?.value).toBe(0);
          expect(skills([offered], [term])?.value).toBe(0);
        }
      }),
    );
  });

  it('ends where parents run in a circle', () => {
    const [computing, ...rest] = SKILL_LIST;
    if (!computing) throw new Error('no skills');
    const circle = [{ ...computing, parents: rest.map(({ id }) => id) }, ...rest];
    const { above } = indexSkills(circle);
    expect([...above('sql')]).toEqual([
      ['data', 1],
      ['computing', 2],
      ['ai', 3],
    ]);
  });
});

describe('a criterion made of a demographic answer', () => {
  const problem = problemOf({
    mentees: [mentee(1, { demographics: { Gender: 'Woman' } })],
    mentors: [mentor(1, { demographics: { Gender: 'woman' } })],
    settings: {
      criteria: [
        Criterion.parse({
          id: 'g',
          label: 'Alike',
          weight: 1,
          floor: null,
          kind: 'same',
          of: { demographic: 'Gender' },
        }),
      ],
    },
  });

  it('says so in every explanation, and does not tell the answer', () => {
    const [part] = explain(prepare(problem), menteeId(1), mentorId(1)).parts;
    expect(part).toMatchObject({ value: 1000, demographic: 'Gender' });
    expect(JSON.stringify(part?.facts)).not.toMatch(/woman/i);
  });
});

describe('waiting [M14]', () => {
  const value = (waiting: number, enoughRounds: number) => {
    const criterion = Criterion.parse({
      id: 'w',
      label: null,
      weight: 1,
      floor: null,
      kind: 'waiting',
      enoughRounds,
    });
    const problem = problemOf({
      mentees: [mentee(1, { waiting })],
      settings: { criteria: [criterion] },
    });
    return explain(prepare(problem), menteeId(1), mentorId(1)).parts[0];
  };

  it('lifts a mentee by the rounds they waited, and lowers nobody', () => {
    expect(value(0, 2)).toMatchObject({ value: 500, answered: false });
    expect(value(1, 2)).toMatchObject({ value: 750, facts: { count: 1 } });
    expect([value(2, 2)?.value, value(5, 2)?.value]).toEqual([1000, 1000]);
  });
});
