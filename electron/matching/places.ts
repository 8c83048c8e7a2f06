import type { Objective } from '../../shared/criterion';
import type { PersonId } from '../../shared/ids';
import type { Move, Place } from '../../shared/plan';
import type { Assignment } from './assignment';
import { byLevel } from './by-level';
import { type Step, type WaysOut, wayOutOf, waysOut } from './give-way';
import { Ledger } from './ledger';
import { mostPlaced } from './most-placed';
import { differenceOf, type Going } from './moves';
import { redecide } from './prepare';
import { forbiddenAt, indexOf, inPlay, type Prepared } from './prepared';
import type { MatchPerson } from './profile';
import { type Changes, repaired } from './repair';
import { mentorsOf } from './solve';
import { changesBetween, outcomeOf, type Solved } from './solved';
import {
  atLevel,
  bestLevel,
  changed,
  fewerWithout,
  type LevelSeats,
  type Standing,
} from './standing';
import { CLOSED, widestWays } from './widest';

/**
 * The level the others can keep when one place of each column is taken from them (`fair`).
 *
 * Let k of them be placed at most, at level t. Where somebody in the column can give way and all
 * k stay placed, the level is the width of the best such way, though never above t. Where one
 * has to stand, k - 1 stay: the level is never below t, and it rises as far as k - 1 can be
 * placed without the column's place: the width of a way in the best plan for k - 1.
 */
function levelsWithout(
  { assignment, cells }: Pick<Standing, 'assignment' | 'cells'>,
  known: LevelSeats | null,
): number[] {
  const { instance, gains, seats } = assignment;
  const { level } = gains;
  const ways = widestWays(cells.columnsFirst, seats, level);
  if (!ways.includes(CLOSED)) return Array.from(ways, (way) => Math.min(way, level));
  const placed = Math.max(0, seats.placed - 1);
  const fewer = known
    ? { level: known.level, seats: mostPlaced(instance, known.level, known.seats, placed) }
    : bestLevel(instance, placed, { level, seats });
  const waysOfFewer = widestWays(cells.columnsFirst, fewer.seats);
  return Array.from(ways, (way, j) =>
    way === CLOSED
      ? Math.max(level, Math.min(waysOfFewer[j] ?? CLOSED, fewer.level))
      : Math.min(way, level),
  );
}

/** Whether a row leaves and nothing else changes. O(m) */
function isAlone(changes: Changes, row: number, { instance }: Assignment): boolean {
  const { rows } = changes;
  const samePlaces = changes.places.every((size, j) => size === instance.places[j]);
  return rows.size === 1 && rows.has(row) && samePlaces;
}

/**
 * The problem as it is without the mentee and their pin, which may let a broken pin stand. Where
 * they are a mentor as well, they stay one.
 */
function withoutMentee(prepared: Prepared, menteeId: PersonId): Prepared {
  const { forbids, pins } = prepared.problem;
  const mentees = prepared.mentees.map(
    (mentee): MatchPerson =>
      mentee.id === menteeId ? { ...mentee, matchable: 'withdrawn' } : mentee,
  );
  const rest = { ...prepared, problem: { ...prepared.problem, mentees }, mentees };
  return redecide(rest, {
    pins: pins.filter((pin) => pin.menteeId !== menteeId),
    forbids,
    isHeld: null,
  });
}

/** What is best for everybody else at a level, before one place is taken from them. */
type Rest = { readonly assignment: Assignment; readonly ways: WaysOut; readonly ledger: Ledger };

/** Mentees and mentors for rows and columns; every mentee has their own row. */
export const goingsOf = ({ instance }: Assignment, steps: readonly Step[]): Going[] =>
  steps.map(([row, to]) => [row, to === instance.m ? -1 : (instance.columns[to] as number)]);

/**
 * The column in which mentee i would sit at mentor j's: under load balance the first that is left,
 * which costs least. Null where a rule forbids it, all places are pinned, or there are none.
 */
function columnFor({ prepared, frame }: Solved, i: number, j: number, left: Int32Array) {
  const { rules, mentors } = prepared;
  if (rules[i * mentors.length + j] !== 0) return null;
  const until = frame.first[j + 1] as number;
  for (let column = frame.first[j] as number; column < until; column++) {
    if (left[column] !== 0) return column;
  }
  return null;
}

/** What a place costs; its chain of moves is worked out where it is told. */
type Price = Figures & { readonly moves: () => Move[] };
/** A place with its price; the rest of it as `Place` says. */
export type PricedPlace = Omit<Place, 'price'> & { readonly price: Price | null };

