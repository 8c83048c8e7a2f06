import { z } from 'zod';
import type { Value } from './csv';
import type { Shape } from './shape';

const Item = z.union([z.string(), z.number(), z.null()]);
const Answered = z.record(z.string(), z.union([Item, z.array(Item)]).catch(null)).catch({});

/** Fills in the answers that are only there to be read: the items of a list after one another. */
export function answersToRead({ columns }: Shape): (row: readonly Value[]) => readonly Value[] {
  const at = columns.findIndex(({ own }) => own === 'answers');
  const shown = columns.flatMap(({ answer }, to) => (answer === undefined ? [] : { answer, to }));
  if (shown.length === 0) return (row) => row;
  return (row) => {
    const answers = Answered.parse(JSON.parse(String(row[at])));
    const filled = [...row];
    for (const { answer, to } of shown) {
      const value = answers[answer] ?? null;
      filled[to] = Array.isArray(value) ? value.join('; ') || null : value;
    }
    return filled;
  };
}
