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
import { least, timed } from './scipy/table';

const MENTEES = 1000;
const MENTORS = 500;
/** So often is each kind of edit made, each time for somebody else. */
const TIMES = 12;
/** Mentees asked about. */
const CARDS = 30;
/** Every question is asked so often, by turns with the others, and the least it took counts. */
const REPETITIONS = 15;
const WARM_UPS = 2;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

/** Every kind of edit, about people met by chance. */
function editsOf(solved: Solved, seed: number): readonly [string, () => Edit][] {
  const chance = chanceFrom(seed);
  const { pairs } = planOf(solved);
  const { problem } = solved.prepared;
  const others = cohort(MENTEES, MENTORS, problem.settings, 7);
  const someone = () => menteeId(chance(MENTEES));
  const somebody = () => mentorId(chance(problem.mentors.length));
  const paired = () => pairs[chance(pairs.length)] ?? { menteeId: someone(), mentorId: somebody() };
  const counted = (by: number) => () => {
    const one = problem.mentors[chance(problem.mentors.length)] ?? mentor(0);
    return { kind: 'places', mentorId: one.id, places: Math.max(0, one.places + by) } as const;
  };
  const fresh = MENTEES + MENTORS;
  const menteeAt = (index: number) => others.mentees[index] ?? mentee(0);
  const mentorAt = (index: number) => others.mentors[index] ?? mentor(0);
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
      () => ({ kind: 'person', role: 'mentee', person: menteeAt(chance(MENTEES)) }),
    ],
    [
      'answers of a mentor',
      () => ({
        kind: 'person',
        role: 'mentor',
        person: mentorAt(chance(problem.mentors.length)),
      }),
    ],
    [
      'a new mentee',
      () => ({
        kind: 'person',
        role: 'mentee',
        person: { ...menteeAt(chance(MENTEES)), id: menteeId(fresh) },
      }),
    ],
    [
      'a new mentor',
      () => ({
        kind: 'person',
        role: 'mentor',
        person: { ...mentorAt(chance(MENTORS)), id: mentorId(fresh) },
      }),
    ],
  ];
}

/** One question, with what it took each time. */
type Asked = { readonly what: string; readonly ask: () => unknown; readonly took: number[] };

/** Everything that is asked of a solved problem. */
function questionsAbout(solved: Solved): Asked[] {
  const chance = chanceFrom(11);
  const asked: Asked[] = [];
  const put = (what: string, ask: () => unknown) => asked.push({ what, ask, took: [] });
  for (const [what, make] of editsOf(solved, 5)) {
    for (let time = 0; time < TIMES; time++) {
      const edit = make();
      put(what, () => whatIf(solved, [edit]));
    }
  }
  for (let card = 0; card < CARDS; card++) {
    const id = menteeId(chance(MENTEES));
    put('regrets', () => places(solved, id).map(({ price }) => price?.moves()));
  }
  for (let time = 0; time < 3; time++) {
    const id = menteeId(chance(MENTEES));
    const other = mentorId(chance(solved.prepared.mentors.length));
    put('why not', () => whyNot(solved, id, other));
  }
  put('one more place', () => oneMorePlace(solved));
  return asked;
}

const NOT_EDITS: readonly string[] = ['regrets', 'why not', 'one more place'];

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
      const asked = questionsAbout(solved);
      const solving: number[] = [];
      for (let turn = -WARM_UPS; turn < REPETITIONS; turn++) {
        const cold = timed(() => solve(prepared));
        if (turn >= 0) solving.push(cold);
        for (const { ask, took } of asked) {
          const milliseconds = timed(ask);
          if (turn >= 0) took.push(milliseconds);
        }
      }
      const cold = least(solving);
      const line = (what: string, bars: readonly number[], among: readonly Asked[]) => {
        const each = among.map(({ took }) => least(took));
        const ratios = [0.5, 0.95].map((share) => at(each, share) / cold);
        const told = ratios.map((ratio, index) => {
          const bar = bars[index];
          return `${ratio.toFixed(3)}${bar === undefined ? '' : ` (bar ${bar}) ${ratio <= bar ? 'yes' : 'NO'}`}`;
        });
        const milliseconds = at(each, 0.5).toFixed(2).padStart(7);
        process.stdout.write(
          `  ${what.padEnd(24)} ${milliseconds} ms, median ${told[0] ?? ''}, p95 ${told[1] ?? ''}\n`,
        );
        for (const [index, bar] of bars.entries()) {
          expect.soft(ratios[index], `${name}: ${what}`).toBeLessThanOrEqual(bar);
        }
      };
      process.stdout.write(
        `\n${objective}, ${kind}: cold solve ${cold.toFixed(1)} ms; each the least of ${REPETITIONS}\n`,
      );
      for (const [what, among] of Map.groupBy(asked, (each) => each.what)) {
        line(what, what === 'regrets' ? [0.4] : [], among);
      }
      const edits = asked.filter(({ what }) => !NOT_EDITS.includes(what));
      line('any edit', [0.1, 0.4], edits);
    });
  }
}
