import { keptWith } from '../../shared/kept';
import type { Plan } from '../../shared/plan';
import { bottleneckCovers } from './bottleneck';
import { Cells } from './cells';
import { check } from './check';
import { faceOf } from './face';
import { Ledger } from './ledger';
import type { Prepared } from './prepared';
import { keyOf, keysOf } from './profile';
import type { Changes } from './repair';
import { mentorsOf, pairsOf, planValueOf } from './solve';
import { solveInstance } from './stages';
import { aboveLevel, type Standing, settled } from './standing';
import { unmatchedOf } from './unmatched';
import { columnOf, type Frame, isFree, placesIn, roomIn, rowOf, wholeOf } from './whole';

/** A problem with its one best plan, kept so that questions need not solve it anew. Never changed. */
export type Solved = {
  readonly prepared: Prepared;
  readonly frame: Frame;
  readonly standing: Standing;
};

/** Solves a problem and keeps what questions need. Complexity: that of `solve` */
export function load(prepared: Prepared): Solved {
  const { objective } = prepared.problem.settings;
  const { instance, first } = wholeOf(prepared);
  const { assignment } = solveInstance(objective, instance);
  const { gains, seats } = assignment;
  const standing: Standing = {
    cells: new Cells(instance.n, instance.m, instance.scores),
    assignment,
    face: faceOf(assignment),
    above: objective === 'fair' ? aboveLevel(instance, gains.level, seats) : null,
  };
  return { prepared, frame: { first }, standing };
}

/** Who was scored anew, by their place in the lists. */
export type Rescored = { readonly mentees: readonly number[]; readonly mentors: readonly number[] };
const NOBODY: Rescored = { mentees: [], mentors: [] };

/** Mentees whose row may be another: free or not, or forbidden something else. O(n) */
function rowsTouched(before: Prepared, after: Prepared): Set<number> {
  const touched = new Set<number>();
  for (let i = 0; i < after.mentees.length; i++) {
    const asBefore = before.mentees[i] === after.mentees[i] && before.pinned[i] === after.pinned[i];
    if (!asBefore && isFree(before, i) !== isFree(after, i)) touched.add(i);
  }
  if (before.rules === after.rules) return touched;
  const [old, now] = [keysOf(before.problem.forbids), keysOf(after.problem.forbids)];
  for (const pair of [...before.problem.forbids, ...after.problem.forbids]) {
    const i = after.menteeIndex.get(pair.menteeId);
    if (i !== undefined && old.has(keyOf(pair)) !== now.has(keyOf(pair))) touched.add(i);
  }
  return touched;
}

/**
 * What differs for the solver between two states of the same people. O(n + m), O(m) for each
 * mentee and O(n) for each mentor concerned
 */
export function changesBetween(
  { prepared, frame }: Solved,
  after: Prepared,
  { mentees, mentors }: Rescored = NOBODY,
): Changes {
  const places = placesIn(after, frame);
  const rows = rowsTouched(prepared, after);
  for (const i of mentees) rows.add(i);
  const columns = new Map<number, Int16Array>();
  for (const j of mentors) {
    const scores = columnOf(after, j);
    const until = frame.first[j + 1] as number;
    for (let at = frame.first[j] as number; at < until; at++) columns.set(at, scores);
  }
  return {
    places,
    room: roomIn(after, places),
    rows: new Map([...rows].map((i) => [i, rowOf(after, frame, i)])),
    columns,
  };
}

/**
 * The one best plan of the same people in another state. Writes to the cells of `solved`: wrap it
 * in `cells.tried`, or give it a copy.
 */
export function moveOn(solved: Solved, after: Prepared, rescored: Rescored = NOBODY): Solved {
  const standing = settled(solved.standing, changesBetween(solved, after, rescored));
  return { prepared: after, frame: solved.frame, standing };
}

/** The same with cells of its own. O(n m) */
function apart({ prepared, frame, standing }: Solved): Solved {
  const cells = standing.cells.copy();
  const { assignment } = standing;
  const instance = { ...assignment.instance, scores: cells.byRow };
  return {
    prepared,
    frame,
    standing: { ...standing, cells, assignment: { ...assignment, instance } },
  };
}

/**
 * The problem under other decisions (`redecide`), solved from where it stood; any other problem is
 * solved from nothing. O(n m) at the least, for the copy that is kept
 */
export function resolve(solved: Solved, prepared: Prepared): Solved {
  const { menteeIndex, scores, problem } = solved.prepared;
  const same =
    prepared.menteeIndex === menteeIndex &&
    prepared.scores === scores &&
    prepared.problem.settings === problem.settings;
  return same ? moveOn(apart(solved), prepared) : load(prepared);
}

/** What a plan is told by: its pairs, in mentee order, and its figures. */
export type Outcome = Pick<Plan, 'pairs' | 'value'> & {
  /** The mentor's index for each mentee; -1 is nobody. */
  readonly mentorOf: Int32Array;
};

/** Every question begins from it. O(n), once */
export const outcomeOf = keptWith(({ prepared, standing }: Solved): Outcome => {
  const mentorOf = mentorsOf(prepared, standing.assignment);
  const pairs = pairsOf(prepared, mentorOf);
  return { pairs, mentorOf, value: planValueOf(prepared, mentorOf) };
});

/** What changes to a plan are added up from. O(n), once */
export const ledgerOf = keptWith((solved: Solved): Ledger => {
  const { mentorOf } = outcomeOf(solved);
  return new Ledger(solved.prepared, mentorOf, mentorOf);
});

/** The plan with the reasons of those without anybody, and the certificate. The same as `solve`'s. */
export function planOf(solved: Solved): Plan {
  const { prepared, standing } = solved;
  const { objective } = prepared.problem.settings;
  const { assignment, above } = standing;
  const { instance, gains, seats, worth, price } = assignment;
  const covers = above && bottleneckCovers(instance, { level: gains.level, seats });
  const { pairs, value } = outcomeOf(solved);
  return {
    pairs,
    value,
    unmatched: unmatchedOf(prepared, assignment),
    certificate: check(objective, instance, seats.columnOf, { gains, worth, price, covers }),
  };
}
