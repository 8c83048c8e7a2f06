import { divideAll, type Measure, NEUTRAL, UNANSWERED } from './measure';
import { misses, type Yardstick } from './scoring';

/** Tables of up to so many cells (2 MB) are kept whole; of greater ones a row is made when it is needed. */
const LARGEST_TABLE = 1 << 19;
/** Criteria are added up beforehand while their common table stays this small, in cells. */
const LARGEST_COMMON = 1 << 19;

/** What each class of mentees gets from each class of mentors: points, in weight x 0..1000. */
type Points = Pick<Measure, 'mentees' | 'mentors'> & {
  /**
   * Where the row of a mentee class begins in `cells`, after it was made if it has to be. A row
   * that gives every mentor the same `points` may be told as `-1 - points` instead.
   */
  readonly rowAt: (a: number) => number;
  readonly cells: Int32Array;
};

/** Weighs a row of values, silence as the neutral value. Returns whether all of it is the same. */
function weigh(values: Int16Array, weight: number, cells: Int32Array, from: number): boolean {
  const silent: number = UNANSWERED;
  const neutral = weight * NEUTRAL;
  const first = values[0] as number;
  let others = 0;
  for (let b = 0; b < values.length; b++) {
    const value = values[b] as number;
    others |= value ^ first;
    cells[from + b] = value === silent ? neutral : Math.imul(weight, value);
  }
  return others === 0;
}

function pointsOf({ criterion, measure }: Yardstick): Points {
  const { mentees, mentors, row } = measure;
  const { weight } = criterion;
  const values = new Int16Array(mentors.count);
  if (mentees.count * mentors.count > LARGEST_TABLE) {
    const cells = new Int32Array(mentors.count);
    const rowAt = (a: number): number => {
      row(a, values);
      return weigh(values, weight, cells, 0) ? -1 - (cells[0] as number) : 0;
    };
    return { mentees, mentors, cells, rowAt };
  }
  const cells = new Int32Array(mentees.count * mentors.count);
  for (let a = 0; a < mentees.count; a++) {
    row(a, values);
    weigh(values, weight, cells, a * mentors.count);
  }
  return { mentees, mentors, cells, rowAt: (a) => a * mentors.count };
}

/** The classes of people who are alike under both. */
function crossed(one: Measure['mentees'], other: Measure['mentees']) {
  const codes = new Map<number, number>();
  const of = one.of.map((mine, index) => {
    const key = mine * other.count + (other.of[index] as number);
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  return { classes: { of, count: codes.size }, keys: [...codes.keys()] };
}

/** Adds up two tables, as long as theirs is small enough; else undefined. */
function added(one: Points, other: Points): Points | undefined {
  const mentees = crossed(one.mentees, other.mentees);
  const mentors = crossed(one.mentors, other.mentors);
  const width = mentors.keys.length;
  if (mentees.keys.length * width > LARGEST_COMMON) return undefined;
  const cells = new Int32Array(mentees.keys.length * width);
  mentees.keys.forEach((mine, a) => {
    const first = one.rowAt(Math.floor(mine / other.mentees.count));
    const second = other.rowAt(mine % other.mentees.count);
    mentors.keys.forEach((theirs, b) => {
      const points = one.cells[first + Math.floor(theirs / other.mentors.count)] as number;
      const more = other.cells[second + (theirs % other.mentors.count)] as number;
      cells[a * width + b] = points + more;
    });
  });
  return { mentees: mentees.classes, mentors: mentors.classes, cells, rowAt: (a) => a * width };
}

/** Adds up what is small enough, the smallest first, so that fewer tables are looked up per pair. */
function merged(tables: readonly Points[]): readonly Points[] {
  const sizeOf = ({ mentees, mentors }: Points) => mentees.count * mentors.count;
  const bySize = tables.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const done: Points[] = [];
  for (const table of bySize) {
    const last = done.at(-1);
    const sum = last && sizeOf(table) <= LARGEST_COMMON ? added(last, table) : undefined;
    if (sum) done[done.length - 1] = sum;
    else done.push(table);
  }
  return done;
}

/** Adds a row of a table to the sums of all, each by their class. */
function addRow(sums: Int32Array, cells: Int32Array, from: number, classes: Int32Array): void {
  for (let j = 0; j < sums.length; j++) {
    sums[j] = (sums[j] as number) + (cells[from + (classes[j] as number)] as number);
  }
}

/** Reports every pair that misses a must-have. */
function reportMisses(
  { criterion, measure }: Yardstick,
  onMiss: (i: number, j: number) => void,
): void {
  const { mentees, mentors, row } = measure;
  const values = new Int16Array(mentors.count);
  const alike: number[][] = Array.from({ length: mentees.count }, () => []);
  mentees.of.forEach((a, i) => {
    alike[a]?.push(i);
  });
  alike.forEach((people, a) => {
    row(a, values);
    mentors.of.forEach((b, j) => {
      if (misses(criterion, values[b] as number)) for (const i of people) onMiss(i, j);
    });
  });
}

/**
 * Scores every pair: the weighted mean of the criteria, rounded once, half up; 0 where no
 * criterion has a weight. People who answered alike are worked out once; criteria with few classes
 * are added up beforehand, so that a pair costs one look into a table for several of them.
 *
 * @param onMiss called for each pair (i, j) that misses a must-have
 * @returns n x m scores 0..1000, row by row. O(n m x tables), tables at most one per criterion
 */
export function scoreAll(
  sticks: readonly Yardstick[],
  n: number,
  m: number,
  onMiss: (i: number, j: number) => void,
): Int16Array {
  for (const stick of sticks) if (stick.criterion.floor !== null) reportMisses(stick, onMiss);
  const scores = new Int16Array(n * m);
  const weight = sticks.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  if (weight === 0) return scores;
  const weighty = sticks.filter(({ criterion }) => criterion.weight > 0);
  const each = weighty.map(pointsOf);
  if (m === 1) {
    // One cell for each class of mentees: a table is a row of them.
    const sums = new Int32Array(n);
    for (const { mentees, cells } of each) addRow(sums, cells, 0, mentees.of);
    divideAll(sums, weight, scores);
    return scores;
  }
  // For one person alone, adding tables up would take longer than looking into all of them.
  const tables = n === 1 ? each : merged(each);
  const sums = new Int32Array(m);
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    let more = 0;
    for (const { mentees, mentors, rowAt, cells } of tables) {
      const from = rowAt(mentees.of[i] as number);
      if (from < 0) more -= from + 1;
      else addRow(sums, cells, from, mentors.of);
    }
    divideAll(sums, weight, scores, { at: i * m, more });
  }
  return scores;
}
