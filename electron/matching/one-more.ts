import type { PersonId } from '../../shared/ids';
import type { Move } from '../../shared/plan';
import { arrivals, wayTo } from './arrive';
import { byLevel } from './by-level';
import { Ledger } from './ledger';
import { differenceOf } from './moves';
import { compareBy, type Figures, goingsOf } from './places';
import { inPlay, type Prepared } from './prepared';
import type { MatchMentor } from './profile';
import { mentorsOf } from './solve';
import { outcomeOf, type Solved } from './solved';
import { atLevel, bestLevel, type Standing } from './standing';
import { whatIf } from './what-if';
import { type Frame, fitsIn } from './whole';
import { CLOSED, widestArrivals } from './widest';

/** What one more place with a mentor would change, exactly, and who would move. */
export type Gain = Figures & { readonly mentorId: PersonId; readonly moves: Move[] };

/**
 * The level that can be kept, or reached, with one more place in each column (`fair`).
 *
 * Let k be placed, at level t. Where somebody from the bench can come, k + 1 are placed, and the
 * level is the width of the best way, though never above t. Where nobody can, k stay, and the
 * level rises as far as k can be placed with the place: the width of a way in the best plan for
 * k - 1, whose missing one would come.
 */
function levelsWithOneMore({ assignment, cells }: Standing): number[] {
  const { instance, gains, seats } = assignment;
  const { level } = gains;
  const ways = widestArrivals(cells.rowsFirst, seats);
  if (seats.placed === 0) return Array.from(ways, (way) => Math.max(way, 0));
  const fewer = bestLevel(instance, seats.placed - 1, { level, seats });
  const waysOfFewer = widestArrivals(cells.rowsFirst, fewer.seats);
  return Array.from(ways, (way, j) =>
    way === CLOSED
      ? Math.max(level, Math.min(waysOfFewer[j] ?? CLOSED, fewer.level))
      : Math.min(way, level),
  );
}

/** The column in which a mentor's next place would be; null beyond more places than mentees. */
function nextColumn(prepared: Prepared, frame: Frame, j: number): number | null {
  const first = frame.first[j] as number;
  if (prepared.problem.settings.loadBalance === 0) return first;
  const places = prepared.mentors[j]?.places ?? 0;
  return fitsIn(prepared, frame, j, places + 1) ? first + places : null;
}

/** As `oneMorePlace`, where a pin takes the place that could not be obeyed for want of one. */
function gainByPin(solved: Solved, { id, places }: MatchMentor): Gain[] {
  const edit = { kind: 'places', mentorId: id, places: places + 1 } as const;
  const { difference, moves } = whatIf(solved, [edit]);
  return moves.length === 0 ? [] : [{ mentorId: id, ...difference, moves }];
}

/**
 * What one more place would gain with each mentor who takes part, the most worth first: the
 * difference that solving anew with it would make, never a price of the proof, of which there are
 * many. Mentors with whom it would gain nothing are left out.
 *
 * Complexity: one search for all mentors together, O(n m); for `fair` one for each level
 */
export function oneMorePlace(solved: Solved): Gain[] {
  const { prepared, frame, standing } = solved;
  const { objective } = prepared.problem.settings;
  const levels = standing.above ? levelsWithOneMore(standing) : [];
  const told = mentorsOf(prepared, standing.assignment);
  const before = outcomeOf(solved).value;
  const at = byLevel((level) => {
    const assignment = atLevel(standing, level);
    const ways = arrivals(assignment, standing.cells);
    const ledger = new Ledger(prepared, told, mentorsOf(prepared, assignment));
    return { assignment, ways, ledger };
  });
  const waiting = new Set(
    prepared.brokenPins.flatMap(({ cause, mentorId }) => (cause === 'no-places' ? mentorId : [])),
  );
  const gains = prepared.mentors.flatMap((mentor, j): Gain[] => {
    if (waiting.has(mentor.id)) return gainByPin(solved, mentor);
    const column = inPlay(mentor) ? nextColumn(prepared, frame, j) : null;
    if (column === null) return [];
    const { assignment, ways, ledger } = at(levels[column] ?? standing.assignment.gains.level);
    const going = goingsOf(assignment, wayTo(ways, assignment, column));
    if (going.length === 0) return [];
    const difference = differenceOf(before, ledger.valueAfter(going));
    return [{ mentorId: mentor.id, ...difference, moves: ledger.movesAfter(going) }];
  });
  return gains.toSorted((a, b) => compareBy(objective, a, b));
}
