import fc from 'fast-check';
import type { SlotQuestion } from '../../../../electron/matching/meetings/slots';
import type { Objective } from '../../../../shared/criterion';

/** Small questions full of ties, forbidden pairs and people with little room. */
export const questions = (most: { readonly mentees: number; readonly mentors: number }) =>
  fc
    .record({
      n: fc.integer({ min: 1, max: most.mentees }),
      m: fc.integer({ min: 1, max: most.mentors }),
      step: fc.constantFrom(1, 100, 250, 1000),
    })
    .chain(({ n, m, step }) => {
      const counts = (length: number, least: number, up: number) =>
        fc
          .array(fc.integer({ min: least, max: up }), { minLength: length, maxLength: length })
          .map((list) => Int32Array.from(list));
      return fc
        .record({
          scores: fc.array(
            fc.oneof(
              { weight: 4, arbitrary: fc.nat(1000).map((score) => score - (score % step)) },
              { weight: 1, arbitrary: fc.constant(-1) },
            ),
            { minLength: n * m, maxLength: n * m },
          ),
          open: counts(n, 1, 3),
          had: counts(n, 0, 1),
          places: counts(m, 1, 4),
          met: counts(m, 0, 1),
        })
        .map(
          ({ scores, ...rest }): SlotQuestion => ({
            n,
            m,
            scores: Int16Array.from(scores),
            ...rest,
          }),
        );
    });

/** What a choice of meetings is judged by, in the order of the objective; greater is better. */
export function figuresOf(
  objective: Objective,
  question: SlotQuestion,
  cells: readonly number[],
): readonly number[] {
  const { m, scores, had, met } = question;
  const slots = had.slice();
  const given = met.slice();
  for (const cell of cells) {
    const i = Math.floor(cell / m);
    slots[i] = (slots[i] ?? 0) + 1;
    given[cell % m] = (given[cell % m] ?? 0) + 1;
  }
  const total = cells.reduce((sum, cell) => sum + (scores[cell] ?? 0), 0);
  if (objective === 'best-total') return [total, cells.length];
  if (objective === 'most-people') return [cells.length, total];
  // Fair: whoever has fewest has most; then whoever has second fewest, and so on.
  return [...slots.toSorted(), given.filter((count) => count > 0).length, total];
}

/** Tries every choice of meetings: slow, and plainly right. */
export function bestByTrying(objective: Objective, question: SlotQuestion): readonly number[] {
  const { n, m, scores, open, places } = question;
  const filled = new Int32Array(n);
  const given = new Int32Array(m);
  let best: readonly number[] = figuresOf(objective, question, []);
  const isBetter = (figures: readonly number[]) => {
    const at = figures.findIndex((figure, index) => figure !== best[index]);
    return at >= 0 && (figures[at] ?? 0) > (best[at] ?? 0);
  };
  const search = (cell: number, cells: readonly number[]): void => {
    if (cell === n * m) {
      const figures = figuresOf(objective, question, cells);
      if (isBetter(figures)) best = figures;
      return;
    }
    search(cell + 1, cells);
    const i = Math.floor(cell / m);
    const j = cell % m;
    if ((scores[cell] ?? -1) < 0) return;
    if ((filled[i] ?? 0) >= (open[i] ?? 0) || (given[j] ?? 0) >= (places[j] ?? 0)) return;
    filled[i] = (filled[i] ?? 0) + 1;
    given[j] = (given[j] ?? 0) + 1;
    search(cell + 1, [...cells, cell]);
    filled[i] = (filled[i] ?? 0) - 1;
    given[j] = (given[j] ?? 0) - 1;
  };
  search(0, []);
  return best;
}
