import { expect, test } from 'vitest';
import { oneMorePlace } from '../../electron/matching/one-more';
import { places } from '../../electron/matching/places';
import { prepare } from '../../electron/matching/prepare';
import { solve } from '../../electron/matching/solve';
import { load, planOf, type Solved } from '../../electron/matching/solved';
import { type Edit, whatIf } from '../../electron/matching/what-if';
import { whyNot } from '../../electron/matching/why-not';
import { Objective } from '../../shared/criterion';
import { chanceFrom, cohort } from '../electron/matching/cohort';
import { mentee, menteeId, mentor, mentorId } from '../electron/matching/people';

const MENTEES = 1000;
const MENTORS = 500;
/** So often is each kind of edit made, each time for somebody else. */
const TIMES = 30;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

function clocked(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Every kind of edit, about people met by chance. */
function editsOf(solved: Solved, seed: number): readonly [string, () => Edit][] {
  const chance = chanceFrom(seed);
  const { pairs } = planOf(solved);
  const { problem } = solved.prepared;
  const others = cohort(MENTEES, MENTORS, problem.settings, 7);
  const someone = () => menteeId(chance(MENTEES));
  const somebody = () => mentorId(chance(MENTORS));
  const paired = () => pairs[chance(pairs.length)] ?? { menteeId: someone(), mentorId: somebody() };
  const counted = (by: number) => () => {
    const one = problem.mentors[chance(MENTORS)] ?? mentor(0);
    return { kind: 'places', mentorId: one.id, places: Math.max(0, one.places + by) } as const;
  };
  const fresh = MENTEES + MENTORS;
  return [
    ['pin', () => ({ kind: 'pin', menteeId: someone(), mentorId: somebody() })],
    ['forbid', () => ({ ...paired(), kind: 'forbid' })],
    ['hold a mentee', () => ({ kind: 'hold', personId: someone() })],
    ['hold a mentor', () => ({ kind: 'hold', personId: somebody() })],
    ['swap', () => ({ kind: 'swap', menteeIds: [paired().menteeId, paired().menteeId] })],
    ['one place more', counted(1)],
    ['one place fewer', counted(-1)],
    ['gone', () => ({ kind: 'gone', personId: someone() })],
    [
      'answers of a mentee',
      () => ({
        kind: 'person',
        role: 'mentee',
        person: others.mentees[chance(MENTEES)] ?? mentee(0),
      }),
    ],
    [
      'answers of a mentor',
      () => ({
        kind: 'person',
        role: 'mentor',
        person: others.mentors[chance(MENTORS)] ?? mentor(0),
      }),
    ],
    [
      'a new mentee',
      () => ({
        kind: 'person',
        role: 'mentee',
        person: { ...(others.mentees[chance(MENTEES)] ?? mentee(0)), id: menteeId(fresh) },
      }),
    ],
  ];
}

for (const objective of Objective.options) {
  for (const kind of ['real scores', '101 scores, full of ties', 'too few places'] as const) {
    const name = `[M07] ${objective}, ${kind}: questions against a cold solve`;
    test(name, { timeout: 600_000 }, () => {
      const problem = cohort(MENTEES, kind === 'too few places' ? 380 : MENTORS, { objective });
      const made = prepare(problem);
      const chance = chanceFrom(11);
      const tied = made.scores.map(() => 10 * chance(101));
      const prepared = kind === '101 scores, full of ties' ? { ...made, scores: tied } : made;
      const solved = load(prepared);
      const edits = editsOf(solved, 5).map(([what, make]) => [what, make, [] as number[]] as const);
      const cold: number[] = [];
      const anew: number[] = [];
      const regrets: number[] = [];
      const why: number[] = [];
      const more: number[] = [];
      const valid = solved.prepared.mentorIndex;
      for (let round = 0; round < TIMES; round++) {
        if (round % 3 === 0) cold.push(clocked(() => solve(prepared)));
        if (round % 10 === 0) anew.push(clocked(() => solve(prepare(problem))));
        for (const [, make, taken] of edits) {
          const edit = make();
          if ('mentorId' in edit && !valid.has(edit.mentorId)) continue;
          taken.push(clocked(() => whatIf(solved, [edit])));
        }
        regrets.push(clocked(() => places(solved, menteeId(chance(MENTEES)))));
        if (round % 5 > 0) continue;
        const asked = menteeId(chance(MENTEES));
        why.push(clocked(() => whyNot(solved, asked, mentorId(chance(380)))));
        more.push(clocked(() => oneMorePlace(solved)));
      }
      const once = at(cold, 0);
      const line = (what: string, taken: readonly number[], bar = '', peer = once) => {
        const [median, p95] = [at(taken, 0.5), at(taken, 0.95)];
        const ratios = `${(median / peer).toFixed(3)}  p95 ${(p95 / peer).toFixed(3)}`;
        return `  ${what.padEnd(24)} ${median.toFixed(2).padStart(7)} ms  median ${ratios}  ${bar}`;
      };
      // Who is new or answers otherwise is scored first, so their peer is scoring and solving.
      const isScored = (what: string) => what.includes('answers') || what.includes('new');
      const all = edits.flatMap(([what, , taken]) => (isScored(what) ? [] : taken));
      const lines = [
        `${objective}, ${kind}: cold solve ${once.toFixed(1)} ms (least), ${at(cold, 0.5).toFixed(1)} (median)`,
        ...edits.map(([what, , taken]) =>
          isScored(what)
            ? line(what, taken, 'against scoring and solving', at(anew, 0))
            : line(what, taken),
        ),
        line('any edit without scoring', all, 'bar: median 0.1, p95 0.4'),
        line('places of a card', regrets, 'bar: 0.4'),
        line('why not', why),
        line('one more place', more),
      ];
      process.stdout.write(`\n${lines.join('\n')}\n`);
      // A ceiling against mistakes of a whole order; what is printed is the measure.
      expect(at(all, 0.5)).toBeLessThan(10 * once);
    });
  }
}
