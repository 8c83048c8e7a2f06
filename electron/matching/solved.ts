import type { Objective } from '../../shared/criterion';
import { BEST_SCORE, type Plan } from '../../shared/plan';
import { type Assignment, gainsFor, unseated } from './assignment';
import { bottleneckCovers } from './bottleneck';
import { Cells } from './cells';
import { check } from './check';
import { IMPOSSIBLE, type Instance, instanceOf } from './instance';
import { mostPlaced } from './most-placed';
import { inPlay, type Prepared } from './prepared';
import { keyOf, keysOf } from './profile';
import type { Changes } from './repair';
import { mentorsOf, pairsOf, planValue } from './solve';
import { solveInstance } from './stages';
import { changed, type Standing } from './standing';
import { settleTies } from './ties';
import { unmatchedOf } from './unmatched';

/** A problem with its one best plan, kept so that questions need not solve it anew. Never changed. */
export type Solved = { readonly prepared: Prepared; readonly standing: Standing };

/** Whether a mentee takes part and is free to be placed. */
const isFree = ({ mentees, pinned }: Prepared, i: number): boolean => {
  const mentee = mentees[i];
  return mentee !== undefined && inPlay(mentee) && pinned[i] === -1;
};

/** What a pair scores where nothing is against it. */
function possible({ mentors, rules, scores, problem }: Prepared, i: number, j: number): number {
  const cell = i * mentors.length + j;
  const score = scores[cell] as number;
  return rules[cell] === 0 && score >= problem.settings.threshold ? score : IMPOSSIBLE;
}

/** What a free mentee's pairs score; nothing is possible for the others. O(m) */
function rowOf(prepared: Prepared, i: number): Int16Array {
  const row = new Int16Array(prepared.mentors.length).fill(IMPOSSIBLE);
  if (isFree(prepared, i)) for (let j = 0; j < row.length; j++) row[j] = possible(prepared, i, j);
  return row;
}

/** As `rowOf`, for a mentor. O(n) */
function columnOf(prepared: Prepared, j: number): Int16Array {
  const column = new Int16Array(prepared.mentees.length).fill(IMPOSSIBLE);
  for (let i = 0; i < column.length; i++) {
    if (isFree(prepared, i)) column[i] = possible(prepared, i, j);
  }
  return column;
}

/** Places left beside the pins; n + 1 stands for more than there are mentees. O(n + m) */
function placesLeft({ mentees, mentors, pinned }: Prepared): Int32Array {
  const most = mentees.length + 1;
  const taken = new Int32Array(mentors.length);
  for (const j of pinned) if (j >= 0) taken[j] = (taken[j] as number) + 1;
  return Int32Array.from(mentors, (mentor, j) =>
    inPlay(mentor) ? Math.min(mentor.places - (taken[j] as number), most) : 0,
  );
}

/** The most that could be placed beside the pins were every pair possible. O(n + m) */
function roomFor(prepared: Prepared, places: Int32Array): number {
  const free = prepared.mentees.reduce((count, _, i) => count + Number(isFree(prepared, i)), 0);
  return Math.min(
    free,
    places.reduce((sum, count) => sum + count, 0),
  );
}

const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, index) => index);

/** As it was solved, to be read but not repaired. */
function asFound(objective: Objective, assignment: Assignment): Standing {
  const { instance, gains, seats } = assignment;
  const above = objective === 'fair' ? mostPlaced(instance, gains.level + 1, seats) : null;
  return { cells: new Cells(0, 0, new Int16Array()), assignment, above };
}

/**
 * Solves a problem and keeps what questions need. Under load balance a place is a column, and
 * which are left changes with every pin: then nothing is repaired, and every question solves anew.
 * Complexity: that of `solve`
 */