/** What the mentee costs at each mentor's; null where that can't be. */
function pricesAt(solved: Solved, i: number, menteeId: PersonId): (Price | null)[] {
  const { prepared, standing } = solved;
  const { cells } = standing;
  const others = withoutMentee(prepared, menteeId);
  const changes = changesBetween(solved, others);
  const fewer =
    standing.above && isAlone(changes, i, standing.assignment) ? fewerWithout(standing, i) : null;
  const { rest, levels } = cells.tried(() => {
    const now = changed(standing, changes);
    return { rest: now.assignment, levels: now.above ? levelsWithout(now, fewer) : [] };
  });
  const withChanges = (all: Assignment) => cells.tried(() => repaired(all, cells, changes));
  const told = mentorsOf(prepared, standing.assignment);
  const before = outcomeOf(solved).value;
  const columns = prepared.mentors.map((_, j) => columnFor(solved, i, j, rest.instance.places));
  const levelOf = (column: number) => levels[column] ?? rest.gains.level;
  const asked = Map.groupBy(
    columns.filter((column) => column !== null),
    levelOf,
  );
  const restAt = byLevel((level): Rest => {
    const assignment = level === rest.gains.level ? rest : withChanges(atLevel(standing, level));
    // Whoever is out is in no column, so that their cells are not read.
    const ways = waysOut(assignment, cells, new Set(asked.get(level)));
    return { assignment, ways, ledger: new Ledger(prepared, told, mentorsOf(others, assignment)) };
  });
  return columns.map((column, j) => {
    if (column === null) return null;
    const { assignment, ways, ledger } = restAt(levelOf(column));
    const going = goingsOf(assignment, wayOutOf(ways, assignment, column));
    going.push([i, j]);
    return {
      ...differenceOf(before, ledger.valueAfter(going)),
      moves: () => ledger.movesAfter(going, i),
    };
  });
}

/** The figures of the objective, the weightiest first. */
const FIGURES = {
  'best-total': ['total', 'placed', 'worst'],
  'most-people': ['placed', 'total', 'worst'],
  fair: ['placed', 'worst', 'total'],
} as const;

/** Above 0 where the second is better by the objective. */
export function compareBy(objective: Objective, a: Figures, b: Figures): number {
  for (const figure of FIGURES[objective]) {
    if (a[figure] !== b[figure]) return b[figure] - a[figure];
  }
  return 0;
}
export type Figures = ReturnType<typeof differenceOf>;

/** Puts the best place first, by the objective; then what can't be done, by score. */
const byWorth = (objective: Objective) => (a: PricedPlace, b: PricedPlace) => {
  const byPrice = a.price && b.price ? compareBy(objective, a.price, b.price) : 0;
  if (byPrice !== 0) return byPrice;
  if ((a.price === null) !== (b.price === null)) return a.price ? -1 : 1;
  const byScore = (b.score ?? -1) - (a.score ?? -1);
  return byScore || Number(a.mentorId > b.mentorId) - Number(a.mentorId < b.mentorId);
};

/**
 * Every mentor for one mentee, best first: the pair's score or the rules against it, and exactly
 * what pinning the mentee there would change in the whole plan, with the chain of moves.
 *
 * The price is that of a plan solved anew with the pin, in place of any the mentee has; a pin may
 * go below the threshold. For `fair` the weakest pair is then lifted among the others alone, so
 * even a pin to the present mentor may have a price. It is null where a rule forbids the pair, where
 * one of the two does not take part, and where others are pinned to all the mentor's places. Where several plans are
 * equally good, the moves lead to one of them; for `best-total` and `most-people`, which do not
 * look at the weakest pair, `worst` is that of the plan they lead to.
 *
 * @throws RangeError when the mentee is not in the problem
 * Complexity: one repair and one search for all mentors together, O(n m); for `fair` one for each
 * level that the others can be left on, seldom more than a few
 */
export function places(solved: Solved, menteeId: PersonId): PricedPlace[] {
  const { prepared } = solved;
  const { mentees, mentors, scores, problem } = prepared;
  const i = indexOf(prepared.menteeIndex, menteeId);
  const mentee = mentees[i];
  const prices = mentee && inPlay(mentee) ? pricesAt(solved, i, menteeId) : [];
  return mentors
    .map(({ id }, j): PricedPlace => {
      const forbidden = forbiddenAt(prepared, i, j);
      if (forbidden.length > 0) return { mentorId: id, score: null, forbidden, price: null };
      const score = scores[i * mentors.length + j] ?? 0;
      return { mentorId: id, score, forbidden, price: prices[j] ?? null };
    })
    .toSorted(byWorth(problem.settings.objective));
}
