import type { Objective } from '../../../shared/criterion';
import { BEST_SCORE, type Certificate } from '../../../shared/plan';
import type { SlotGains, SlotPlan, SlotQuestion } from './slots';

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** What n numbered places bring where the first of all is worth `first` and the rest nothing. */
const placesWorth = (count: number, met: number, first: number, price: number): number =>
  count === 0 ? 0 : Math.max(0, price + (met === 0 ? first : 0)) + (count - 1) * Math.max(0, price);

/** Whether a slot more for somebody with fewer always outweighs all that comes after. */
function ranksRightly(
  objective: Objective,
  { n, m, open, places }: SlotQuestion,
  gains: SlotGains,
) {
  const { scale, slot, first } = gains;
  const most = Math.min(
    sum(open.map((count) => Math.min(count, m))),
    sum(places.map((count) => Math.min(count, n))),
  );
  const steps = slot.map((gain, t) => gain - (slot[t + 1] ?? 0));
  if (objective === 'best-total') return first === 0 && scale > most && slot.every((g) => g === 1);
  const scores = BEST_SCORE * most;
  if (objective === 'most-people') {
    return scale === 1 && first === 0 && slot.every((g) => g === slot[0] && g > scores);
  }
  return scale === 1 && first > scores && steps.every((step) => step > scores + first * m);
}

/** Whether every slot that somebody could fill has a gain: one without would count for nothing. */
function isEverySlotCounted({ n, m, scores, open, had }: SlotQuestion, { slot }: SlotGains) {
  for (let i = 0; i < n; i++) {
    const possible = scores.subarray(i * m, (i + 1) * m).filter((score) => score >= 0).length;
    const more = Math.min(possible, open[i] ?? 0);
    if (more > 0 && (had[i] ?? 0) + more > slot.length) return false;
  }
  return true;
}

/**
 * Checks by weak duality, from the question alone, that no choice of meetings brings more: whatever
 * a slot is said to be worth at each mentee and each mentor, no choice brings more than the sum of
 * what every single slot, pair and place could bring at those prices.
 *
 * Complexity O(n m). It shares no code with the search.
 */
export function checkSlots(
  objective: Objective,
  question: SlotQuestion,
  gains: SlotGains,
  { cells, worth, price }: SlotPlan,
): Certificate {
  const { n, m, scores, open, had, places, met } = question;
  const filled = new Int32Array(n);
  const given = new Int32Array(m);
  for (const cell of cells) {
    const i = Math.floor(cell / m);
    filled[i] = (filled[i] ?? 0) + 1;
    given[cell % m] = (given[cell % m] ?? 0) + 1;
  }
  const slotsOf = (i: number, count: number) =>
    gains.slot.subarray(had[i] ?? 0, (had[i] ?? 0) + count);

  const broken = [
    ...[...cells].map((cell, at) => (scores[cell] ?? -1) >= 0 && cell !== cells[at + 1]),
    ...[...filled].map((count, i) => count <= (open[i] ?? 0)),
    ...[...given].map((count, j) => count <= (places[j] ?? 0)),
    [...cells].every((cell, at) => at === 0 || cell > (cells[at - 1] ?? cell)),
    worth.length === n && price.length === m,
    ranksRightly(objective, question, gains),
    isEverySlotCounted(question, gains),
  ].filter((holds) => !holds);

  const primal =
    sum([...cells].map((cell) => gains.scale * (scores[cell] ?? 0))) +
    sum([...filled].map((count, i) => sum(slotsOf(i, count)))) +
    sum([...given].map((count, j) => (count > 0 && met[j] === 0 ? gains.first : 0)));
  const dual =
    sum(
      [...open].map((count, i) =>
        sum(slotsOf(i, count).map((g) => Math.max(0, g - (worth[i] ?? 0)))),
      ),
    ) +
    scores.reduce((total, score, cell) => {
      const bound =
        gains.scale * score + (worth[Math.floor(cell / m)] ?? 0) - (price[cell % m] ?? 0);
      return score < 0 ? total : total + Math.max(0, bound);
    }, 0) +
    sum([...places].map((count, j) => placesWorth(count, met[j] ?? 0, gains.first, price[j] ?? 0)));
  const violations = broken.length;
  return { primal, dual, violations, verified: violations === 0 && primal === dual };
}