export function load(prepared: Prepared): Solved {
  const { objective, loadBalance } = prepared.problem.settings;
  const found = solveInstance(objective, instanceOf(prepared)).assignment;
  if (loadBalance > 0) return { prepared, standing: asFound(objective, found) };
  const { rows, columns } = found.instance;
  const n = prepared.mentees.length;
  const m = prepared.mentors.length;
  const scores = new Int16Array(n * m);
  for (let i = 0; i < n; i++) scores.set(rowOf(prepared, i), i * m);
  const cells = new Cells(n, m, scores);
  const places = placesLeft(prepared);
  const instance: Instance = {
    ...{ n, m, people: n, rows: upTo(n), columns: upTo(m), places, scores },
    ...{ reserve: new Float64Array(m), best: BEST_SCORE },
  };
  const gains = gainsFor(objective, instance, found.gains.level);
  const assignment = unseated(instance, gains);
  const { seats, worth, price } = assignment;
  rows.forEach((i, row) => {
    worth[i] = found.worth[row] as number;
    const column = found.seats.columnOf[row] as number;
    if (column >= 0) seats.sit(i, columns[column] as number);
  });
  columns.forEach((j, column) => {
    price[j] = found.price[column] as number;
  });
  for (let j = 0; j < m; j++) if (places[j] === 0) price[j] = priceOutOfReach(assignment, j);
  const above = objective === 'fair' ? mostPlaced(instance, gains.level + 1, seats) : null;
  return { prepared, standing: { cells, assignment, above } };
}

/** What nobody would rather pay than what they have. O(n) */
function priceOutOfReach({ instance, gains, worth }: Standing['assignment'], j: number): number {
  const { n, m, scores } = instance;
  let dear = 0;
  for (let i = 0; i < n; i++) {
    const score = scores[i * m + j] as number;
    if (score < gains.level) continue;
    dear = Math.max(dear, score * gains.scale + gains.bonus - (worth[i] as number));
  }
  return dear;
}

/** Who was scored anew, by their place in the lists. */
export type Rescored = { readonly mentees: readonly number[]; readonly mentors: readonly number[] };
const NOBODY: Rescored = { mentees: [], mentors: [] };

/** What differs for the solver between two states of the same people. O(n + m), O(m) a mentee */
function changesBetween(before: Prepared, after: Prepared, rescored: Rescored): Changes {
  const places = placesLeft(after);
  const rows = new Set(rescored.mentees);
  after.mentees.forEach((_, i) => {
    if (isFree(before, i) !== isFree(after, i)) rows.add(i);
  });
  if (before.rules !== after.rules) {
    const [old, now] = [keysOf(before.problem.forbids), keysOf(after.problem.forbids)];
    for (const pair of [...before.problem.forbids, ...after.problem.forbids]) {
      const i = after.menteeIndex.get(pair.menteeId);
      if (i !== undefined && old.has(keyOf(pair)) !== now.has(keyOf(pair))) rows.add(i);
    }
  }
  return {
    places,
    room: roomFor(after, places),
    rows: new Map([...rows].map((i) => [i, rowOf(after, i)])),
    columns: new Map(rescored.mentors.map((j) => [j, columnOf(after, j)])),
  };
}

/**
 * The one best plan of the same people in another state. Writes to the cells of `before`: wrap it
 * in `cells.tried`, or give it a copy.
 */
export function moveOn(
  { prepared, standing }: Solved,
  after: Prepared,
  rescored: Rescored = NOBODY,
): Solved {
  const { objective, loadBalance } = after.problem.settings;
  if (loadBalance > 0) return load(after);
  const next = changed(objective, standing, changesBetween(prepared, after, rescored));
  settleTies(next.assignment);
  return { prepared: after, standing: next };
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
    prepared.problem.settings === problem.settings &&
    problem.settings.loadBalance === 0;
  if (!same) return load(prepared);
  const cells = solved.standing.cells.copy();
  const { assignment, above } = solved.standing;
  const instance = { ...assignment.instance, scores: cells.byRow };
  const standing = { cells, assignment: { ...assignment, instance }, above };
  return moveOn({ prepared: solved.prepared, standing }, prepared);
}

/** What a plan is told by: its pairs, in mentee order, and its figures. */
export type Outcome = Pick<Plan, 'pairs' | 'value'>;

/** O(n) */
export function outcomeOf({ prepared, standing }: Solved): Outcome {
  const pairs = pairsOf(prepared, mentorsOf(prepared, standing.assignment));
  return { pairs, value: planValue(pairs.map(({ score }) => score)) };
}

/** The plan with the reasons of those without anybody, and the certificate. The same as `solve`'s. */
export function planOf({ prepared, standing }: Solved): Plan {
  const { objective } = prepared.problem.settings;
  const { assignment, above } = standing;
  const { instance, gains, seats, worth, price } = assignment;
  const covers = above && bottleneckCovers(instance, { level: gains.level, seats });
  return {
    ...outcomeOf({ prepared, standing }),
    unmatched: unmatchedOf(prepared, assignment),
    certificate: check(objective, instance, seats.columnOf, { gains, worth, price, covers }),
  };
}
