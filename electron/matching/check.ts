import type { Objective } from '../../shared/criterion';
import { BEST_SCORE, type Certificate } from '../../shared/plan';

/** The question: n x m scores, -1 where a pair can't be, and how many each column takes. */
export type Question = {
  readonly n: number;
  readonly m: number;
  readonly places: Int32Array;
  readonly scores: Int16Array;
};

/** Rows and columns (1 is in) that are said to touch every pair. */
type Cover = { readonly rows: Uint8Array; readonly columns: Uint8Array };

/** What is claimed to prove an answer best. */
export type Proof = {
  /** A pair of the answer brings `scale * score + bonus` and scores `level` or more. */
  readonly gains: { readonly scale: number; readonly bonus: number; readonly level: number };
  /** Integer duals: for each row, for each place of a column. */
  readonly worth: Int32Array;
  readonly price: Int32Array;
  /** `fair` only: why no more can be placed, and why no plan keeps above the level. */
  readonly covers: { readonly any: Cover; readonly above: Cover } | null;
};

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Pairs that score `level` or more and that the cover leaves untouched. */
function uncovered({ m, scores }: Question, level: number, { rows, columns }: Cover): number {
  const open = (score: number, cell: number) =>
    score >= Math.max(level, 0) && rows[Math.floor(cell / m)] !== 1 && columns[cell % m] !== 1;
  return scores.reduce((count, score, cell) => count + Number(open(score, cell)), 0);
}

const weigh = ({ places }: Question, { rows, columns }: Cover): number =>
  sum(rows) + sum(places.map((count, j) => (columns[j] === 1 ? count : 0)));

/** Whether one count in `scale` and `bonus` puts the first wish of the objective before the second. */
function ranksRightly(objective: Objective, { n, places }: Question, gains: Proof['gains']) {
  const most = Math.min(n, sum(places));
  return objective === 'best-total'
    ? gains.bonus === 1 && gains.scale > most && gains.level <= 0
    : gains.scale === 1 &&
        gains.bonus > BEST_SCORE * most &&
        (objective === 'fair' || gains.level <= 0);
}

/**
 * Checks an answer by weak duality, from the question alone: no plan can bring more than the duals
 * add up to, so one that brings as much is best. For `fair`, covers show besides that no plan
 * places more, and that none places as many above the level.
 *
 * @param columnOf the column given to each row; -1 is none
 * Complexity O(n m). It shares no code with the search.
 */
export function check(
  objective: Objective,
  question: Question,
  columnOf: Int32Array,
  { gains, worth, price, covers }: Proof,
): Certificate {
  const { n, m, scores, places } = question;
  const chosen = [...columnOf].flatMap((j, i) =>
    j >= 0 && j < m ? [scores[i * m + j] ?? -1] : [],
  );
  const used = places.map((_, j) => columnOf.reduce((count, k) => count + Number(k === j), 0));
  const primal = sum(chosen.map((score) => gains.scale * score + gains.bonus));
  const dual = sum(worth) + sum([...places].map((count, j) => count * (price[j] ?? 0)));

  let violations = 0;
  const demand = (holds: boolean) => {
    if (!holds) violations++;
  };
  demand(columnOf.length === n && worth.length === n && price.length === m);
  demand(ranksRightly(objective, question, gains));
  for (const j of columnOf) demand(j >= -1 && j < m);
  for (const score of chosen) demand(score >= 0 && score >= gains.level);
  used.forEach((count, j) => {
    demand(count <= (places[j] ?? 0));
  });
  for (const dualValue of [...worth, ...price]) demand(dualValue >= 0);
  scores.forEach((score, cell) => {
    if (score < 0 || score < gains.level) return;
    const bound = (worth[Math.floor(cell / m)] ?? 0) + (price[cell % m] ?? 0);
    demand(bound >= gains.scale * score + gains.bonus);
  });
  if (objective === 'fair') {
    demand(covers !== null && uncovered(question, 0, covers.any) === 0);
    demand(covers !== null && weigh(question, covers.any) === chosen.length);
    demand(covers !== null && uncovered(question, gains.level + 1, covers.above) === 0);
    demand(
      covers !== null && (weigh(question, covers.above) < chosen.length || chosen.length === 0),
    );
  }
  return { primal, dual, violations, verified: violations === 0 && primal === dual };
}
