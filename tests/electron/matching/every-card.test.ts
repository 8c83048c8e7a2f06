import { describe, expect, it } from 'vitest';
import { mostPlaced } from '../../../electron/matching/most-placed';
import { places } from '../../../electron/matching/places';
import { load } from '../../../electron/matching/solved';
import { fewerWithout } from '../../../electron/matching/standing';
import { whatIf } from '../../../electron/matching/what-if';
import { Objective } from '../../../shared/criterion';
import { type Case, preparedCase } from './cases';
import { chanceFrom } from './cohort';
import { mentee, menteeId, mentor, mentorId, problemOf } from './people';

/** A small cohort in which places are short or not, with ties, vetoes and pins. */
function cohort(seed: number, objective: Objective): Case {
  const chance = chanceFrom(seed);
  const n = 3 + chance(6);
  const m = 2 + chance(4);
  const step = [100, 250][chance(2)] ?? 100;
  const scores = Array.from({ length: n }, () =>
    Array.from({ length: m }, () => step * chance(1 + 1000 / step)),
  );
  const vetoed = (i: number) =>
    Array.from({ length: m }, (_, j) => mentorId(j)).filter(() => chance(5 - (i % 2)) === 0);
  const problem = problemOf({
    mentees: scores.map((_, i) => mentee(i, { vetoes: vetoed(i) })),
    mentors: Array.from({ length: m }, (_, j) => mentor(j, { places: 1 + chance(2) })),
    pins: Array.from({ length: chance(3) }, (_, i) => ({
      menteeId: menteeId(i),
      mentorId: mentorId(chance(m)),
    })),
    settings: { objective, threshold: 0 },
  });
  return { problem, scores };
}

describe('every card of a board', () => {
  it('[M07] has the prices that pinning it in each place has', () => {
    let told = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const given = cohort(seed, 'fair');
      const solved = load(preparedCase(given));
      for (const { id } of given.problem.mentees) {
        for (const place of places(solved, id)) {
          if (place.price === null) continue;
          const { moves: _, ...price } = place.price;
          const pin = { kind: 'pin', menteeId: id, mentorId: place.mentorId } as const;
          expect(price, `seed ${seed}`).toEqual(whatIf(solved, [pin]).difference);
          told++;
        }
      }
    }
    // Enough that all ways occur: people who give way, who have to stand, and who are lifted then.
    expect(told).toBeGreaterThan(1000);
  });

  it('has its places in the order of the objective', () => {
    const figures = {
      'best-total': ['total', 'placed', 'worst'],
      'most-people': ['placed', 'total', 'worst'],
      fair: ['placed', 'worst', 'total'],
    } as const;
    for (let seed = 1; seed <= 120; seed++) {
      const objective = Objective.options[seed % 3] ?? 'fair';
      const given = cohort(seed, objective);
      const solved = load(preparedCase(given));
      for (const { id } of given.problem.mentees) {
        const keys = places(solved, id).map(({ mentorId: who, price, score }) => [
          price === null ? 1 : 0,
          ...figures[objective].map((figure) => -(price?.[figure] ?? 0)),
          -(score ?? -1),
          Number(who.slice(-4)),
        ]);
        const before = (a: readonly number[], b: readonly number[]) => {
          const at = a.findIndex((key, index) => key !== b[index]);
          return (a[at] ?? 0) - (b[at] ?? 0);
        };
        expect(keys, `seed ${seed}`).toEqual(keys.toSorted(before));
      }
    }
  });
});

describe('all but one of those who can be seated without a row', () => {
  it('keep the best level that so many can reach, and no higher one', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { problem, scores } = cohort(seed, 'fair');
      const free = { ...problem, pins: [] };
      const { standing, prepared } = load(preparedCase({ problem: free, scores }));
      for (let row = 0; row < prepared.mentees.length; row++) {
        const { level } = fewerWithout(standing, row);
        const left = problem.mentees.filter((_, i) => i !== row);
        const rest = { problem: { ...free, mentees: left }, scores: scores.toSpliced(row, 1) };
        const { instance } = load(preparedCase(rest)).standing.assignment;
        const mostFrom = (least: number) => mostPlaced(instance, least).placed;
        const wanted = Math.max(0, mostFrom(0) - 1);
        expect(mostFrom(Math.max(level, 0)), `seed ${seed}`).toBeGreaterThanOrEqual(wanted);
        if (level < instance.best) expect(mostFrom(level + 1), `seed ${seed}`).toBeLessThan(wanted);
      }
    }
  });
});
