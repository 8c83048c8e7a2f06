import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assign } from '../../electron/matching/assign';
import { gainsFor } from '../../electron/matching/assignment';
import { ANY_LEVEL } from '../../electron/matching/bottleneck';
import { instanceOf } from '../../electron/matching/instance';
import { prepare } from '../../electron/matching/prepare';
import type { Prepared } from '../../electron/matching/prepared';
import type { MatchingProblem } from '../../electron/matching/profile';
import { solve } from '../../electron/matching/solve';
import type { Objective } from '../../shared/criterion';
import { chanceFrom, cohort } from '../electron/matching/cohort';
import { ScipyPeer } from './scipy/peer';
import { isMet, least, type Row, table, timed } from './scipy/table';

const REPETITIONS = 9;
const WARM_UPS = 2;

/** A pair of a mentee and a mentor each, as in a classic assignment. */
const oneEach = (problem: MatchingProblem): MatchingProblem => ({
  ...problem,
  mentors: problem.mentors.map((mentor) => ({ ...mentor, places: 1 })),
});

const most = { objective: 'most-people' } as const;

/** Scores 0..100 by chance, so that nearly everything is tied. */
function tied(prepared: Prepared): Prepared {
  const chance = chanceFrom(7);
  return { ...prepared, scores: prepared.scores.map(() => chance(101)) };
}

type Case = {
  readonly what: string;
  readonly bar: number;
  readonly made: () => Prepared;
  readonly objective?: Objective;
};

const CASES: readonly Case[] = [
  {
    what: 'structured, 1,000 x 1,000',
    bar: 0.5,
    made: () => prepare(oneEach(cohort(1000, 1000, most))),
  },
  {
    what: 'structured, 2,000 x 2,000',
    bar: 0.5,
    made: () => prepare(oneEach(cohort(2000, 2000, most))),
  },
  {
    what: '1,000 x 500, capacities 1 to 4',
    bar: 0.5,
    made: () => prepare(cohort(1000, 500, most)),
  },
  {
    what: '1,000 x 500, objective C against B',
    bar: 2,
    made: () => prepare(cohort(1000, 500, { objective: 'fair' })),
  },
  {
    what: 'scores 0 to 100, 2,000 x 2,000',
    bar: 0.5,
    made: () => tied(prepare(oneEach(cohort(2000, 2000, most)))),
  },
  {
    what: '5,000 x 2,000, capacities 1 to 4',
    bar: 0.3,
    made: () => prepare(cohort(5000, 2000, most)),
  },
];

describe('[M06] against scipy: the least of 9 repetitions by turns', () => {
  let peer: ScipyPeer;
  const rows: Row[] = [];
  beforeAll(async () => {
    peer = await ScipyPeer.open();
  });
  afterAll(async () => {
    process.stdout.write(`\nscipy ${await peer.version()}\n${table(rows)}\n\n`);
    await peer.close();
  });

  test.each(CASES)('$what', { timeout: 1_800_000 }, async ({ what, bar, made }) => {
    const prepared = made();
    const instance = instanceOf(prepared);
    await peer.load(what, instance);
    const whole: number[] = [];
    const core: number[] = [];
    const theirs: number[] = [];
    for (let turn = -WARM_UPS; turn < REPETITIONS; turn++) {
      let plan: ReturnType<typeof solve> | undefined;
      const all = timed(() => {
        plan = solve(prepared);
      });
      const search = timed(() => assign(instance, gainsFor('most-people', instance, ANY_LEVEL)));
      const { milliseconds, pairs } = await peer.measure(what);
      expect(plan?.certificate.verified).toBe(true);
      expect(plan?.value.placed).toBe(pairs);
      if (turn < 0) continue;
      whole.push(all);
      core.push(search);
      theirs.push(milliseconds);
    }
    await peer.forget(what);
    const scipy = least(theirs);
    const row = { what: `${what}: plan and proof`, ours: least(whole), scipy, bar };
    const search = { what: '  the search alone', ours: least(core), scipy, bar: Infinity };
    rows.push(row, search);
    expect.soft(isMet(row), table([row])).toBe(true);
  });
});
