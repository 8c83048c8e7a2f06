import { expect, it } from 'vitest';
import { findCohort } from '../../../renderer/lib/cohort';
import type { Output } from '../../../shared/contract';
import { CohortId } from '../../../shared/ids';

type Programs = Output<'app.overview'>['programs'];
const idOf = (end: number) => CohortId.parse(`7d9b4a0e-5b53-4f6e-9d3a-0f0f5f1c2a0${String(end)}`);
const program = (name: string, ...ends: number[]) => ({
  name,
  cohorts: ends.map((end) => ({ id: idOf(end), name: `Cohort ${String(end)}` })),
});
/** Only what the search reads. */
const programs = [
  program('Empty'),
  program('Harbour', 1, 2),
  program('Lighthouse', 3),
] as unknown as Programs;

it('finds the chosen cohort with its program', () => {
  expect(findCohort(programs, idOf(3))).toMatchObject({
    program: { name: 'Lighthouse' },
    cohort: { name: 'Cohort 3' },
  });
});

it('takes the first there is where none was chosen or the chosen one is gone', () => {
  for (const chosen of [null, idOf(9)]) {
    expect(findCohort(programs, chosen)?.cohort.name).toBe('Cohort 1');
  }
});

it('is null while there is no cohort at all', () => {
  expect(findCohort([], idOf(1))).toBeNull();
});
