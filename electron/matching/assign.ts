import { type Assignment, type Gains, unseated } from './assignment';
import type { Candidates } from './candidates';
import type { Instance } from './instance';
import { PathSearch } from './search';
import type { Seats } from './seats';

/** The best and the second best that a row can get at present prices; the bench counts as 0. */
type Offer = { first: number; firstColumn: number; second: number; secondColumn: number };

/** Whether a column is the better of two equals: with a free place, then the first in order. */
const comesBefore = (seats: Seats, column: number, other: number): boolean =>
  seats.isFull(other) || (column < other && !seats.isFull(column));

/**
 * Among equals the first column in order, but one with a free place before a full one: so most ties
 * are as `settleTies` wants them from the start. O(width), at times O(m)
 */
function bestOffers(
  { price, seats }: Assignment,
  candidates: Candidates,
  row: number,
  offer: Offer,
): void {
  const { width, columns, gains, length, bound } = candidates;
  for (;;) {
    const start = row * width;
    const until = start + (length[row] as number);
    let first = 0;
    let second = 0;
    let firstColumn = -1;
    let secondColumn = -1;
    for (let at = start; at < until; at++) {
      const j = columns[at] as number;
      const profit = (gains[at] as number) - (price[j] as number);
      const isTied = profit === first && firstColumn >= 0;
      if (profit > first || (isTied && comesBefore(seats, j, firstColumn))) {
        second = first;
        secondColumn = firstColumn;
        first = profit;
        firstColumn = j;
      } else if (profit > second) {
        second = profit;
        secondColumn = j;
      }
    }
    offer.first = first;
    offer.second = second;
    offer.firstColumn = firstColumn;
    offer.secondColumn = secondColumn;
    if (second >= (bound[row] as number)) return;
    candidates.refresh(row);
  }
}

/** Who would lose least by giving way in a full column: one of its rows, or the newcomer. */
function cheapestToMove(
  assignment: Assignment,
  spare: Float64Array,
  column: number,
  newcomer: number,
  newcomersLoss: number,
): { readonly row: number; readonly loss: number } {
  const { seats, worth } = assignment;
  let row = newcomer;
  let loss = newcomersLoss;
  const from = seats.first[column] as number;
  const until = from + (seats.load[column] as number);
  for (let seat = from; seat < until; seat++) {
    const other = seats.sitting[seat] as number;
    const others = (worth[other] as number) - (spare[other] as number);
    if (others < loss) {
      loss = others;
      row = other;
    }
  }
  return { row, loss };
}

/** Raises a full column's price by `by`, at the cost of those who sit in it. */
function raisePrice({ seats, worth, price }: Assignment, column: number, by: number): void {
  price[column] = (price[column] as number) + by;
  const from = seats.first[column] as number;
  const until = from + (seats.load[column] as number);
  for (let seat = from; seat < until; seat++) {
    const row = seats.sitting[seat] as number;
    worth[row] = (worth[row] as number) - by;
  }
}

/** Whether a row is settled, waits for a path, or has driven another out. */
const SETTLED = -1;
const WAITS = -2;

/**
 * Lets a row bid for what it likes best. `spare[i]` bounds what i could get elsewhere; prices
 * only rise, so it stays a bound.
 *
 * @returns the row it drove out, `SETTLED` or `WAITS`
 */
function bid(
  assignment: Assignment,
  candidates: Candidates,
  spare: Float64Array,
  row: number,
  offer: Offer,
): number {
  const { seats, worth } = assignment;
  bestOffers(assignment, candidates, row, offer);
  const { first, firstColumn, second, secondColumn } = offer;
  worth[row] = 0;
  if (firstColumn < 0) return SETTLED;
  spare[row] = second;
  if (!seats.isFull(firstColumn)) {
    seats.sit(row, firstColumn);
    worth[row] = first;
    return SETTLED;
  }
  const { row: mover, loss } = cheapestToMove(assignment, spare, firstColumn, row, first - second);
  if (loss === 0 && mover === row) return WAITS;
  raisePrice(assignment, firstColumn, loss);
  if (mover !== row) {
    seats.leave(mover);
    seats.sit(row, firstColumn);
    worth[row] = first - loss;
    return mover;
  }
  if (secondColumn < 0) return SETTLED;
  if (seats.isFull(secondColumn)) return WAITS;
  seats.sit(row, secondColumn);
  worth[row] = second;
  spare[row] = second;
  return SETTLED;
}

/** An assignment, and the lists it was found by. */
type Listed = { readonly assignment: Assignment; readonly candidates: Candidates };

/** How many bids a row has on average before the rest go by path. */
const BIDS_PER_ROW = 4;

/**
 * Seats the free mentees so that the gains add up to the most there can be.
 *
 * Everybody first bids for what they like best, which seats most of them at little cost; the
 * rest are seated one by one along a shortest path. A mentor with k places is one column with
 * one price. The bench is a column that is never full and never dear.
 *
 * @returns the seats, and prices that prove them best
 * Complexity O(n^2 m) at worst, near O(n m) on mentoring data
 * @see Jonker & Volgenant, Computing 38 (1987), 325-340; Volgenant, Computers & Operations
 * Research 23 (1996), 917-932, for columns with several places; Crouse, IEEE Transactions on
 * Aerospace and Electronic Systems 52 (2016), 1679-1696, for the rectangular case
 */
export function assignByLists(instance: Instance, gains: Gains): Listed {
  const { n } = instance;
  const assignment = unseated(instance, gains);
  const spare = new Float64Array(n);
  const offer: Offer = { first: 0, firstColumn: -1, second: 0, secondColumn: -1 };
  const search = new PathSearch(assignment);
  const waiting: number[] = [];
  let bids = BIDS_PER_ROW * n;
  for (let row = 0; row < n; row++) {
    let bidder = row;
    while (bidder >= 0 && bids-- > 0) {
      const driven = bid(assignment, search.candidates, spare, bidder, offer);
      if (driven === WAITS) waiting.push(bidder);
      bidder = driven;
    }
    if (bidder >= 0) waiting.push(bidder);
  }
  for (const row of waiting) search.seat(row);
  return { assignment, candidates: search.candidates };
}

/** As `assignByLists`, without the lists. */
export const assign = (instance: Instance, gains: Gains): Assignment =>
  assignByLists(instance, gains).assignment;
